import { readMeta } from '@palabre/shared/document'
import { type JoinPreview, joinBody } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { jsonBody } from '../body.ts'
import { callerLanguage, type HttpContext, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import { joinedReply } from '../joined.ts'
import { pseudonymsIn } from '../words.ts'

/** Coming in by link, code or return key, and a look at where that leads. */
export function joinRoutes(deps: HttpDeps): Hono<HttpEnv> {
  const { admission, door, rooms, sessions } = deps
  return new Hono<HttpEnv>()
    .post('/join', async (c) => {
      const request = await jsonBody(c, joinBody)
      const device = deviceOf(c, deps)
      const joined = await admission.join(request, device.hash, pseudonymsIn(callerLanguage(c)))
      if (!joined.ok) throw new HttpError(joined.failure.reason)
      const waits = await door.arrived(joined.value)
      if (device.setCookie) c.header('Set-Cookie', device.setCookie)
      return c.json(await joinedReply(deps, joined.value, waits))
    })
    .post('/join/preview', async (c) => {
      const way = await admission.lookAt(await jsonBody(c, joinBody), c.get('device'))
      if (!way.ok) throw new HttpError(way.failure.reason)
      const { board, role, person, known = [] } = way.value
      const title = await rooms.read({ kind: 'board', board: board.id }, (doc) => readMeta(doc).title)
      const { about, open, settings } = await sessions.load(board.id)
      const preview: JoinPreview = {
        boardId: board.id,
        title,
        role,
        about,
        open,
        waitingRoom: settings.waitingRoom && role === 'participant' && !person,
        ...(person ? { person: { participantId: person.id, name: person.name } } : {}),
        ...(known.length > 0
          ? { known: known.map(({ id, name, colour }) => ({ participantId: id, name, colour })) }
          : {}),
      }
      return c.json(preview)
    })
}

/** The device that calls, known or new; a cookie that stands for nobody yet is kept as it is. */
function deviceOf(c: HttpContext, { cookie }: HttpDeps): { readonly hash: string; readonly setCookie?: string } {
  const known = c.get('device')
  if (known !== undefined) return { hash: known }
  const { device, setCookie } = cookie.make()
  return { hash: device, setCookie }
}

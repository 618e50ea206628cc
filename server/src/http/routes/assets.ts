import { createHash } from 'node:crypto'
import type { BoardId } from '@palabre/shared/ids'
import { allow, rulesFor } from '@palabre/shared/policy'
import { limits, type UploadedPicture } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

const room = { pictures: limits.boardPictures, bytes: limits.boardPictureBytes }
/** A picture never changes under its id. Private: what passes it on must not keep it. */
const keptByTheBrowser = 'private, max-age=604800, immutable'

/** Pictures of a board: taking one in, made anew, and showing it to those who were admitted. */
export function assetRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { assets, pictures, sessions, clock } = deps
  return new Hono<HttpEnv>()
    .post('/boards/:id/assets', requirePerson('add-pictures'), async (c) => {
      const { id: person, board, role } = c.get('person')
      await sessions.prepare(board)
      const allowed = allow(role, rulesFor(sessions.rulesOf(board), person), 'create', { kind: 'image' })
      if (!allowed.ok) throw new HttpError(allowed.failure.reason as 'frozen')
      const made = await pictures.make(async () => new Uint8Array(await c.req.arrayBuffer()))
      if (!made.ok) throw new HttpError(made.failure.reason)
      const { data, width, height } = made.value
      const id = pictureId(board, data)
      if ((await assets.keep(board, { id, width, height, data }, clock.now(), room)) === 'full')
        throw new HttpError('pictures_full')
      return c.json({ assetId: id, width, height } satisfies UploadedPicture, 201)
    })
    .get('/boards/:id/assets/:asset', requirePerson('see-pictures'), async (c) => {
      const id = c.req.param('asset')
      const bytes = await assets.read(c.get('board').id, id)
      if (!bytes) throw new HttpError('unknown_picture')
      return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
        'Content-Type': 'image/webp',
        'Content-Disposition': `inline; filename="${id}.webp"`,
        'Cache-Control': keptByTheBrowser,
      })
    })
}

/** The same picture sent twice, as after a lost reply, is one; on another board it is another. */
function pictureId(board: BoardId, data: Uint8Array): string {
  return createHash('sha256').update(`${board}\n`).update(data).digest('base64url').slice(0, 24)
}

import { readMeta } from '@palabre/shared/document'
import { posterQuery } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { query } from '../body.ts'
import { callerLanguage, type HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import { addressOf, joinCodeOf, linkOf } from '../links.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** The sheet for the wall: the participants' link as a QR code, and the code of the open session. */
export function posterRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { rooms, exporter, clock } = deps
  return new Hono<HttpEnv>().get('/boards/:id/poster', requirePerson('print-poster'), async (c) => {
    const { paper, lang } = query(c, posterQuery)
    const board = c.get('board')
    const made = await exporter.runExport({
      format: 'poster',
      title: await rooms.read({ kind: 'board', board: board.id }, (doc) => readMeta(doc).title),
      link: linkOf(c, deps, board, 'participant'),
      code: await joinCodeOf(deps, board),
      address: addressOf(c, deps),
      paper,
      language: lang ?? callerLanguage(c),
      now: clock.now(),
    })
    if (!made.ok) throw new HttpError(made.failure.reason, made.failure.field)
    const { bytes, contentType, filename } = made.value
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="${filename}"`,
    })
  })
}

import { sessionBody } from '@palabre/shared/protocol'
import { Hono } from 'hono'
import { withFreshJoinCode } from '../../access/spoken-code.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** The facilitators' hand on the session. */
export function sessionRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { boards, sessions, floors, random } = deps
  return new Hono<HttpEnv>().post('/boards/:id/session', requirePerson('run-session'), async (c) => {
    const intent = await jsonBody(c, sessionBody)
    const board = c.get('board')
    const changed = await sessions.change(board.id, intent, c.get('person').id)
    if (!changed.ok) throw new HttpError(changed.failure.reason)
    if (intent.do === 'close') {
      floors.forget(board.id)
      await boards.closeCode(board.id)
    }
    if (intent.do === 'open' && board.joinCode === undefined)
      await withFreshJoinCode(random, (code) => boards.openCode(board.id, code))
    return c.json(changed.value)
  })
}

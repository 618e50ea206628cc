import type { BoardId } from '@palabre/shared/ids'
import { sessionBody } from '@palabre/shared/protocol'
import type { SessionIntent, SessionState } from '@palabre/shared/session'
import { Hono } from 'hono'
import { withFreshJoinCode } from '../../access/spoken-code.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** The facilitators' hand on the session. */
export function sessionRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { boards, door, sessions, floors, random } = deps
  return new Hono<HttpEnv>().post('/boards/:id/session', requirePerson('run-session'), async (c) => {
    const intent = await jsonBody(c, sessionBody)
    const board = c.get('board')
    const changed = await sessions.change(board.id, intent, c.get('person').id)
    if (!changed.ok) throw new HttpError(changed.failure.reason)
    await door.follow(board, intent)
    if (intent.do === 'close') {
      floors.forget(board.id)
      await boards.closeCode(board.id)
    }
    if (intent.do === 'open' && board.joinCode === undefined)
      await withFreshJoinCode(random, (code) => boards.openCode(board.id, code))
    if (entersStep.has(intent.do)) return c.json(await withSilentOfStep(deps, board.id, changed.value))
    return c.json(changed.value)
  })
}

const entersStep: ReadonlySet<SessionIntent['do']> = new Set(['next', 'back', 'goto'])

/** Opens the round of a step in which everybody writes for themselves; when one is open already, that one goes on. */
async function withSilentOfStep(
  { sessions, silent }: HttpDeps,
  board: BoardId,
  state: SessionState,
): Promise<SessionState> {
  const phase = state.plan[state.step]
  if (!phase?.silent || phase.page === undefined) return state
  // Refused while another round is under way, or when the page is gone: the step is entered all the same.
  const opened = await silent.open(board, { page: phase.page })
  return opened.ok ? sessions.load(board) : state
}

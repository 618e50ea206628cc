import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { sessionBody } from '@palabre/shared/protocol'
import { isUnderWay, type SessionIntent, type SessionState } from '@palabre/shared/session'
import { Hono } from 'hono'
import { withFreshJoinCode } from '../../access/spoken-code.ts'
import type { BoardRecord } from '../../ports/board-registry.ts'
import { KeyedLock } from '../../realtime/index.ts'
import { jsonBody } from '../body.ts'
import type { HttpEnv } from '../context.ts'
import type { HttpDeps } from '../deps.ts'
import { HttpError } from '../http-error.ts'
import type { RequirePerson } from '../middleware/person.ts'

/** The facilitators' hand on the session. */
export function sessionRoutes(deps: HttpDeps, requirePerson: RequirePerson): Hono<HttpEnv> {
  const { boards, door, sessions, floors } = deps
  const openings = new KeyedLock()
  const change = async (board: BoardRecord, intent: SessionIntent, by: ParticipantId): Promise<SessionState> => {
    const changed = await sessions.change(board.id, intent, by)
    if (!changed.ok) throw new HttpError(changed.failure.reason)
    await door.follow(board, intent)
    return changed.value
  }
  const openOrClose = async (board: BoardRecord, intent: SessionIntent, by: ParticipantId): Promise<SessionState> => {
    if (intent.do === 'open') await drawCode(deps, board.id)
    if (intent.do === 'close') await endWhatRuns(deps, board.id)
    const state = await change(board, intent, by)
    if (intent.do === 'close') {
      floors.forget(board.id)
      await boards.closeCode(board.id)
    }
    return state
  }
  return new Hono<HttpEnv>().post('/boards/:id/session', requirePerson('run-session'), async (c) => {
    const intent = await jsonBody(c, sessionBody)
    const board = c.get('board')
    const by = c.get('person').id
    const { step: from } = await sessions.load(board.id)
    // One at a time: two who open and close at once must not leave an open session without a code.
    const state = await (intent.do === 'open' || intent.do === 'close'
      ? openings.run(board.id, () => openOrClose(board, intent, by))
      : change(board, intent, by))
    return c.json(entersStep.has(intent.do) ? await withSilentOfStep(deps, board.id, state, from) : state)
  })
}

/**
 * Sees to it that a session which is about to open has a code of its own, before anybody is told that it is open. Until
 * then the code lets nobody in, and one that was left behind by a server that stopped while closing never does again.
 */
async function drawCode({ boards, sessions, random }: HttpDeps, id: BoardId): Promise<void> {
  const hasCode = (await boards.find(id))?.joinCode !== undefined
  if (!hasCode || !(await sessions.isOpen(id))) await withFreshJoinCode(random, (code) => boards.openCode(id, code))
}

/**
 * What runs in a session ends with it, and is part of its record: open votes are counted, and notes that were not shown
 * stay with their authors.
 */
async function endWhatRuns({ sessions, ballots, silent }: HttpDeps, board: BoardId): Promise<void> {
  const { open, ballots: shown, silent: round } = await sessions.load(board)
  if (!open) return
  for (const [id, { state }] of Object.entries(shown)) if (state === 'open') await ballots.close(board, id)
  // Once all its notes are shown it has ended; turns that are left are not taken any more.
  if (round && isUnderWay(round)) await silent.close(board, round.id)
}

const entersStep: ReadonlySet<SessionIntent['do']> = new Set(['open', 'next', 'back', 'goto'])

/** Opens the round of a step in which everybody writes for themselves; one in which somebody wrote goes on before it. */
async function withSilentOfStep(
  { sessions, silent }: HttpDeps,
  board: BoardId,
  state: SessionState,
  from: number,
): Promise<SessionState> {
  if (state.step !== from) await silent.leave(board)
  const phase = state.plan[state.step]
  // Refused while another round is under way, or when the page is gone: the step is entered all the same.
  if (phase?.silent && phase.page !== undefined) {
    const { page, anonymous = false, column } = phase
    await silent.open(board, { page, anonymous, column })
  }
  return sessions.load(board)
}

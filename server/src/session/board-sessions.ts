import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { type BoardRules, openRules } from '@palabre/shared/policy'
import type { Result } from '@palabre/shared/result'
import {
  dropRepresentations,
  floorWithout,
  readRepresentations,
  readSession,
  reduceSession,
  rulesOfSession,
  type SessionIntent,
  type SessionPerson,
  type SessionRefusal,
  type SessionState,
  writePeople,
  writeSession,
} from '@palabre/shared/session'
import type { Clock } from '../ports/clock.ts'
import type { Rooms } from '../realtime/index.ts'

/** The session of every board: reduced here, kept in its session document, which only the server writes. */
export interface BoardSessions {
  /** What the session allows participants now; open rules until `prepare` or `load` has seen the session. */
  rulesOf(board: BoardId): BoardRules
  /** Makes sure that `rulesOf` knows the session. */
  prepare(board: BoardId): Promise<void>
  /** The session as it stands. */
  load(board: BoardId): Promise<SessionState>
  /** Applies an intent; resolves once the new state is on disk and announced. */
  change(board: BoardId, intent: SessionIntent, by: ParticipantId): Promise<Result<SessionState, SessionRefusal>>
  /** Lets somebody only look, or write again; resolves once that is on disk and announced. */
  mute(board: BoardId, id: ParticipantId, muted: boolean): Promise<void>
  /** Names somebody in the session document soon, with whoever else joins at about the same time. */
  introduce(board: BoardId, id: ParticipantId, person: SessionPerson): void
  /** Takes somebody out of the session document, and whom they spoke for. */
  dismiss(board: BoardId, id: ParticipantId): Promise<void>
}

interface BoardSessionsDeps {
  readonly rooms: () => Rooms
  readonly clock: Clock
  /** Told of the session of each board that this process meets: what others counted for it may be behind. */
  readonly met?: (board: BoardId, state: SessionState) => void
  /** Told of what a facilitator changed, once it is on disk. */
  readonly changed?: (board: BoardId, before: SessionState, after: SessionState) => Promise<void>
  /** Told when people could not be named in a session document, or what changed could not be noted. */
  readonly onError: (error: unknown) => void
}

/** A room that fills up is one write, not a hundred. */
const introductionDelayMs = 100

/** `rooms` is asked for late: rooms need the rules of sessions, and sessions write through rooms. */
export function createBoardSessions({ rooms, clock, met, changed, onError }: BoardSessionsDeps): BoardSessions {
  const rules = new Map<BoardId, BoardRules>()
  const introductions = new Map<BoardId, Map<ParticipantId, SessionPerson>>()

  const remember = (board: BoardId, state: SessionState) => {
    const isNew = !rules.has(board)
    rules.set(board, rulesOfSession(state))
    if (isNew) met?.(board, state)
    return state
  }

  const load = async (board: BoardId) => remember(board, await rooms().read({ kind: 'session', board }, readSession))

  const introduceAll = async (board: BoardId) => {
    const people = introductions.get(board)
    introductions.delete(board)
    if (people) await rooms().edit({ kind: 'session', board }, 'session', (doc) => writePeople(doc, people))
  }

  return {
    rulesOf: (board) => rules.get(board) ?? openRules,
    prepare: async (board) => {
      if (!rules.has(board)) await load(board)
    },
    load,
    async change(board, intent, by) {
      const before = rules.get(board)
      let from: SessionState | undefined
      try {
        const result = await rooms().edit({ kind: 'session', board }, 'session', (doc) => {
          from = readSession(doc)
          const reduced = reduceSession(from, intent, { now: clock.now(), by })
          if (!reduced.ok) return reduced
          writeSession(doc, reduced.value)
          // Now, not afterwards: rooms ask for the rules as soon as the change is announced.
          remember(board, reduced.value)
          return reduced
        })
        if (result.ok && from && changed) await changed(board, from, result.value).catch(onError)
        return result
      } catch (error) {
        if (before) rules.set(board, before)
        else rules.delete(board)
        throw error
      }
    },
    mute: (board, id, muted) =>
      rooms().edit({ kind: 'session', board }, 'session', (doc) => {
        const state = readSession(doc)
        const others = state.muted.filter((each) => each !== id)
        const next = { ...state, muted: muted ? [...others, id] : others }
        writeSession(doc, next)
        remember(board, next)
      }),
    introduce(board, id, person) {
      const waiting = introductions.get(board)
      if (waiting) {
        waiting.set(id, person)
        return
      }
      introductions.set(board, new Map([[id, person]]))
      clock.after(introductionDelayMs, () => introduceAll(board).catch(onError))
    },
    async dismiss(board, id) {
      introductions.get(board)?.delete(id)
      await rooms().edit({ kind: 'session', board }, 'session', (doc) => {
        writePeople(doc, new Map([[id, null]]))
        const state = readSession(doc)
        writeSession(doc, { ...state, floor: floorWithout(state.floor, id) })
        dropRepresentations(
          doc,
          readRepresentations(doc).filter(({ participant }) => participant === id),
        )
      })
    },
  }
}

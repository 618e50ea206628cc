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
  /** Whether somebody new waits until a facilitator lets them in. */
  hasWaitingRoom(board: BoardId): Promise<boolean>
  /** Whether a session is under way. A session that is being closed ends here before anybody is told. */
  isOpen(board: BoardId): Promise<boolean>
  /** The session as it stands. */
  load(board: BoardId): Promise<SessionState>
  /** Applies an intent; resolves once the new state is on disk and announced. */
  change(board: BoardId, intent: SessionIntent, by: ParticipantId): Promise<Result<SessionState, SessionRefusal>>
  /** Changes what is not a facilitator's intent; resolves once that is on disk and announced. */
  amend(board: BoardId, change: (state: SessionState) => SessionState): Promise<void>
  /** Lets somebody only look, or write again; resolves once that is on disk and announced. */
  mute(board: BoardId, id: ParticipantId, muted: boolean): Promise<void>
  /** Gives somebody a voice in the ballots opened from now on, or none. */
  voice(board: BoardId, id: ParticipantId, vote: boolean): Promise<void>
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

/** What is asked of a session at every turn. */
interface Known {
  readonly rules: BoardRules
  readonly waitingRoom: boolean
  readonly open: boolean
}

/** A room that fills up is one write, not a hundred. */
const introductionDelayMs = 100

/** `rooms` is asked for late: rooms need the rules of sessions, and sessions write through rooms. */
export function createBoardSessions({ rooms, clock, met, changed, onError }: BoardSessionsDeps): BoardSessions {
  const known = new Map<BoardId, Known>()
  const introductions = new Map<BoardId, Map<ParticipantId, SessionPerson>>()

  const remember = (board: BoardId, state: SessionState) => {
    const isNew = !known.has(board)
    known.set(board, { rules: rulesOfSession(state), waitingRoom: state.settings.waitingRoom, open: state.open })
    if (isNew) met?.(board, state)
    return state
  }

  const load = async (board: BoardId) => remember(board, await rooms().read({ kind: 'session', board }, readSession))

  const introduceAll = async (board: BoardId) => {
    const people = introductions.get(board)
    introductions.delete(board)
    if (people) await rooms().edit({ kind: 'session', board }, 'session', (doc) => writePeople(doc, people))
  }

  const amend: BoardSessions['amend'] = (board, change) =>
    rooms().edit({ kind: 'session', board }, 'session', (doc) => {
      const next = change(readSession(doc))
      writeSession(doc, next)
      remember(board, next)
    })

  return {
    rulesOf: (board) => known.get(board)?.rules ?? openRules,
    prepare: async (board) => {
      if (!known.has(board)) await load(board)
    },
    hasWaitingRoom: async (board) => known.get(board)?.waitingRoom ?? (await load(board)).settings.waitingRoom,
    isOpen: async (board) => known.get(board)?.open ?? (await load(board)).open,
    load,
    async change(board, intent, by) {
      const before = known.get(board)
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
        if (before) known.set(board, before)
        else known.delete(board)
        throw error
      }
    },
    amend,
    mute: (board, id, muted) => amend(board, (state) => ({ ...state, muted: withOrWithout(state.muted, id, muted) })),
    voice: (board, id, vote) =>
      amend(board, (state) => ({ ...state, voiceless: withOrWithout(state.voiceless, id, !vote) })),
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

function withOrWithout(ids: readonly ParticipantId[], id: ParticipantId, isIn: boolean): readonly ParticipantId[] {
  const others = ids.filter((each) => each !== id)
  return isIn ? [...others, id] : others
}

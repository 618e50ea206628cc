import type { BoardId, ParticipantId, RandomBytes } from '@palabre/shared/ids'
import { fail, ok, type Result } from '@palabre/shared/result'
import {
  type Floor,
  type FloorChange,
  type FloorRefusal,
  proxyIds,
  proxyNumber,
  readPeople,
  readSession,
  reduceFloor,
  type SessionState,
  writeSession,
} from '@palabre/shared/session'
import type { BoardRecord } from '../ports/board-registry.ts'
import type { Rooms } from '../realtime/index.ts'
import type { Here } from './here.ts'
import { shuffle } from './shuffle.ts'

export type FloorFailure = FloorRefusal | 'session_closed' | 'unknown_participant' | 'proxy_undeclared'

/** Speaking in turn on every board. Who has spoken is known here alone, until the session closes or the server stops. */
export interface Floors {
  change(board: BoardId, change: FloorChange): Promise<Result<Floor, FloorFailure>>
  /** Everybody who is here now has their turn, with a device or without. */
  round(board: BoardRecord, who: { readonly facilitators: boolean }): Promise<Result<Floor, FloorFailure>>
  /** The session is over: nobody has spoken. */
  forget(board: BoardId): void
}

interface Deps {
  readonly rooms: () => Rooms
  readonly here: Here
  readonly random: RandomBytes
}

export function createFloors({ rooms, here, random }: Deps): Floors {
  const spokenOn = new Map<BoardId, ReadonlySet<ParticipantId>>()

  const apply = (board: BoardId, asking: (state: SessionState) => FloorChange) =>
    rooms().edit({ kind: 'session', board }, 'session', (doc) => {
      const state = readSession(doc)
      if (!state.open) return fail('session_closed')
      const asked = asking(state)
      const who = 'who' in asked ? asked.who : undefined
      const number = who && proxyNumber(who)
      if (number !== undefined) {
        if (isAnswer(asked) && number > state.proxies) return fail('proxy_undeclared')
      } else if (who && isAnswer(asked)) {
        // Whoever was removed a moment ago does not come back into the queue; observers have no hand to raise.
        const person = readPeople(doc).get(who)
        if (!person || person.role === 'observer') return fail('unknown_participant')
      }
      const reduced = reduceFloor({ floor: state.floor, spoken: spokenOn.get(board) ?? new Set() }, asked)
      if (!reduced.ok) return reduced
      const { floor, spoken } = reduced.value
      spokenOn.set(board, spoken)
      writeSession(doc, { ...state, floor })
      return ok(floor)
    })

  return {
    change: (board, asked) => apply(board, () => asked),
    async round(board, { facilitators }) {
      const { present } = await here.of(board)
      const speakers = present.filter(({ role }) => role === 'participant' || (facilitators && role === 'facilitator'))
      return apply(board.id, (state) => {
        const people = [...speakers.map(({ id }) => id), ...proxyIds(state)]
        return { do: 'round', people: shuffle(people, random) }
      })
    },
    forget: (board) => void spokenOn.delete(board),
  }
}

/** What brings somebody in; taking away is always possible. */
function isAnswer(change: FloorChange): boolean {
  return change.do === 'raise' || change.do === 'give'
}

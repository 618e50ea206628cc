import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { isNewVisit } from '@palabre/shared/session'
import type { Clock } from '../ports/clock.ts'
import type { MeetingRecords } from '../ports/meeting-records.ts'
import type { PeopleRegistry, Person } from '../ports/people-registry.ts'
import type { Access } from '../realtime/index.ts'

/** Who is on a board, and when they were there before: kept by the server, so that it is known on every device. */
export interface Visits {
  /** Somebody opened a document of a board, or closed it again. */
  arrived(access: Access): void
  left(access: Access): void
  /** When somebody was last here before this visit, epoch ms; undefined on the first one. */
  lastVisit(person: Person): Promise<number | undefined>
  /** Notes for the last time who is here; resolves once that is on disk. */
  close(): Promise<void>
}

interface Deps {
  readonly people: PeopleRegistry
  readonly records: MeetingRecords
  readonly clock: Clock
  /** Told when a visit could not be noted. */
  readonly onError: (error: unknown) => void
}

/** Whoever stays is noted this often, so that a crash forgets a minute at most. */
const noteEveryMs = 60_000

export function createVisits({ people, records, clock, onError }: Deps): Visits {
  /** How many connections to the board document each person has. */
  const here = new Map<ParticipantId, { connections: number }>()
  const writing = new Set<Promise<void>>()
  let closed = false

  const lastClosed = async (board: BoardId) => (await records.ofBoard(board))[0]?.closedAt

  const keep = (note: Promise<void>) => {
    const kept = note.catch(onError)
    writing.add(kept)
    void kept.then(() => writing.delete(kept))
  }
  /** Whoever comes may come for another visit; whoever is here or leaves is still on the one they came for. */
  const noteArrival = async (id: ParticipantId, board: BoardId) => {
    const now = clock.now()
    const closedAt = await lastClosed(board)
    await people.seen(id, now, (seenAt) => isNewVisit(seenAt, now, closedAt))
  }
  const noteStay = (id: ParticipantId) => people.seen(id, clock.now(), () => false)
  const noteAll = () => {
    for (const id of here.keys()) keep(noteStay(id))
  }
  const beat = () => {
    noteAll()
    cancel = clock.after(noteEveryMs, beat)
  }
  let cancel = clock.after(noteEveryMs, beat)

  return {
    arrived({ document, participant }) {
      if (document.kind !== 'board') return
      const known = here.get(participant)
      if (known) {
        known.connections += 1
        return
      }
      here.set(participant, { connections: 1 })
      keep(noteArrival(participant, document.board))
    },
    left({ document, participant }) {
      const known = here.get(participant)
      if (closed || document.kind !== 'board' || !known) return
      known.connections -= 1
      if (known.connections > 0) return
      here.delete(participant)
      keep(noteStay(participant))
    },
    async lastVisit({ board, seenAt, lastVisit }) {
      if (seenAt === undefined) return undefined
      return isNewVisit(seenAt, clock.now(), await lastClosed(board)) ? seenAt : lastVisit
    },
    async close() {
      cancel()
      noteAll()
      closed = true
      await Promise.all(writing)
    },
  }
}

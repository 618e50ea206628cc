import type { BoardId } from '@palabre/shared/ids'
import type { Cancel, Clock } from '../ports/clock.ts'
import { boardOfKey } from '../ports/document-ref.ts'
import type { MeetingRecords } from '../ports/meeting-records.ts'
import type { UpdateLog } from '../ports/update-log.ts'
import type { Rooms } from '../realtime/index.ts'
import { regularly } from '../regularly.ts'
import type { BoardSessions } from './board-sessions.ts'

interface Deps {
  readonly log: Pick<UpdateLog, 'olderThan'>
  readonly records: Pick<MeetingRecords, 'ofBoard'>
  readonly sessions: Pick<BoardSessions, 'isOpen'>
  readonly rooms: Pick<Rooms, 'fold'>
  readonly clock: Clock
  /** Told of a document whose log could not be folded: it stays as it is until the next time. */
  readonly onError: (error: unknown) => void
}

const hourMs = 3_600_000
/** After a session, its facilitators may still want to take back what somebody did. */
const keptAfterSessionMs = 24 * hourMs
/** Where no session is held, people come and go for days. */
const keptWithoutSessionMs = 7 * 24 * hourMs

/**
 * Lets go of what the log knows of persons: who wrote, spoke or waited to speak, and when. Looks soon after the start,
 * then every hour. What an open session wrote stays, and for a day after its end.
 */
export function foldLogs({ log, records, sessions, rooms, clock, onError }: Deps): Cancel {
  /** What is older than this may go; undefined while nothing may. */
  const limitOf = async (board: BoardId): Promise<number | undefined> => {
    if (await sessions.isOpen(board)) return undefined
    const [last] = await records.ofBoard(board)
    if (!last) return clock.now() - keptWithoutSessionMs
    const limit = clock.now() - keptAfterSessionMs
    return last.closedAt <= limit ? limit : undefined
  }
  const fold = async (isOver: () => boolean) => {
    for (const document of await log.olderThan(clock.now() - keptAfterSessionMs)) {
      if (isOver()) return
      try {
        const limit = await limitOf(boardOfKey(document))
        if (limit !== undefined) await rooms.fold(document, limit)
      } catch (error) {
        onError(error)
      }
    }
  }
  return regularly(clock, { pauseMs: hourMs, run: fold, onError })
}

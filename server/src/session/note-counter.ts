import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { proxyHome, type SilentNotes } from './silent-notes.ts'

/** What everybody may know of a round's notes. */
export interface NoteCounts {
  readonly notes: number
  readonly people: number
  /** Notes of people who were removed from the board. */
  readonly aside?: number
}

interface Known {
  readonly round: string
  readonly perAuthor: Map<ParticipantId, number>
  readonly aside: number
}

/** Counts the notes of a round by author; after the first time only those of who wrote since. */
export function createNoteCounter(held: SilentNotes) {
  const known = new Map<BoardId, Known>()
  const dirty = new Map<BoardId, Set<ParticipantId>>()

  const countHome = async (board: BoardId, { round, perAuthor }: Known, home: ParticipantId): Promise<void> => {
    const notes = await held.ofHome(board, round, home)
    if (home !== proxyHome) {
      perAuthor.set(home, notes.length)
      return
    }
    // One document for all people without a device: its authors are told apart by the notes.
    for (const author of perAuthor.keys()) if (held.isProxy(author)) perAuthor.delete(author)
    for (const { author } of notes) perAuthor.set(author, (perAuthor.get(author) ?? 0) + 1)
  }

  return {
    /** The next count begins afresh. */
    forget: (board: BoardId): void => void known.delete(board),
    changed(board: BoardId, home: ParticipantId): void {
      const changed = dirty.get(board) ?? new Set()
      dirty.set(board, changed.add(home))
    },
    async count(board: BoardId, round: string): Promise<NoteCounts> {
      const before = known.get(board)
      const goesOn = before?.round === round
      const counts: Known = goesOn ? before : { round, perAuthor: new Map(), aside: await held.aside(board, round) }
      const homes = goesOn ? [...(dirty.get(board) ?? [])] : (await held.homes(board)).writers
      dirty.delete(board)
      known.set(board, counts)
      try {
        await Promise.all(homes.map((home) => countHome(board, counts, home)))
      } catch (error) {
        known.delete(board)
        throw error
      }
      const written = [...counts.perAuthor.values()].filter((notes) => notes > 0)
      return { notes: written.reduce((all, notes) => all + notes, 0), people: written.length, aside: counts.aside }
    },
  }
}

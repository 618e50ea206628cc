import type { PageId, ParticipantId } from '../ids.ts'
import type { StatementColumn } from '../model/index.ts'

/** How notes written in silence come to the board. */
export interface RevealWay {
  /** All at once, or one author after the other. */
  readonly order: 'together' | 'turns'
  /** Without their authors, shuffled. */
  readonly anonymous: boolean
}

/** A round in which everybody writes and nobody sees: how many notes of how many people, never which nor whose. */
export interface SilentRound {
  readonly id: string
  /**
   * `revealing`: what was on its way is waited for, or the turns are not all taken yet. `closed`: ended without being
   * shown, what was not shown stays its authors'.
   */
  readonly state: 'open' | 'revealing' | 'revealed' | 'closed'
  /** Notes that nobody has seen yet and a reveal would show. */
  readonly notes: number
  readonly people: number
  /** Where they will go; on a page of needs, in which column. */
  readonly page: PageId
  readonly column?: StatementColumn
  /** What is asked: the instruction of the step in which it was opened, whatever step follows. */
  readonly question?: string
  /** It was said from the start that the notes come without their authors: no reveal can go back on that. */
  readonly anonymous?: true
  /** Notes of people who were removed from the board: they stay private, and are told rather than passed over. */
  readonly aside?: number
  /** While it is revealed: the notes that it takes along are known. */
  readonly gathered?: true
  readonly reveal?: RevealWay
  /** Where on the page its notes lie, as far as they were shown: `[x, y, width, height]` in page units. */
  readonly view?: readonly [number, number, number, number]
  /** Id of the step in which notes were shown last. */
  readonly shownIn?: string
  /** In turns, whose notes were shown last; never told of a reveal without names. */
  readonly turn?: ParticipantId
}

/** Whether people may write, or wait for their notes to be shown. */
export function isUnderWay(round: SilentRound | null): boolean {
  return round?.state === 'open' || round?.state === 'revealing'
}

import type { PageId } from '../ids.ts'
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
  /** `revealing`: what was on its way is waited for, or the turns are not all taken yet. */
  readonly state: 'open' | 'revealing' | 'revealed'
  /** Notes that nobody has seen yet. */
  readonly notes: number
  readonly people: number
  /** Where they will go; on a page of needs, in which column. */
  readonly page: PageId
  readonly column?: StatementColumn
  readonly reveal?: RevealWay
}

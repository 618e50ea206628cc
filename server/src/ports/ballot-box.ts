import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { BallotTerms, Vote } from '@palabre/shared/session'

/** Someone who may vote: a person, or the n-th of those that a facilitator votes for. */
export type Voter = ParticipantId | `proxy:${number}`

export interface BallotRecord {
  readonly id: string
  readonly board: BoardId
  readonly terms: BallotTerms
  readonly labels: Readonly<Record<string, string>>
  /** Epoch ms. */
  readonly openedAt: number
  /** Undefined while it is open. */
  readonly closedAt: number | undefined
  readonly electorate: number
  /** How many of the electorate have no device. */
  readonly proxies: number
  readonly turnout: number
}

/**
 * Keeps ballots. While one is open, each voice lies beside its voter, so that it can be changed or taken back; closing
 * cuts that tie for good, in one step: what stays are sealed votes in an order that says nothing.
 */
export interface BallotBox {
  /** Opens a ballot for these voters. */
  open(
    ballot: Pick<BallotRecord, 'id' | 'board' | 'terms' | 'labels' | 'openedAt'>,
    voters: readonly Voter[],
  ): Promise<BallotRecord>
  /** Undefined for a ballot that this board never had. */
  find(board: BoardId, id: string): Promise<BallotRecord | undefined>
  /** Ballots of a board that are still open, oldest first. */
  openOn(board: BoardId): Promise<readonly BallotRecord[]>
  /** Lets somebody vote who was not there at the opening; nothing happens when they may already. */
  admit(id: string, voter: Voter): Promise<'admitted' | 'closed'>
  /** Everyone who may vote, in the order of their names; never who has. `closed`: nobody knows any more. */
  voters(id: string): Promise<readonly Voter[] | 'closed'>
  /** What this voter has said so far; `no-voice`: they may not vote; `closed`: nobody knows any more. */
  voice(id: string, voter: Voter): Promise<Vote | undefined | 'no-voice' | 'closed'>
  /** Numbers of the places without a device that have said something, from the first; never what. */
  taken(id: string): Promise<readonly number[] | 'closed'>
  /** Puts a voice in the box in place of the one before; with `keep`, one that is there stays: `taken`. */
  cast(id: string, voter: Voter, vote: Vote, keep?: 'keep'): Promise<'cast' | 'taken' | 'no-voice' | 'closed'>
  /** Takes a voice back. */
  retract(id: string, voter: Voter): Promise<'retracted' | 'no-voice' | 'closed'>
  /**
   * Every open ballot of the board has places 1 to `count` for people without a device from now on. `taken`: a place
   * beyond has been voted on, and nothing changes.
   */
  setPlaces(board: BoardId, count: number): Promise<'set' | 'taken'>
  /** Takes somebody's voice out of every ballot of the board that is still open; says which had one. */
  dismiss(board: BoardId, voter: Voter): Promise<readonly string[]>
  /** Closes it at this moment (epoch ms), or leaves it as it was closed before; gives the sealed votes. */
  close(id: string, at: number): Promise<readonly Vote[]>
  /** Forgets an open ballot in which nobody has said anything; `taken`: somebody has. */
  cancel(id: string): Promise<'cancelled' | 'taken' | 'closed'>
  /** The sealed votes of a closed ballot, to count them again. */
  sealed(id: string): Promise<readonly Vote[]>
  /** Forgets the ballots of a board, for an erasure. */
  erase(board: BoardId): Promise<void>
}

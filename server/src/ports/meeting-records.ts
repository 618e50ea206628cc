import type { BoardId } from '@palabre/shared/ids'
import type { BoardDigest, RoomKept, StepTaken } from '@palabre/shared/session'

/** A session that is over. Counts alone: neither a name nor an id of anybody. */
export interface MeetingRecord extends RoomKept {
  readonly id: string
  readonly board: BoardId
  /** Epoch ms. */
  readonly openedAt: number
  /** Epoch ms. */
  readonly closedAt: number
  readonly steps: readonly StepTaken[]
  /** Ids of the ballots that were opened meanwhile. */
  readonly ballots: readonly string[]
}

/** Keeps a record of each session of a board, with the board in short as it was at its end. */
export interface MeetingRecords {
  /** Notes that the session that opened then came to a step, so that a restart does not forget it. */
  addStep(board: BoardId, openedAt: number, step: StepTaken): Promise<void>
  /** The steps noted of the session that opened then, in order. */
  stepsOf(board: BoardId, openedAt: number): Promise<readonly StepTaken[]>
  /** Keeps a session that is over, in place of its noted steps; beyond `atMost` of a board, the oldest go. */
  add(record: MeetingRecord, digest: BoardDigest, atMost: number): Promise<void>
  /** The last one first. */
  ofBoard(board: BoardId): Promise<readonly MeetingRecord[]>
  /** The board in short at the end of a session; undefined for one that this board never had. */
  digest(board: BoardId, id: string): Promise<BoardDigest | undefined>
  /** Forgets the sessions of a board, for an erasure. */
  erase(board: BoardId): Promise<void>
}

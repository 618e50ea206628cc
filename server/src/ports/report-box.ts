import type { BoardId } from '@palabre/shared/ids'
import type { Report } from '@palabre/shared/protocol'

/** Keeps what people report until a facilitator has settled it; never who reported. */
export interface ReportBox {
  /** `full`: this board has `atMost` reports that nobody has settled. */
  add(board: BoardId, report: Report, atMost: number): Promise<'added' | 'full'>
  /** Reports of a board, the oldest first. */
  ofBoard(board: BoardId): Promise<readonly Report[]>
  /** Forgets a report; false when the board has none of this id. */
  settle(board: BoardId, id: string): Promise<boolean>
  /** Forgets the reports of a board, for an erasure. */
  erase(board: BoardId): Promise<void>
}

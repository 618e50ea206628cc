import type { BoardId } from '@palabre/shared/ids'
import type { AuditEntry } from '@palabre/shared/protocol'

/** Keeps what was done with a board: when, in which role, what. Neither content nor identity. */
export interface AuditLog {
  /** Adds an entry; of each board the last `atMost` stay. */
  add(board: BoardId, entry: AuditEntry, atMost: number): Promise<void>
  /** The entries of a board, the last one first. */
  ofBoard(board: BoardId): Promise<readonly AuditEntry[]>
  /** Forgets the entries of a board, for an erasure. */
  erase(board: BoardId): Promise<void>
}

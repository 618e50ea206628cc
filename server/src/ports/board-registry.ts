import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { Role } from '@palabre/shared/policy'

export interface BoardRecord {
  readonly id: BoardId
  /** Epoch ms. */
  readonly createdAt: number
  /** How often each link was renewed, plus one. A link of a lower generation is revoked. */
  readonly generations: Readonly<Record<Role, number>>
  /** The code that lets people into the session under way; undefined when it was closed. */
  readonly joinCode: string | undefined
}

/** Which boards there are and how one gets in. Titles and content live in the documents alone. */
export interface BoardRegistry {
  /** Adds a board with generation 1 for every role and an open session. `code-taken`: try again with another code. */
  create(board: { id: BoardId; createdAt: number; joinCode: string }): Promise<'created' | 'code-taken'>
  /** Undefined for a board that never was. */
  find(id: BoardId): Promise<BoardRecord | undefined>
  /** Every board, oldest first. */
  list(): Promise<readonly BoardRecord[]>
  /** The board a code belongs or belonged to; `open` says whether it still lets people in. */
  findByCode(code: string): Promise<{ readonly board: BoardRecord; readonly open: boolean } | undefined>
  /** Makes this the one code that lets people in; the ones before are closed for good. */
  openCode(id: BoardId, code: string): Promise<'opened' | 'code-taken'>
  /** Nobody gets in by code any more. */
  closeCode(id: BoardId): Promise<void>
  /**
   * Revokes a role's link. People who came by it are no longer admitted, except those in `keep` (or everyone).
   * Gives the new generation.
   */
  renewLink(id: BoardId, role: Role, keep: 'everyone' | readonly ParticipantId[]): Promise<number>
}

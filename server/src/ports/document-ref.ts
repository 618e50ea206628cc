import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import type { DocumentKind } from '@palabre/shared/protocol'

/** Names one document. `participant` only for `private`: whose notes these are. */
export interface DocumentRef {
  readonly kind: DocumentKind
  readonly board: BoardId
  readonly participant?: ParticipantId
}

/** A document's name in storage: `board:<id>`, `session:<id>`, `private:<id>:<participant>`. */
export type DocumentKey = string

/** The board that a document belongs to. */
export function boardOfKey(key: DocumentKey): BoardId {
  return key.split(':')[1] as BoardId
}

/** Who wrote a row: a participant, or the server itself (migration, repair, import, session). */
export type Writer = ParticipantId | 'server'

export function documentKey(ref: DocumentRef): DocumentKey {
  return ref.kind === 'private' ? `private:${ref.board}:${ref.participant ?? ''}` : `${ref.kind}:${ref.board}`
}

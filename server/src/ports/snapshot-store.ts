import type { DocumentKey } from './document-ref.ts'

/** A document's whole state as one Yjs update (v1) that holds every row up to `sequence`. */
export interface Snapshot {
  readonly sequence: number
  /** Epoch ms. */
  readonly at: number
  readonly state: Uint8Array
}

/** States of documents, so that loading one does not replay its whole life. */
export interface SnapshotStore {
  /** The newest snapshot, or the newest with a sequence below `before`; undefined when there is none. */
  latest(document: DocumentKey, before?: number): Promise<Snapshot | undefined>
  /** Keeps a snapshot beside the others; one of the same sequence is replaced. */
  save(document: DocumentKey, snapshot: Snapshot): Promise<void>
  /** Takes away snapshots whose sequence is below `sequence`. */
  prune(document: DocumentKey, sequence: number): Promise<void>
  /** Forgets the document entirely, for an erasure. Nothing happens when there is nothing. */
  erase(document: DocumentKey): Promise<void>
}

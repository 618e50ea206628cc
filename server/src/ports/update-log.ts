import type { DocumentKey, Writer } from './document-ref.ts'

/** One accepted Yjs update (v1), before it has its place in the log. `at` in epoch ms. */
export interface NewUpdate {
  readonly participant: Writer
  readonly at: number
  readonly update: Uint8Array
}

export interface LoggedUpdate extends NewUpdate {
  /** 1, 2, 3… per document, contiguous, never given twice, not even after a fold. */
  readonly sequence: number
}

/** What everybody wrote, in order: the truth from which a document is rebuilt. */
export interface UpdateLog {
  /**
   * Appends in order and resolves with the sequence of the last one once all are on disk.
   * A rejection means that none of them is. An empty list resolves with the last sequence there is (0 for none).
   */
  append(document: DocumentKey, updates: readonly NewUpdate[]): Promise<number>
  /** The rows after a sequence, in order; none for an unknown document. */
  read(document: DocumentKey, after: number): Promise<readonly LoggedUpdate[]>
  /**
   * Takes away rows up to and including `through` that are older than `before` (epoch ms): a snapshot holds them.
   * Resolves with how many went.
   */
  fold(document: DocumentKey, through: number, before: number): Promise<number>
  /** The documents that have rows older than this (epoch ms), in no particular order. */
  olderThan(before: number): Promise<readonly DocumentKey[]>
  /** Forgets the document entirely, for an erasure. Nothing happens when there is nothing. */
  erase(document: DocumentKey): Promise<void>
}

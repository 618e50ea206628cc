import type { DocumentKey, Writer } from './document-ref.ts'

/** A Yjs clientID and who may write under it. */
export interface ClientIdBinding {
  readonly clientId: number
  readonly participant: Writer
}

/** Which participant each Yjs clientID of a document belongs to, from the first time it was seen. */
export interface ClientIds {
  /** Every binding of a document; empty for an unknown one. */
  load(document: DocumentKey): Promise<ReadonlyMap<number, Writer>>
  /** Resolves once on disk. A clientID that is already bound keeps its participant. */
  bind(document: DocumentKey, bindings: readonly ClientIdBinding[]): Promise<void>
  /** Forgets the document entirely, for an erasure. Nothing happens when there is nothing. */
  erase(document: DocumentKey): Promise<void>
}

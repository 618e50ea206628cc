import * as Y from 'yjs'

/** What a snapshot is made of: the state before, if any, and the updates after it, in order. */
export interface CompactionJob {
  readonly base: Uint8Array | undefined
  readonly updates: readonly Uint8Array[]
}

/**
 * The state of a document as one update, deleted content let go. Goes through a document, because merging a long list
 * of updates as bytes is quadratic. Throws when the updates build on something that is missing.
 */
export function compact({ base, updates }: CompactionJob): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    if (base) Y.applyUpdate(doc, base)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('updates build on something that is missing')
  return Y.encodeStateAsUpdate(doc)
}

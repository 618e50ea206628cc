import * as Y from 'yjs'
import type { DocumentKey } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import type { Snapshot } from '../ports/snapshot-store.ts'
import type { LoggedUpdate } from '../ports/update-log.ts'
import { type DocumentLayout, openRoots } from './gate/layout.ts'

/** A document as it is on disk. */
export interface StoredDocument {
  readonly doc: Y.Doc
  /** Of the last row that is in it. */
  readonly sequence: number
  /** Of the snapshot it was read from, 0 for none. */
  readonly snapshotSequence: number
  /** Rows since that snapshot, and their size in bytes. */
  readonly rows: number
  readonly bytes: number
}

/** What is on disk does not make a document. */
export class UnreadableDocumentError extends Error {
  override readonly name = 'UnreadableDocumentError'
}

/**
 * Reads a document from its newest snapshot and the rows after it. When that snapshot cannot be read, the one before
 * is tried: rows are only folded once an older snapshot holds them too. Throws `UnreadableDocumentError`, and leaves
 * everything as it is, when none can.
 */
export async function readStoredDocument(
  { log, snapshots }: Pick<DocumentStores, 'log' | 'snapshots'>,
  key: DocumentKey,
  layout: DocumentLayout,
): Promise<StoredDocument> {
  let snapshot = await snapshots.latest(key)
  for (;;) {
    const rows = await log.read(key, snapshot?.sequence ?? 0)
    try {
      return build(snapshot, rows, layout)
    } catch (error) {
      if (!snapshot) throw new UnreadableDocumentError(`${key}: ${(error as Error).message}`, { cause: error })
      snapshot = await snapshots.latest(key, snapshot.sequence)
    }
  }
}

function build(snapshot: Snapshot | undefined, rows: readonly LoggedUpdate[], layout: DocumentLayout): StoredDocument {
  const doc = new Y.Doc()
  openRoots(doc, layout)
  const snapshotSequence = snapshot?.sequence ?? 0
  let bytes = 0
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot.state)
    for (const [index, row] of rows.entries()) {
      const expected = snapshotSequence + index + 1
      if (row.sequence !== expected) throw new Error(`row ${expected} is missing`)
      Y.applyUpdate(doc, row.update)
      bytes += row.update.length
    }
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('rows build on something that is missing')
  return { doc, sequence: snapshotSequence + rows.length, snapshotSequence, rows: rows.length, bytes }
}

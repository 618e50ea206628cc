import { boardRootsOf, migrateBoard, readItem, ServerEdit } from '@palabre/shared/document'
import type { ItemId } from '@palabre/shared/ids'
import { isConnector } from '@palabre/shared/model'
import * as Y from 'yjs'
import type { Writer } from '../ports/document-ref.ts'
import { documentLayouts } from './gate/layout.ts'
import type { RoomContext } from './room-context.ts'
import { readStoredDocument, type StoredDocument, UnreadableDocumentError } from './stored-document.ts'

export interface LoadedDocument extends StoredDocument {
  readonly owners: ReadonlyMap<number, Writer>
}

/** A page that was left open without a network comes back within this, if it ever does. */
const undoneWithinMs = 7 * 24 * 3_600_000

type LoadContext = Pick<RoomContext, 'ref' | 'key' | 'stores' | 'clock' | 'report'>

/**
 * Reads a document from disk and puts it right before anybody sees it: migrations, then relations whose end is long gone.
 * What that changed is on disk before this resolves.
 */
export async function loadDocument(context: LoadContext): Promise<LoadedDocument> {
  const { ref, key, stores } = context
  const owners = await stores.clientIds.load(key)
  const stored = await readStoredDocument(stores, key, documentLayouts[ref.kind])
  if (ref.kind !== 'board') return { ...stored, owners }
  const updates = putRight(stored.doc, context)
  if (updates.length === 0) return { ...stored, owners }
  const clientId = stored.doc.clientID
  await stores.clientIds.bind(key, [{ clientId, participant: 'server' }])
  const at = context.clock.now()
  const sequence = await stores.log.append(
    key,
    updates.map((update) => ({ participant: 'server', at, update })),
  )
  return {
    ...stored,
    sequence,
    rows: stored.rows + updates.length,
    owners: new Map([...owners, [clientId, 'server']]),
  }
}

/** Migrates and repairs a board; resolves with what that changed, in order. An empty document is left empty. */
function putRight(doc: Y.Doc, { key, report, clock }: LoadContext): readonly Uint8Array[] {
  if (doc.store.clients.size === 0) return []
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.on('update', note)
  const migrated = migrateBoard(doc)
  if (!migrated.ok) throw new UnreadableDocumentError(`${key}: ${migrated.failure.reason}`)
  if (migrated.value > 0) report({ event: 'migrated', document: key, steps: migrated.value })
  const dangling = deleteDangling(doc, clock.now())
  if (dangling > 0) report({ event: 'repaired', document: key, relations: dangling })
  doc.off('update', note)
  return updates
}

/**
 * Deletes relations and links whose ends are gone for long. Readers hide them, and the end may come back by an undo,
 * also of somebody who is without a network now: what hangs was made about when its end went, because a deletion takes
 * along what hung before.
 */
function deleteDangling(doc: Y.Doc, now: number): number {
  const { items } = boardRootsOf(doc)
  const dangling: string[] = []
  items.forEach((map, id) => {
    const item = map instanceof Y.Map ? readItem(id as ItemId, map) : undefined
    if (!item || item.at > now - undoneWithinMs) return
    if (isConnector(item) && !(items.has(item.from) && items.has(item.to))) dangling.push(id)
  })
  if (dangling.length > 0)
    doc.transact(() => {
      for (const id of dangling) items.delete(id)
    }, new ServerEdit('repair'))
  return dangling.length
}

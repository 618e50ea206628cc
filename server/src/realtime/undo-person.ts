/**
 * Takes back what one person did since a moment, and nothing of what others did: their part of the log is replayed
 * beside everybody's, and undone as an undo manager would.
 */
import { boardRootsOf, checkItem, type ItemMap, itemKeys } from '@palabre/shared/document'
import type { ParticipantId } from '@palabre/shared/ids'
import { isItemKind, itemKinds } from '@palabre/shared/model'
import * as Y from 'yjs'
import type { DocumentKey } from '../ports/document-ref.ts'
import type { DocumentStores } from '../ports/document-stores.ts'
import type { LoggedUpdate } from '../ports/update-log.ts'
import { documentLayouts, openRoots } from './gate/layout.ts'

export interface Takeback {
  /** What undoes it, to be applied to the board; undefined when there is nothing to undo. */
  readonly update: Uint8Array | undefined
  /** How many of their updates are taken back. */
  readonly edits: number
  /** How many items that changes. */
  readonly items: number
  /** Whether the log still held all they did since then. */
  readonly complete: boolean
}

/** Works out how to take back what a participant wrote on a board since `since` (epoch ms). */
export async function takebackOf(
  { log, snapshots }: Pick<DocumentStores, 'log' | 'snapshots'>,
  key: DocumentKey,
  { participant, since }: { readonly participant: ParticipantId; readonly since: number },
): Promise<Takeback> {
  const rows = await log.read(key, 0)
  const isTheirs = (row: LoggedUpdate) => row.participant === participant && row.at >= since
  const first = rows.find(isTheirs)
  if (!first) return { update: undefined, edits: 0, items: 0, complete: true }
  const base = rows[0]?.sequence === 1 ? undefined : await snapshotBefore(snapshots, key, first.sequence)
  const replayed = rows.filter(({ sequence }) => sequence > (base?.sequence ?? 0))
  const doc = new Y.Doc({ gc: false })
  openRoots(doc, documentLayouts.board)
  if (base) Y.applyUpdate(doc, base.state)
  const undo = undoManagerOf(doc)
  for (const row of replayed) Y.applyUpdate(doc, row.update, isTheirs(row) ? theirs : others)
  const edits = replayed.filter(isTheirs).length
  return { ...undoAll(doc, undo), edits, complete: edits === rows.filter(isTheirs).length }
}

const theirs = 'theirs'
const others = 'others'

/** The newest state that does not hold a row yet; the oldest there is when all do. */
export async function snapshotBefore(snapshots: DocumentStores['snapshots'], key: DocumentKey, sequence: number) {
  let snapshot = await snapshots.latest(key)
  while (snapshot && snapshot.sequence >= sequence) {
    const earlier = await snapshots.latest(key, snapshot.sequence)
    if (!earlier) break
    snapshot = earlier
  }
  return snapshot
}

function undoManagerOf(doc: Y.Doc): Y.UndoManager {
  const { meta, pages, items } = boardRootsOf(doc)
  return new Y.UndoManager([meta, pages, items] as Y.AbstractType<unknown>[], {
    trackedOrigins: new Set([theirs]),
    captureTimeout: 0,
  })
}

/** Undoes every step; the update that does the same to a document that has everything this one had, and to how many items. */
function undoAll(doc: Y.Doc, undo: Y.UndoManager): Pick<Takeback, 'update' | 'items'> {
  const { items } = boardRootsOf(doc)
  const before = new Map([...items].map(([id, map]) => [id, new Map(map.entries())]))
  const touched = new Set<string>()
  items.observeDeep((events) => {
    for (const event of events)
      for (const id of event.path.length > 0 ? [String(event.path[0])] : event.changes.keys.keys()) touched.add(id)
  })
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  while (undo.undoStack.length > 0) undo.undo()
  doc.transact(() => {
    items.forEach((map, id) => {
      mend(id, map, before.get(id))
    })
  })
  // What came back on the way to its undoing, and is gone again, was not there for anybody.
  const changed = [...touched].filter((id) => before.has(id) || items.has(id))
  return { update: updates.length > 0 ? Y.mergeUpdates(updates) : undefined, items: changed.length }
}

/** An undo may take away what others have since built on: an item keeps the last it had of what it cannot be without. */
function mend(id: string, map: ItemMap, before: ReadonlyMap<string, unknown> | undefined): void {
  if (!before || checkItem(id, map).ok) return
  const kind = (map.get(itemKeys.base) as { kind?: unknown } | undefined)?.kind
  const needed = isItemKind(kind) ? itemKinds[kind].references.mustPoint : []
  for (const key of [itemKeys.page, itemKeys.order, itemKeys.geo, ...needed]) {
    const value = before.get(key)
    if (!map.has(key) && value !== undefined) map.set(key, value)
  }
}

import * as Y from 'yjs'
import type { ItemId } from '../ids.ts'
import { type Item, isItemKind, isWorded, itemKinds, type Page, parse } from '../model/index.ts'
import type { Change, FieldEdits } from './change.ts'
import { type BoardRoots, boardRootsOf, type ItemBase, type ItemMap, itemKeys } from './layout.ts'
import type { LocalEdit, ServerEdit } from './origin.ts'
import { readShown } from './read.ts'

/** Writes changes in one transaction. A change to something that is not there any more does nothing. */
export function applyChanges(doc: Y.Doc, changes: readonly Change[], origin: LocalEdit | ServerEdit): void {
  const roots = boardRootsOf(doc)
  doc.transact(() => {
    for (const change of changes) applyChange(roots, change)
  }, origin)
}

function applyChange(roots: BoardRoots, change: Change): void {
  switch (change.op) {
    case 'create-item':
      roots.items.set(change.item.id, itemMap(change.item))
      return
    case 'edit-item':
      edit(roots.items.get(change.id), keepingWhatIsGone(roots, change.id, change.fields))
      return
    case 'splice-text':
      spliceText(roots.items.get(change.id), change.at, change.remove, change.insert)
      return
    case 'delete-item':
      roots.items.delete(change.id)
      return
    case 'create-page':
      roots.pages.set(change.page.id, pageMap(change.page))
      return
    case 'edit-page':
      edit(roots.pages.get(change.id), change.fields)
      return
    case 'delete-page':
      roots.items.forEach((item, id) => {
        if (item.get(itemKeys.page) === change.id) roots.items.delete(id)
      })
      roots.pages.delete(change.id)
      return
    case 'edit-meta':
      edit(roots.meta, change.fields)
  }
}

/** The Yjs form of an item. Defaults are not written: absent means default. */
function itemMap(item: Item): ItemMap {
  const map: ItemMap = new Y.Map()
  const { id: _id, kind, author, at, ...rest } = item
  const base: ItemBase = { kind, author, at }
  const defaults: Record<string, unknown> = itemKinds[kind].defaults
  map.set(itemKeys.base, base)
  for (const [key, value] of Object.entries(rest)) {
    if (key !== itemKeys.text && value !== undefined && defaults[key] !== value) map.set(key, value)
  }
  if (isWorded(item)) map.set(itemKeys.text, new Y.Text(item.text))
  return map
}

function pageMap({ id: _id, ...fields }: Page): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) map.set(key, value)
  return map
}

/**
 * The edits of an item, with what its lists name that is gone now: whoever edited a list did not see it, and it counts
 * again when somebody brings it back.
 */
function keepingWhatIsGone(roots: BoardRoots, id: ItemId, fields: FieldEdits): FieldEdits {
  const map = roots.items.get(id)
  const base = map?.get(itemKeys.base) as ItemBase | undefined
  if (!map || !base || !isItemKind(base.kind)) return fields
  const { fields: schema, references } = itemKinds[base.kind]
  const lists = [...references.mayList, ...references.mayName].filter((field) => Array.isArray(fields[field]))
  if (lists.length === 0) return fields
  const seen = readShown(roots, id) as unknown as Readonly<Record<string, readonly string[] | undefined>>
  const kept: Record<string, unknown> = {}
  for (const field of lists) {
    const written = (map.get(field) ?? []) as readonly string[]
    const asked = fields[field] as readonly string[]
    const unseen = written.filter((entry) => !seen[field]?.includes(entry) && !asked.includes(entry))
    const list = [...asked, ...unseen]
    if (unseen.length > 0 && parse<object>(schema, { [field]: list }).ok) kept[field] = list
  }
  return { ...fields, ...kept }
}

function edit(map: Y.Map<unknown> | undefined, fields: FieldEdits): void {
  if (!map) return
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) map.delete(key)
    else map.set(key, value)
  }
}

function spliceText(map: ItemMap | undefined, at: number, remove: number, insert: string): void {
  const text = map?.get(itemKeys.text)
  if (!(text instanceof Y.Text)) return
  const start = Math.min(at, text.length)
  const count = Math.min(remove, text.length - start)
  if (count > 0) text.delete(start, count)
  if (insert) text.insert(start, insert)
}

import { boardRootsOf, type ItemBase, type ItemMap, itemKeys } from '@palabre/shared/document'
import { type ItemKindName, isItemKind } from '@palabre/shared/model'
import { allow, type BoardRules, type Role } from '@palabre/shared/policy'
import * as Y from 'yjs'

/** What some edits of a board document touch: enough to ask the policy about them. */
export interface Touched {
  /** Item id → kind; undefined for an item whose kind is no longer known. */
  readonly items: Map<string, ItemKindName | undefined>
  pages: boolean
  meta: boolean
}

export function nothingTouched(): Touched {
  return { items: new Map(), pages: false, meta: false }
}

/** What a transaction touched. Ask from `afterTransaction`: later, deleted items have been forgotten. */
export function touchedBy(doc: Y.Doc, transaction: Y.Transaction): Touched {
  const touched = nothingTouched()
  for (const [type, keys] of transaction.changed)
    for (const key of keys) note(doc, touched, type as Y.AbstractType<unknown>, key)
  return touched
}

/**
 * What the document holds beyond a state vector. Deletions have no place in a state vector: an item that was only
 * deleted is not named.
 */
export function touchedSince(doc: Y.Doc, vector: ReadonlyMap<number, number>): Touched {
  const touched = nothingTouched()
  for (const [client, structs] of doc.store.clients) {
    const from = vector.get(client) ?? 0
    if (from >= Y.getState(doc.store, client)) continue
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && struct.parent instanceof Y.AbstractType)
        note(doc, touched, struct.parent, struct.parentSub)
    }
  }
  return touched
}

export function addTouched(into: Touched, more: Touched): void {
  for (const [id, kind] of more.items) into.items.set(id, kind ?? into.items.get(id))
  into.pages ||= more.pages
  into.meta ||= more.meta
}

export function isNothing(touched: Touched): boolean {
  return touched.items.size === 0 && !touched.pages && !touched.meta
}

/** Whether the server would take edits of these things from this role, now. */
export function mayBeSent(touched: Touched, role: Role, rules: BoardRules): boolean {
  if (touched.pages && !allow(role, rules, 'edit-pages').ok) return false
  if (touched.meta && !allow(role, rules, 'edit-meta').ok) return false
  for (const [id, kind] of touched.items)
    if (!allow(role, rules, 'edit', { id, ...(kind ? { kind } : {}) }).ok) return false
  return true
}

/** Climbs from the type that changed to the root, and notes which record of the board that was. */
function note(doc: Y.Doc, touched: Touched, changed: Y.AbstractType<unknown>, changedKey: string | null): void {
  let type = changed
  let key = changedKey
  while (type._item) {
    const above: unknown = type._item.parent
    if (!(above instanceof Y.AbstractType)) return
    key = type._item.parentSub
    type = above
  }
  const roots = boardRootsOf(doc)
  if (type === roots.items && key !== null) touched.items.set(key, kindOf(roots.items, key))
  else if (type === roots.pages) touched.pages = true
  else if (type === roots.meta) touched.meta = true
}

/** The kind of an item, also of one that this very transaction deleted. */
function kindOf(items: Y.Map<ItemMap>, id: string): ItemKindName | undefined {
  const content = items._map.get(id)?.content
  if (!(content instanceof Y.ContentType)) return undefined
  const base = content.type._map.get(itemKeys.base)?.content.getContent()[0] as ItemBase | undefined
  return isItemKind(base?.kind) ? base.kind : undefined
}

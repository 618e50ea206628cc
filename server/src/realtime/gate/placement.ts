/**
 * Whether what an update added lies where such a thing may lie, struct by struct: `toJSON` does not show list content
 * in maps, formats or embeds, so records are not enough to look at. Deleted content lies nowhere and is not looked at:
 * honest undo and offline work leave it behind in every form.
 */
import { itemKeys } from '@palabre/shared/document'
import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'
import { Neighbours } from './neighbours.ts'

type Parent = Y.Item['parent'] & Y.AbstractType<unknown>

/** Says what is wrong with the structs that a transaction added, or undefined. */
export function faultOfPlacement(transaction: Y.Transaction, layout: DocumentLayout): string | undefined {
  const { beforeState, afterState, doc } = transaction
  const neighbours = new Neighbours(doc)
  for (const [client, end] of afterState) {
    const start = beforeState.get(client) ?? 0
    if (start === end) continue
    const structs = doc.store.clients.get(client) ?? []
    for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
      const struct = structs[index]
      if (!(struct instanceof Y.Item)) continue
      const fault = neighbours.faultOf(struct) ?? (struct.deleted ? undefined : faultOfItem(struct, doc, layout))
      if (fault) return fault
    }
  }
  return undefined
}

function faultOfItem(item: Y.Item, doc: Y.Doc, layout: DocumentLayout): string | undefined {
  const parent = item.parent as Parent
  if (parent instanceof Y.Text) return faultInText(item, parent, doc, layout)
  if (!(parent instanceof Y.Map)) return 'a parent that is neither map nor text'
  if (item.parentSub === null) return 'list content in a map'
  if (item.length !== 1) return 'several values under one key'
  const holder = parent._item
  if (holder === null) return faultInRoot(item, parent, doc, layout)
  const grandparent = holder.parent as Parent
  if (isRoot(grandparent, layout.items, doc)) return faultInRecord(item)
  if (isRoot(grandparent, layout.pages, doc)) return isValue(item) ? undefined : 'something else than a value in a page'
  return 'a map inside a record'
}

function faultInRoot(item: Y.Item, root: Parent, doc: Y.Doc, layout: DocumentLayout): string | undefined {
  if (isRoot(root, layout.meta, doc)) return isValue(item) ? undefined : 'something else than a value in meta'
  return typeOf(item) === Y.Map ? undefined : 'something else than a record in a root'
}

function faultInRecord(item: Y.Item): string | undefined {
  if (item.parentSub === itemKeys.text) return typeOf(item) === Y.Text ? undefined : 'a text that is no Y.Text'
  return isValue(item) || item.content instanceof Y.ContentBinary ? undefined : 'something else than a value in an item'
}

function faultInText(item: Y.Item, text: Y.Text, doc: Y.Doc, layout: DocumentLayout): string | undefined {
  const record = text._item?.parent as Parent | undefined
  const root = record?._item?.parent as Parent | undefined
  if (!root || !isRoot(root, layout.items, doc)) return 'a text outside of an item'
  return item.parentSub === null && item.content instanceof Y.ContentString ? undefined : 'more than words in a text'
}

/** Whether a type is the root of this name. */
function isRoot(type: Parent, name: string | undefined, doc: Y.Doc): boolean {
  return name !== undefined && type._item === null && doc.share.get(name) === type
}

function isValue(item: Y.Item): boolean {
  return item.content instanceof Y.ContentAny
}

function typeOf(item: Y.Item): unknown {
  return item.content instanceof Y.ContentType ? item.content.type.constructor : undefined
}

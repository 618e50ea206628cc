import { itemKeys } from '@palabre/shared/document'
import * as Y from 'yjs'
import type { DocumentLayout } from './layout.ts'

/** The records that a transaction changed, made or took away, by id. */
export interface Touched {
  readonly items: ReadonlySet<string>
  readonly pages: ReadonlySet<string>
  readonly meta: ReadonlySet<string>
  /** Items that were there before and whose `text` is now another Y.Text. */
  readonly replacedTexts: ReadonlySet<string>
}

type Type = Y.AbstractType<unknown>

/** Reads from a transaction which records it touched. Keys that only deleted records had are left out. */
export function touchedBy(transaction: Y.Transaction, layout: DocumentLayout): Touched {
  const { doc } = transaction
  const roots = {
    items: rootOf(doc, layout.items),
    pages: rootOf(doc, layout.pages),
    meta: rootOf(doc, layout.meta),
  }
  const touched = { items: new Set<string>(), pages: new Set<string>(), meta: new Set<string>() }
  const replacedTexts = new Set<string>()
  for (const [changed, keys] of transaction.changed) {
    const type = changed as Type
    const own = type === roots.items ? touched.items : type === roots.pages ? touched.pages : undefined
    const target = own ?? (type === roots.meta ? touched.meta : undefined)
    if (target) {
      for (const key of keys) if (key !== null) target.add(key)
      continue
    }
    const record = recordOf(type)
    const id = record?._item?.parentSub
    if (!record || !id || record._item?.deleted) continue
    const root = record._item?.parent
    if (root === roots.items) touched.items.add(id)
    else if (root === roots.pages) touched.pages.add(id)
    if (record === type && keys.has(itemKeys.text) && isNew(record._map.get(itemKeys.text), transaction))
      replacedTexts.add(id)
  }
  return { ...touched, replacedTexts }
}

/** The record that a type is, or that a text belongs to. */
function recordOf(type: Type): Type | undefined {
  if (type instanceof Y.Map) return type as Type
  return (type._item?.parent as Type | undefined) ?? undefined
}

function rootOf(doc: Y.Doc, name: string | undefined): unknown {
  return name === undefined ? undefined : doc.share.get(name)
}

function isNew(item: Y.Item | undefined, transaction: Y.Transaction): boolean {
  return item !== undefined && item.id.clock >= (transaction.beforeState.get(item.id.client) ?? 0)
}

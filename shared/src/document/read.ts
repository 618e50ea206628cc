import * as Y from 'yjs'
import { type ItemId, isId, isPageId, type PageId } from '../ids.ts'
import {
  type BoardMeta,
  type BoardSnapshot,
  type Family,
  type Image,
  type IsThere,
  type Item,
  isItemKind,
  isPlaced,
  itemKinds,
  type Layer,
  type Mandate,
  madeWhole,
  type Page,
  type PageKind,
  pageKinds,
  shippedFamilies,
} from '../model/index.ts'
import { type BoardRoots, boardRootsOf, type ItemBase, type ItemMap, itemKeys, type PageMap } from './layout.ts'

/**
 * The whole board as plain values. Relations between records are made whole here, the same way for every reader:
 * a relation whose end is gone is left out until the end comes back, as is one from an item to itself or to another
 * page, and nothing is said to answer a need that is gone.
 */
export function readBoard(doc: Y.Doc): BoardSnapshot {
  const roots = boardRootsOf(doc)
  const items = new Map<ItemId, Item>()
  roots.items.forEach((map, id) => {
    const item = readItem(id as ItemId, map)
    if (item) items.set(item.id, item)
  })
  const isEnd = endsAmong(items)
  for (const item of items.values()) {
    const whole = madeWhole(item, isEnd)
    if (whole === undefined) items.delete(item.id)
    else if (whole !== item) items.set(item.id, whole)
  }
  return { meta: readMeta(doc), pages: readPages(doc), items }
}

/**
 * One item, defaults filled in, or undefined for a record this version cannot draw (made by a newer one, or damaged).
 * The server's gate has validated every field before it got here, so that reading stays cheap: 10,000 items at a time.
 */
export function readItem(id: ItemId, map: ItemMap): Item | undefined {
  if (!(map instanceof Y.Map)) return undefined
  const base = map.get(itemKeys.base) as ItemBase | undefined
  if (!base || !isItemKind(base.kind)) return undefined
  const kind = itemKinds[base.kind]
  const defaults: Readonly<Record<string, unknown>> = kind.defaults
  const fields: Record<string, unknown> = { ...defaults }
  map.forEach((value, key) => {
    if (key !== itemKeys.base && key !== itemKeys.text && value !== undefined && value !== null) fields[key] = value
  })
  for (const [field, read] of kind.readings) {
    const value = read(fields[field]) ?? defaults[field]
    if (value !== undefined) fields[field] = value
    else delete fields[field]
  }
  // An undo can lose these until the server gives them back.
  if (!isPageId(fields.page) || (kind.placed && !isGeo(fields.geo))) return undefined
  if (kind.worded) fields.text = textOf(map)
  fields.order ??= ''
  return { ...fields, id, kind: base.kind, author: base.author, at: base.at } as unknown as Item
}

/** One item as every reader of the whole board sees it. */
export function readShown(roots: BoardRoots, id: ItemId): Item | undefined {
  const item = readKnown(roots, id)
  return item && madeWhole(item, endsAmong({ get: (end) => (isId(end) ? readKnown(roots, end) : undefined) }))
}

/** The pictures of the board, of every page: without reading the rest. */
export function readImages(doc: Y.Doc): Image[] {
  const images: Image[] = []
  boardRootsOf(doc).items.forEach((map, id) => {
    const base = map instanceof Y.Map ? (map.get(itemKeys.base) as ItemBase | undefined) : undefined
    const item = base?.kind === 'image' ? readItem(id as ItemId, map) : undefined
    if (item?.kind === 'image') images.push(item)
  })
  return images
}

/** The document without these items, as a copy: what points at them is left out on reading it. */
export function withoutItems(doc: Y.Doc, ids: readonly string[]): Y.Doc {
  if (ids.length === 0) return doc
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  copy.transact(() => {
    for (const id of ids) boardRootsOf(copy).items.delete(id)
  })
  return copy
}

/** Whether an id among these items is one that others may point at: those that lie somewhere, so no relation or link. */
export function endsAmong(items: Pick<ReadonlyMap<ItemId, Item>, 'get'>): IsThere {
  return (id, { kind, page } = {}) => {
    const item = items.get(id)
    if (item === undefined || !isPlaced(item)) return false
    return (kind === undefined || item.kind === kind) && (page === undefined || item.page === page)
  }
}

/** The pages in reading order: by `order`, then id. */
export function readPages(doc: Y.Doc): Page[] {
  const pages: Page[] = []
  boardRootsOf(doc).pages.forEach((map, id) => {
    const page = readPage(id, map)
    if (page) pages.push(page)
  })
  return pages.sort((a, b) => compare(a.order, b.order) || compare(a.id, b.id))
}

export function readMeta(doc: Y.Doc): BoardMeta {
  const { meta } = boardRootsOf(doc)
  const mandate = meta.get('mandate') as Mandate | undefined
  const layers = meta.get('layers') as Layer[] | undefined
  const missing = meta.get('missing') as string | undefined
  return {
    title: (meta.get('title') as string | undefined) ?? '',
    families: (meta.get('families') as Family[] | undefined) ?? shippedFamilies,
    ...(layers ? { layers } : {}),
    ...(mandate ? { mandate } : {}),
    ...(missing ? { missing } : {}),
  }
}

/** One item as it is written, whatever it points at. */
function readKnown({ items }: BoardRoots, id: ItemId): Item | undefined {
  const map = items.get(id)
  return map && readItem(id, map)
}

function readPage(id: string, map: PageMap): Page | undefined {
  const kind = map.get('kind')
  if (!isPageId(id) || !pageKinds.includes(kind as PageKind)) return undefined
  const title = map.get('title') as string | undefined
  const method = map.get('method') as string | undefined
  return {
    id: id as PageId,
    kind: kind as PageKind,
    order: (map.get('order') as string | undefined) ?? '',
    ...(title === undefined ? {} : { title }),
    ...(method === undefined ? {} : { method }),
  }
}

function textOf(map: ItemMap): string {
  const text = map.get(itemKeys.text)
  return text instanceof Y.Text ? text.toString() : ''
}

function isGeo(value: unknown): boolean {
  return Array.isArray(value) && value.length === 5 && value.every((part) => Number.isFinite(part))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

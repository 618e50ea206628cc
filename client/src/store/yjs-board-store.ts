import { type BoardRoots, boardRootsOf, endsAmong, readItem, readMeta, readPages } from '@palabre/shared/document'
import type { Box } from '@palabre/shared/geometry'
import { union } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import {
  type BoardMeta,
  type BoardSnapshot,
  type Connector,
  type Item,
  isConnector,
  isPlaced,
  madeWhole,
  type Page,
  type Relation,
  referencesOf,
} from '@palabre/shared/model'
import { drawnBounds } from '@palabre/shared/scene'
import type * as Y from 'yjs'
import type { BoardChange, BoardStore } from './board-store.ts'

import { LayeredMap } from './layered-map.ts'
import { PageIndex } from './page-index.ts'

/** A board store over a Yjs document: reads it whole once, then follows its transactions. */
export function createBoardStore(doc: Y.Doc): BoardStore {
  return new YjsBoardStore(doc)
}

interface Pending {
  readonly items: Set<ItemId>
  pages: boolean
  meta: boolean
}

class YjsBoardStore implements BoardStore {
  private readonly doc: Y.Doc
  private readonly roots: BoardRoots
  /** Everything that could be read, also what waits for an end or points at what is gone. */
  private readonly known = new Map<ItemId, Item>()
  private hidden: ReadonlySet<string> = new Set()
  /** What is hidden is no end of anything: what hangs on it is left out with it. */
  private readonly isEnd = endsAmong({ get: (id) => (this.hidden.has(id) ? undefined : this.known.get(id)) })
  /** What is shown. Handed out in a snapshot it must not change any more: `shared` says so. */
  private shown = LayeredMap.empty<ItemId, Item>()
  private shared = false
  /** What points at each item, shown or waiting. */
  private readonly referring = new Map<ItemId, Set<ItemId>>()
  /** Built when a page is first asked about. */
  private readonly indexes = new Map<PageId, PageIndex>()
  private readonly listeners = new Set<(change: BoardChange) => void>()
  private meta: BoardMeta
  private pages: readonly Page[]
  private current: BoardSnapshot | undefined
  private pending: Pending = nothingPending()

  constructor(doc: Y.Doc) {
    this.doc = doc
    this.roots = boardRootsOf(doc)
    this.meta = readMeta(doc)
    this.pages = readPages(doc)
    this.roots.items.forEach((map, id) => {
      const item = readItem(id as ItemId, map)
      if (item) this.learn(item)
    })
    for (const item of this.known.values()) {
      const whole = madeWhole(item, this.isEnd)
      if (whole) this.shown.set(item.id, whole)
    }
    this.roots.items.observeDeep(this.noteItems)
    this.roots.pages.observeDeep(this.notePages)
    this.roots.meta.observe(this.noteMeta)
    doc.on('afterTransaction', this.flush)
  }

  destroy(): void {
    this.roots.items.unobserveDeep(this.noteItems)
    this.roots.pages.unobserveDeep(this.notePages)
    this.roots.meta.unobserve(this.noteMeta)
    this.doc.off('afterTransaction', this.flush)
    this.listeners.clear()
  }

  snapshot(): BoardSnapshot {
    if (!this.current) {
      this.current = { meta: this.meta, pages: this.pages, items: this.shown }
      this.shared = true
    }
    return this.current
  }

  item(id: ItemId): Item | undefined {
    return this.shown.get(id)
  }

  connectorsOf(id: ItemId): readonly Connector[] {
    return this.referringTo(id).filter(isConnector)
  }

  relationsOf(id: ItemId): readonly Relation[] {
    return this.referringTo(id).filter((item) => item.kind === 'relation')
  }

  referringTo(id: ItemId): readonly Item[] {
    const items: Item[] = []
    for (const referringId of this.referring.get(id) ?? []) {
      const item = this.shown.get(referringId)
      if (item && referencesOf(item).includes(id)) items.push(item)
    }
    return items
  }

  itemsIn(page: PageId, box: Box): readonly Item[] {
    return this.indexOf(page).within(box)
  }

  boundsOf(id: ItemId): Box | undefined {
    const item = this.shown.get(id)
    return item && this.indexOf(item.page).boundsOf(id)
  }

  pageBounds(page: PageId): Box | undefined {
    return union(this.indexOf(page).bounds(isPlaced))
  }

  hide(ids: readonly string[]): void {
    const before = this.hidden
    this.hidden = new Set(ids)
    const turned = new Set([...before, ...ids].filter((id) => before.has(id) !== this.hidden.has(id)) as ItemId[])
    if (turned.size === 0) return
    const affected = new Set(turned)
    for (const id of turned) for (const other of this.referring.get(id) ?? []) affected.add(other)
    this.toShow(affected.size)
    for (const id of affected) this.show(id)
    this.current = undefined
    this.tell({ items: affected, pages: false, meta: false })
  }

  subscribe(listener: (change: BoardChange) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  private readonly noteItems = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    for (const event of events) {
      if ((event.target as unknown) === this.roots.items) {
        for (const id of (event as unknown as Y.YMapEvent<unknown>).keysChanged) this.pending.items.add(id as ItemId)
      } else {
        this.pending.items.add(event.path[0] as ItemId)
      }
    }
  }

  private readonly notePages = (): void => {
    this.pending.pages = true
  }

  private readonly noteMeta = (): void => {
    this.pending.meta = true
  }

  private readonly flush = (): void => {
    const { items, pages, meta } = this.pending
    if (items.size === 0 && !pages && !meta) return
    this.pending = nothingPending()
    this.current = undefined
    if (pages) this.pages = readPages(this.doc)
    if (meta) this.meta = readMeta(this.doc)
    this.tell({ items: this.takeOver(items), pages, meta })
  }

  private tell(change: BoardChange): void {
    for (const listener of [...this.listeners]) listener(change)
  }

  /** A snapshot that was handed out does not change any more: what is shown goes on in a copy. */
  private toShow(changes: number): void {
    if (changes === 0 || !this.shared) return
    this.shown = this.shown.fork(changes)
    this.shared = false
  }

  /** Reads the touched items again; returns them with what they make show, hide or move. */
  private takeOver(touched: ReadonlySet<ItemId>): ReadonlySet<ItemId> {
    this.toShow(touched.size)
    const affected = new Set(touched)
    for (const id of touched) {
      const before = this.known.get(id)
      const map = this.roots.items.get(id)
      const after = map && readItem(id, map)
      if (before) this.forget(before)
      if (after) this.learn(after)
      this.addAffected(id, before, after, affected)
    }
    for (const id of affected) this.show(id)
    return affected
  }

  /** What reads or looks different because of an item that is another than before. */
  private addAffected(id: ItemId, before: Item | undefined, after: Item | undefined, affected: Set<ItemId>): void {
    const referring = this.referring.get(id)
    if (!referring || !(before || after)) return
    if (isAnother(before, after)) for (const other of referring) affected.add(other)
    else if (liesElsewhere(before, after))
      for (const other of referring) if (this.isConnector(other)) affected.add(other)
  }

  private isConnector(id: ItemId): boolean {
    const item = this.known.get(id)
    return item !== undefined && isConnector(item)
  }

  private learn(item: Item): void {
    this.known.set(item.id, item)
    for (const id of referencesOf(item)) {
      const referring = this.referring.get(id)
      if (referring) referring.add(item.id)
      else this.referring.set(id, new Set([item.id]))
    }
  }

  private forget(item: Item): void {
    this.known.delete(item.id)
    for (const id of referencesOf(item)) {
      const referring = this.referring.get(id)
      referring?.delete(item.id)
      if (referring?.size === 0) this.referring.delete(id)
    }
  }

  /** Brings what is shown of one item, and the index of its page, in line with what is known. */
  private show(id: ItemId): void {
    const known = this.hidden.has(id) ? undefined : this.known.get(id)
    const before = this.shown.get(id)
    const after = known && asBefore(before, madeWhole(known, this.isEnd), known)
    if (before && before.page !== after?.page) this.indexes.get(before.page)?.remove(id)
    if (!after) {
      this.shown.delete(id)
      return
    }
    this.shown.set(id, after)
    const bounds = this.indexes.has(after.page) && drawnBounds(after, this.find)
    if (bounds) this.indexes.get(after.page)?.put(after, bounds)
  }

  private indexOf(page: PageId): PageIndex {
    const built = this.indexes.get(page)
    if (built) return built
    const index = new PageIndex()
    const entries: (readonly [Item, Box])[] = []
    for (const item of this.shown.values()) {
      const bounds = item.page === page && drawnBounds(item, this.find)
      if (bounds) entries.push([item, bounds])
    }
    index.load(entries)
    this.indexes.set(page, index)
    return index
  }

  private readonly find = (id: ItemId): Item | undefined => this.known.get(id)
}

function nothingPending(): Pending {
  return { items: new Set(), pages: false, meta: false }
}

/** Whether something else is there now as far as what points at it goes: it came, went, changed pages or its name. */
function isAnother(before: Item | undefined, after: Item | undefined): boolean {
  if (!before || !after || before.kind !== after.kind || before.page !== after.page) return true
  return 'name' in before && 'name' in after && before.name !== after.name
}

/** Whether an item moved, so that relations to it look different. */
function liesElsewhere(before: Item | undefined, after: Item | undefined): boolean {
  return !!before && !!after && isPlaced(before) && isPlaced(after) && before.geo !== after.geo
}

/** An item without what is gone is made anew each time: the one that was shown stays while it says the same. */
function asBefore(before: Item | undefined, whole: Item | undefined, known: Item): Item | undefined {
  if (!before || !whole || whole === known) return whole
  const [old, now] = [before, whole] as unknown as Readonly<Record<string, unknown>>[]
  const same = (key: string) => sameValues(old?.[key], now?.[key])
  return Object.keys(before).length === Object.keys(whole).length && Object.keys(whole).every(same) ? before : whole
}

function sameValues(a: unknown, b: unknown): boolean {
  if (a === b) return true
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((value, index) => value === b[index])
}

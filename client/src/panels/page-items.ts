import type { ItemId, PageId } from '@palabre/shared/ids'
import {
  type Actor,
  type BoardSnapshot,
  type Item,
  type ItemKindName,
  type ItemOf,
  itemKinds,
  type Relation,
} from '@palabre/shared/model'
import type { BoardStore } from '../store/board-store.ts'

/** What lies on one page, sorted by what panels show of it. Lists keep identity while their items do. */
export interface PageItems {
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  /** Notes, texts, shapes, pictures, territories and frames: what has words and no list of its own; never ink. */
  readonly worded: readonly Item[]
  /** The items of each kind. */
  readonly byKind: ItemsByKind
  /** Every item of the page, ink too. */
  readonly count: number
}

export type ItemsByKind = { readonly [Kind in ItemKindName]: readonly ItemOf<Kind>[] }

/** A page's items for views that walk through all of them. */
export interface PageItemsSource {
  read(page: PageId): PageItems
  subscribe(listener: () => void): () => void
}

/** Lets timers be driven by hand in tests. Times in ms. */
export interface Timers {
  readonly now: () => number
  readonly later: (run: () => void, delayMs: number) => () => void
}

const browserTimers: Timers = {
  now: () => performance.now(),
  later: (run, delayMs) => {
    const timer = setTimeout(run, delayMs)
    return () => clearTimeout(timer)
  },
}

/** At most this often do lists and counts follow the document while many people write. */
const followEveryMs = 120

/**
 * Walks through the board at most once every 120 ms however many transactions arrive: at once after a pause, and once
 * more after the last change.
 */
export function createPageItems(store: BoardStore, timers: Timers = browserTimers): PageItemsSource {
  const listeners = new Set<() => void>()
  let stop: (() => void) | undefined
  let cancelTimer: (() => void) | undefined
  let lastTold = Number.NEGATIVE_INFINITY
  let seen: BoardSnapshot | undefined
  const pages = new Map<PageId, { of: BoardSnapshot; items: PageItems }>()

  const tell = (): void => {
    cancelTimer = undefined
    lastTold = timers.now()
    seen = store.snapshot()
    for (const listener of listeners) listener()
  }
  const onChange = (): void => {
    if (cancelTimer) return
    const wait = lastTold + followEveryMs - timers.now()
    if (wait <= 0) tell()
    else cancelTimer = timers.later(tell, wait)
  }
  return {
    read(page) {
      const snapshot = (stop && seen) || store.snapshot()
      const known = pages.get(page)
      if (known?.of === snapshot) return known.items
      const items = collectPage(snapshot, page, known?.items)
      pages.set(page, { of: snapshot, items })
      return items
    },
    subscribe(listener) {
      listeners.add(listener)
      if (!stop) {
        seen = store.snapshot()
        stop = store.subscribe(onChange)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stop?.()
        cancelTimer?.()
        stop = cancelTimer = seen = undefined
      }
    },
  }
}

const withoutOwnList: readonly ItemKindName[] = ['sticky', 'text', 'shape', 'image', 'territory', 'frame']
const kinds = Object.keys(itemKinds) as readonly ItemKindName[]

/** The items of a page by what panels show of them; lists that are the same as before are the ones from before. */
function collectPage(snapshot: BoardSnapshot, page: PageId, before: PageItems | undefined): PageItems {
  const found = Object.fromEntries(kinds.map((kind) => [kind, [] as Item[]])) as Record<ItemKindName, Item[]>
  const worded: Item[] = []
  let count = 0
  for (const item of snapshot.items.values()) {
    if (item.page !== page) continue
    count += 1
    found[item.kind].push(item)
    if (withoutOwnList.includes(item.kind)) worded.push(item)
  }
  if (!before) return pageItems(found as unknown as ItemsByKind, worded, count)
  const kept = Object.fromEntries(kinds.map((kind) => [kind, sameOr(before.byKind[kind], found[kind])]))
  const unchanged = kinds.every((kind) => kept[kind] === before.byKind[kind]) && before.count === count
  return unchanged ? before : pageItems(kept as unknown as ItemsByKind, sameOr(before.worded, worded), count)
}

function pageItems(byKind: ItemsByKind, worded: readonly Item[], count: number): PageItems {
  return { actors: byKind.actor, relations: byKind.relation, worded, byKind, count }
}

function sameOr(before: readonly Item[], now: readonly Item[]): readonly Item[] {
  return before.length === now.length && before.every((item, index) => item === now[index]) ? before : now
}

/** How many relations touch each item. */
export function degrees(relations: readonly Relation[]): ReadonlyMap<ItemId, number> {
  const count = new Map<ItemId, number>()
  for (const { from, to } of relations) {
    count.set(from, (count.get(from) ?? 0) + 1)
    if (to !== from) count.set(to, (count.get(to) ?? 0) + 1)
  }
  return count
}

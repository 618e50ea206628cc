import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Actor, BoardSnapshot, Item, Relation } from '@palabre/shared/model'
import type { BoardStore } from '../store/board-store.ts'

/** What lies on one page, sorted by what panels show of it. Lists keep identity while their items do. */
export interface PageItems {
  readonly actors: readonly Actor[]
  readonly relations: readonly Relation[]
  /** Notes, texts, shapes and frames: what has words; never ink. */
  readonly worded: readonly Item[]
  /** Every item of the page, ink too. */
  readonly count: number
}

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
      const items = keepIdentity(known?.items, collectPage(snapshot, page))
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

/** The items of a page by what panels show of them. */
function collectPage(snapshot: BoardSnapshot, page: PageId): PageItems {
  const actors: Actor[] = []
  const relations: Relation[] = []
  const worded: Item[] = []
  let count = 0
  for (const item of snapshot.items.values()) {
    if (item.page !== page) continue
    count += 1
    if (item.kind === 'actor') actors.push(item)
    else if (item.kind === 'relation') relations.push(item)
    else if (item.kind !== 'ink') worded.push(item)
  }
  return { actors, relations, worded, count }
}

function keepIdentity(before: PageItems | undefined, now: PageItems): PageItems {
  if (!before) return now
  const actors = same(before.actors, now.actors) ? before.actors : now.actors
  const relations = same(before.relations, now.relations) ? before.relations : now.relations
  const worded = same(before.worded, now.worded) ? before.worded : now.worded
  const unchanged =
    actors === before.actors && relations === before.relations && worded === before.worded && before.count === now.count
  return unchanged ? before : { actors, relations, worded, count: now.count }
}

function same(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
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

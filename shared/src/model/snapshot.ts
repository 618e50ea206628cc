import type { ItemId, PageId } from '../ids.ts'
import type { Item } from './items.ts'
import type { BoardMeta } from './meta.ts'
import type { Page } from './page.ts'
import type { Confirmations } from './standing.ts'

/**
 * A board at one moment, as plain values: what commands, scenes, lists and exports read.
 * Items that did not change keep their identity from one snapshot to the next.
 */
export interface BoardSnapshot {
  readonly meta: BoardMeta
  /** In reading order. */
  readonly pages: readonly Page[]
  readonly items: ReadonlyMap<ItemId, Item>
  /** What the session knows of commitments, where somebody asked it; absent: nothing counts as confirmed. */
  readonly confirmations?: Confirmations
}

/** The items of one page in draw order (bottom first). */
export function itemsOfPage(snapshot: BoardSnapshot, page: PageId): Item[] {
  const items: Item[] = []
  for (const item of snapshot.items.values()) if (item.page === page) items.push(item)
  return items.sort(byDrawOrder)
}

/** Draw order: territories beneath all else, then fractional index, then id, so that every reader agrees. */
export function byDrawOrder(a: Item, b: Item): number {
  if ((a.kind === 'territory') !== (b.kind === 'territory')) return a.kind === 'territory' ? -1 : 1
  if (a.order !== b.order) return a.order < b.order ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

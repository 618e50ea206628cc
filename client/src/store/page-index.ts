import type { Box } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { byDrawOrder, type Item } from '@palabre/shared/model'
import RBush from 'rbush'

interface Entry extends Box {
  readonly id: ItemId
  item: Item
  /** Place in the draw order; gaps are left by deletions. */
  rank: number
}

/**
 * Where the items of one page lie: an R-tree, and their draw order as numbers, so that a query sorts without
 * comparing strings.
 */
export class PageIndex {
  private readonly tree = new RBush<Entry>()
  private readonly entries = new Map<ItemId, Entry>()
  private top: Entry | undefined
  private ranksAreOld = false

  /** Loads many items at once: far quicker than one by one. Only into an empty index. */
  load(items: Iterable<readonly [item: Item, bounds: Box]>): void {
    const entries: Entry[] = []
    for (const [item, bounds] of items) {
      const entry = entryOf(item, bounds)
      entries.push(entry)
      this.entries.set(entry.id, entry)
    }
    this.tree.load(entries)
    this.ranksAreOld = true
  }

  /** Adds an item or takes over its new value and bounds. */
  put(item: Item, bounds: Box): void {
    const known = this.entries.get(item.id)
    if (known && sameBox(known, bounds)) {
      if (known.item.order !== item.order) this.ranksAreOld = true
      known.item = item
      return
    }
    const entry = entryOf(item, bounds)
    if (known) {
      this.tree.remove(known)
      entry.rank = known.rank
      if (this.top === known) this.top = entry
      if (known.item.order !== item.order) this.ranksAreOld = true
    } else {
      this.rankNew(entry)
    }
    this.entries.set(entry.id, entry)
    this.tree.insert(entry)
  }

  remove(id: ItemId): void {
    const known = this.entries.get(id)
    if (!known) return
    this.entries.delete(id)
    this.tree.remove(known)
    if (this.top === known) this.ranksAreOld = true
  }

  boundsOf(id: ItemId): Box | undefined {
    return this.entries.get(id)
  }

  /** Items whose bounds meet the box, bottom first. */
  within(box: Box): Item[] {
    if (this.ranksAreOld) this.rankAll()
    const found = this.tree.search(box)
    found.sort((a, b) => a.rank - b.rank)
    return found.map((entry) => entry.item)
  }

  /** The bounds of every item that the predicate lets through. */
  *bounds(accept: (item: Item) => boolean): Iterable<Box> {
    for (const entry of this.entries.values()) if (accept(entry.item)) yield entry
  }

  /** Most new items go on top: then the ranks of the others still hold. */
  private rankNew(entry: Entry): void {
    if (this.ranksAreOld) return
    if (this.top && byDrawOrder(entry.item, this.top.item) < 0) {
      this.ranksAreOld = true
      return
    }
    entry.rank = (this.top?.rank ?? 0) + 1
    this.top = entry
  }

  private rankAll(): void {
    const sorted = [...this.entries.values()].sort((a, b) => byDrawOrder(a.item, b.item))
    for (const [rank, entry] of sorted.entries()) entry.rank = rank
    this.top = sorted[sorted.length - 1]
    this.ranksAreOld = false
  }
}

function entryOf(item: Item, { minX, minY, maxX, maxY }: Box): Entry {
  return { minX, minY, maxX, maxY, id: item.id, item, rank: 0 }
}

function sameBox(a: Box, b: Box): boolean {
  return a.minX === b.minX && a.minY === b.minY && a.maxX === b.maxX && a.maxY === b.maxY
}

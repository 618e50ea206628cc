import type { ItemId } from '@palabre/shared/ids'

/** Changed again within this time, an item counts as moving. */
const againWithinMs = 400
/** After this much quiet it stands still. */
const restMs = 700

/** Which items change so often that they are painted apart from the static picture. Times are ms of one clock. */
export class Movers {
  private readonly lastChange = new Map<ItemId, number>()
  private readonly moving = new Set<ItemId>()

  /** Notes a change; true when the item has just begun to move. */
  touch(id: ItemId, now: number): boolean {
    const before = this.lastChange.get(id)
    this.lastChange.set(id, now)
    if (this.moving.has(id) || before === undefined || now - before > againWithinMs) return false
    this.moving.add(id)
    return true
  }

  has(id: ItemId): boolean {
    return this.moving.has(id)
  }

  ids(): ReadonlySet<ItemId> {
    return this.moving
  }

  /** Takes out what has come to rest and returns it. */
  settle(now: number): ItemId[] {
    const rested: ItemId[] = []
    for (const [id, time] of this.lastChange) {
      if (now - time <= restMs) continue
      this.lastChange.delete(id)
      if (this.moving.delete(id)) rested.push(id)
    }
    return rested
  }

  /** Whether there is anything to settle later. */
  get isIdle(): boolean {
    return this.lastChange.size === 0
  }

  clear(): void {
    this.lastChange.clear()
    this.moving.clear()
  }
}

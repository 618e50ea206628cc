import { liesWithin } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type Frame, isPlaced, type PlacedItem } from '../model/index.ts'

/** Whether an item lies in a frame: its middle does, and it is not larger than the frame. */
export function liesInFrame(item: PlacedItem, frame: Frame): boolean {
  return item.id !== frame.id && item.page === frame.page && liesWithin(item.geo, frame.geo)
}

/** The placed ones of these items and, for each frame among them, what lies in it. Each item once. */
export function withFrameContent(board: BoardSnapshot, ids: Iterable<ItemId>): readonly PlacedItem[] {
  const carried = new Map<ItemId, PlacedItem>()
  const frames: Frame[] = []
  for (const id of ids) {
    const item = board.items.get(id)
    if (!item || !isPlaced(item)) continue
    carried.set(id, item)
    if (item.kind === 'frame') frames.push(item)
  }
  if (frames.length === 0) return [...carried.values()]
  for (const item of board.items.values())
    if (isPlaced(item) && frames.some((frame) => liesInFrame(item, frame))) carried.set(item.id, item)
  return [...carried.values()]
}

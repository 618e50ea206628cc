import type { Vec } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type Item, isPlaced } from '../model/index.ts'
import { fail } from '../result.ts'
import { addCopies } from './add-copies.ts'
import type { Command } from './command.ts'
import { withFrameContent } from './frame-content.ts'
import { present } from './guards.ts'

export interface DuplicateItems {
  readonly ids: Iterable<ItemId>
  /** Where the copies lie from their patterns, page units. */
  readonly by: Vec
}

/** Copies items where they are, with what lies in copied frames and the relations among the copied ones. */
export const duplicateItems: Command<DuplicateItems> = (board, { ids, by }, context) => {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const patterns = withTheirRelations(
    board,
    asked.value.map(({ id }) => id),
  )
  const page = patterns[0]?.page
  if (page === undefined) return fail('nothing_to_copy')
  return addCopies(board, patterns, { page, by }, context)
}

/** Placed items with what their frames hold, and every relation that has both ends among them. */
export function withTheirRelations(board: BoardSnapshot, ids: Iterable<ItemId>): readonly Item[] {
  const placed = withFrameContent(board, ids)
  const among = new Set(placed.map(({ id }) => id))
  const items: Item[] = [...placed]
  if (among.size > 1)
    for (const item of board.items.values())
      if (!isPlaced(item) && among.has(item.from) && among.has(item.to)) items.push(item)
  return items
}

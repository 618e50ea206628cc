import { type Change, endsAmong } from '../document/index.ts'
import { shiftGeo, type Vec } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import {
  type BoardSnapshot,
  byDrawOrder,
  type Item,
  isPlaced,
  isWorded,
  madeWhole,
  referencesFollowing,
} from '../model/index.ts'
import { ok, type Result } from '../result.ts'
import type { CommandContext } from './command.ts'
import { pageThere, permit, roomFor } from './guards.ts'
import { fieldsOf, newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'

/**
 * Adds copies of items on a page, `by` away from their patterns and above everything, in the same order among
 * themselves. Relations and links come along where both their ends do, and join the copies; what else points at an item
 * that came along points at its copy, at one of this board as before, and at nothing where it comes from another board.
 */
export function addCopies(
  board: BoardSnapshot,
  patterns: readonly Item[],
  { page, by }: { readonly page: PageId; readonly by: Vec },
  context: CommandContext,
): Result<readonly Change[], string> {
  const there = pageThere(board, page)
  if (!there.ok) return there
  const copyIds = new Map(patterns.filter(isPlaced).map(({ id }): [ItemId, ItemId] => [id, context.newId()]))
  const copied = patterns
    .filter((item) => isPlaced(item) || (copyIds.has(item.from) && copyIds.has(item.to)))
    .sort(byDrawOrder)
  const permitted = permit(
    context,
    'create',
    copied.map(({ kind }) => ({ kind })),
  )
  if (!permitted.ok) return permitted
  const room = roomFor(board, copied.length)
  if (!room.ok) return room
  const isThere = endsAmong(withCopies(board, copied, copyIds, page))
  const orders = ordersOnTop(board, page, copied.length)
  const changes: Change[] = []
  for (const [index, pattern] of copied.entries()) {
    const draft = { kind: pattern.kind, page, order: orders[index] as string, id: copyIds.get(pattern.id) }
    const following = { ...pattern, page, ...referencesFollowing(pattern, copyIds) } as Item
    const fields = fieldsOf(madeWhole(following, isThere) ?? following)
    const item = newItem(
      board,
      {
        ...draft,
        fields,
        geo: isPlaced(pattern) ? shiftGeo(pattern.geo, by) : undefined,
        text: isWorded(pattern) ? pattern.text : undefined,
      },
      context,
    )
    if (!item.ok) return item
    changes.push({ op: 'create-item', item: { ...item.value, ...sheetOf(board, pattern) } })
  }
  return ok(changes)
}

/** What copies may point at: what is on the board, and each other. */
function withCopies(
  board: BoardSnapshot,
  copied: readonly Item[],
  copyIds: ReadonlyMap<ItemId, ItemId>,
  page: PageId,
): ReadonlyMap<ItemId, Item> {
  const items = new Map(board.items)
  for (const pattern of copied) {
    const id = copyIds.get(pattern.id)
    if (id !== undefined) items.set(id, { ...pattern, id, page })
  }
  return items
}

/** The sheet that a pattern lies on, where this board has it and copies of what is on it may be picked up. */
function sheetOf(board: BoardSnapshot, { layer }: Item): Pick<Item, 'layer'> {
  const sheet = board.meta.layers?.find(({ id }) => id === layer)
  return layer !== undefined && sheet && !sheet.frozen ? { layer } : {}
}

import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, isPlaced, type LinkRole, type PlacedItem } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Command } from './command.ts'
import { permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'

export interface LinkItems {
  readonly from: ItemId
  readonly to: ItemId
  readonly role: LinkRole
  /** 0–10, for a role that has a measure. */
  readonly weight?: number
  readonly id?: ItemId
}

export type NotLinkable = 'item_gone' | 'self_relation' | 'cannot_connect'

/** Ties a thread between two items, of one page or not; the same thread is not tied twice. */
export const linkItems: Command<LinkItems> = (board, { from, to, role, weight, id }, context) => {
  const permitted = permit(context, 'create', [{ kind: 'link' }])
  if (!permitted.ok) return permitted
  const ends = linkEndsOf(board, from, to)
  if (!ends.ok) return ends
  for (const item of board.items.values())
    if (item.kind === 'link' && item.from === from && item.to === to && item.role === role)
      return fail('already_linked')
  const room = roomFor(board, 1)
  if (!room.ok) return room
  const { page } = ends.value.from
  const [order] = ordersOnTop(board, page, 1) as [string]
  const link = newItem(board, { kind: 'link', page, order, id, fields: { from, to, role, weight } }, context)
  return link.ok ? ok([{ op: 'create-item', item: link.value }]) : link
}

/** Both ends of a link that could be tied, or why it could not. */
export function linkEndsOf(
  board: BoardSnapshot,
  from: ItemId,
  to: ItemId,
): Result<{ from: PlacedItem; to: PlacedItem }, NotLinkable> {
  const start = board.items.get(from)
  const end = board.items.get(to)
  if (!start || !end) return fail('item_gone', { field: start ? 'to' : 'from' })
  if (from === to) return fail('self_relation', { field: 'to' })
  if (!isPlaced(start)) return fail('cannot_connect', { field: 'from', detail: start.kind })
  if (!isPlaced(end)) return fail('cannot_connect', { field: 'to', detail: end.kind })
  return ok({ from: start, to: end })
}

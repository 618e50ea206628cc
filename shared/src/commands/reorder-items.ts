import type { Change } from '../document/index.ts'
import type { ItemId } from '../ids.ts'
import { byDrawOrder } from '../model/index.ts'
import { ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { ordersBelow, ordersOnTop } from './orders.ts'

export interface ReorderItems {
  readonly ids: Iterable<ItemId>
  readonly to: 'front' | 'back'
}

/** Brings items above or below everything else on their page; among themselves they keep their order. */
export const reorderItems: Command<ReorderItems> = (board, { ids, to }, context) => {
  const items = present(board, ids)
  if (!items.ok) return items
  const permitted = permit(context, 'edit', items.value)
  if (!permitted.ok) return permitted
  const sorted = [...items.value].sort(byDrawOrder)
  const page = (sorted[0] as (typeof sorted)[number]).page
  const orders = (to === 'front' ? ordersOnTop : ordersBelow)(board, page, sorted.length)
  return ok(sorted.map(({ id }, index): Change => ({ op: 'edit-item', id, fields: { order: orders[index] } })))
}

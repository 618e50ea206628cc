import type { ItemId } from '../ids.ts'
import {
  type BoardSnapshot,
  type Item,
  type ItemHead,
  type ItemKindName,
  isPlaced,
  type PlacedItem,
  type Relation,
} from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Command } from './command.ts'
import { permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'

export interface Connect {
  readonly from: ItemId
  readonly to: ItemId
  readonly id?: ItemId
  readonly fields?: Partial<Omit<Relation, keyof ItemHead<'relation'> | 'from' | 'to'>>
}

/** Kinds that a relation may begin and end at. Actors above all; notes and figures too, for trees and sketches. */
const connectable: ReadonlySet<ItemKindName> = new Set(['actor', 'action', 'sticky', 'text', 'shape', 'image'])

export type NotConnectable = 'item_gone' | 'self_relation' | 'other_page' | 'cannot_connect'

/**
 * Draws a relation between two items of one page. Between an actor and an action it is taking part, from the actor,
 * unless people say that there is a tension; nobody takes part twice.
 */
export const connect: Command<Connect> = (board, { from, to, id, fields = {} }, context) => {
  const permitted = permit(context, 'create', [{ kind: 'relation' }])
  if (!permitted.ok) return permitted
  const ends = endsOf(board, from, to)
  if (!ends.ok) return ends
  const part = partIn(ends.value, fields)
  if (part && takesPart(board, part.from, part.to)) return fail('already_linked')
  const room = roomFor(board, 1)
  if (!room.ok) return room
  const { page } = ends.value.from
  const [order] = ordersOnTop(board, page, 1) as [string]
  const said = { ...fields, from, to, ...part }
  const relation = newItem(board, { kind: 'relation', page, order, id, fields: said }, context)
  return relation.ok ? ok([{ op: 'create-item', item: relation.value }]) : relation
}

/** What makes a relation between an actor and an action one of taking part; undefined for any other. */
function partIn(
  { from, to }: { readonly from: PlacedItem; readonly to: PlacedItem },
  { type }: NonNullable<Connect['fields']>,
): Pick<Relation, 'from' | 'to' | 'type'> | undefined {
  if (type === 'tension') return undefined
  if (from.kind === 'actor' && to.kind === 'action') return { from: from.id, to: to.id, type: 'takes-part' }
  if (from.kind === 'action' && to.kind === 'actor') return { from: to.id, to: from.id, type: 'takes-part' }
  return undefined
}

function takesPart(board: BoardSnapshot, actor: ItemId, action: ItemId): boolean {
  for (const item of board.items.values())
    if (item.kind === 'relation' && item.type === 'takes-part') {
      if (item.from === actor && item.to === action) return true
      if (item.from === action && item.to === actor) return true
    }
  return false
}

/** Whether a relation may begin or end at this item. */
export function isConnectable(item: Item | undefined): item is PlacedItem {
  return item !== undefined && isPlaced(item) && connectable.has(item.kind)
}

/** Both ends of a relation that could be drawn, or why it could not. */
export function endsOf(
  board: BoardSnapshot,
  from: ItemId,
  to: ItemId,
): Result<{ from: PlacedItem; to: PlacedItem }, NotConnectable> {
  const start = board.items.get(from)
  const end = board.items.get(to)
  if (!start || !end) return fail('item_gone', { field: start ? 'to' : 'from' })
  if (from === to) return fail('self_relation', { field: 'to' })
  if (start.page !== end.page) return fail('other_page', { field: 'to' })
  if (!isConnectable(start)) return fail('cannot_connect', { field: 'from', detail: start.kind })
  if (!isConnectable(end)) return fail('cannot_connect', { field: 'to', detail: end.kind })
  return ok({ from: start, to: end })
}

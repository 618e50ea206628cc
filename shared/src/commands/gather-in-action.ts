import { type Box, boxCentre, boxOf, geoBounds, union, type Vec } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { type Action, type BoardSnapshot, type ItemHead, isPlaced, itemKinds } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import { isActor } from './arrangement.ts'
import type { Command } from './command.ts'
import { pageThere, permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'
import { settle } from './settle.ts'

export interface GatherInAction {
  readonly page: PageId
  /** Who takes part; those that are gone, lie elsewhere or are no actors are left out. Nobody yet is fine. */
  readonly actors: Iterable<ItemId>
  /** Its middle, if it is free; absent: in the midst of the actors. */
  readonly at?: Vec
  readonly id?: ItemId
  readonly fields?: Partial<Omit<Action, keyof ItemHead<'action'> | 'geo'>>
}

const gap = 24

/** Makes an action that actors take part in, near them where nothing lies yet. `item_gone` when none of them is there. */
export const gatherInAction: Command<GatherInAction> = (board, { page, actors, at, id, fields = {} }, context) => {
  const permitted = permit(context, 'create', [{ kind: 'action' }, { kind: 'relation' }])
  if (!permitted.ok) return permitted
  const there = pageThere(board, page)
  if (!there.ok) return there
  const asked = [...new Set(actors)]
  const part = asked.flatMap((one) => {
    const item = board.items.get(one)
    return item && isActor(item) && item.page === page ? [item] : []
  })
  if (asked.length > 0 && part.length === 0) return fail('item_gone')
  const room = roomFor(board, 1 + part.length)
  if (!room.ok) return room
  const around = union(part.map(({ geo }) => geoBounds(geo)))
  const geo = freeGeo(board, page, at ?? (around ? boxCentre(around) : { x: 0, y: 0 }))
  const [order, ...orders] = ordersOnTop(board, page, 1 + part.length) as [string, ...string[]]
  const action = newItem(board, { kind: 'action', page, order, id, geo, fields: { name: '', ...fields } }, context)
  if (!action.ok) return action
  const made = [action.value]
  for (const [index, { id: from }] of part.entries()) {
    const ends = { from, to: action.value.id, type: 'takes-part' }
    const relation = newItem(board, { kind: 'relation', page, order: orders[index] as string, fields: ends }, context)
    if (!relation.ok) return relation
    made.push(relation.value)
  }
  return ok(made.map((item) => ({ op: 'create-item', item })))
}

/** The nearest place to a point where an action covers nothing; grounds that hold things do not count. */
function freeGeo(board: BoardSnapshot, page: PageId, centre: Vec) {
  const [width, height] = itemKinds.action.size
  const wanted = boxOf(centre.x - width / 2, centre.y - height / 2, width, height)
  const obstacles: Box[] = []
  for (const item of board.items.values())
    if (item.page === page && isPlaced(item) && !grounds.has(item.kind)) obstacles.push(geoBounds(item.geo))
  const [by = { x: 0, y: 0 }] = settle([wanted], obstacles, gap)
  return [wanted.minX + by.x, wanted.minY + by.y, width, height, 0] as const
}

const grounds: ReadonlySet<string> = new Set(['frame', 'territory', 'shape', 'ink'])

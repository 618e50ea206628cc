import { geoBounds, shiftGeo } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { type ColourName, isPlaced, itemKinds } from '../model/index.ts'
import { fail, ok } from '../result.ts'
import type { Command } from './command.ts'
import { permit, roomFor } from './guards.ts'
import { newItem } from './new-item.ts'
import { ordersOnTop } from './orders.ts'
import { settle } from './settle.ts'

export interface GrowTree {
  /** The card that the new one leads to (`cause`) or comes from (`effect`). */
  readonly on: ItemId
  readonly as: 'cause' | 'effect'
  readonly text: string
  readonly colour?: ColourName
  readonly id?: ItemId
}

/** How far apart the cards of a tree stand, page units. */
const step = 64
const gap = 20

/** Hangs a new card on one of a tree: a cause below it, an effect above, with the arrow from cause to effect. */
export const growTree: Command<GrowTree> = (board, { on, as, text, colour, id }, context) => {
  const permitted = permit(context, 'create', [{ kind: 'sticky' }, { kind: 'relation' }])
  if (!permitted.ok) return permitted
  const card = board.items.get(on)
  if (!card || !isPlaced(card)) return fail('item_gone')
  const room = roomFor(board, 2)
  if (!room.ok) return room
  const usual = itemKinds.sticky.size
  const [width, height] = card.kind === 'sticky' ? [card.geo[2], card.geo[3]] : usual
  const x = card.geo[0] + (card.geo[2] - width) / 2
  const y = as === 'cause' ? card.geo[1] + card.geo[3] + step : card.geo[1] - step - height
  const others = [...board.items.values()].filter(isPlaced).filter(({ kind }) => kind !== 'frame')
  const obstacles = others.filter(({ page }) => page === card.page).map(({ geo }) => geoBounds(geo))
  const [aside] = settle([geoBounds([x, y, width, height, 0])], obstacles, gap)
  const geo = shiftGeo([x, y, width, height, 0], aside ?? { x: 0, y: 0 })
  const [below, above] = ordersOnTop(board, card.page, 2) as [string, string]
  const fields = colour ? { colour } : {}
  const note = newItem(board, { kind: 'sticky', page: card.page, order: above, id, geo, text, fields }, context)
  if (!note.ok) return note
  const ends = as === 'cause' ? { from: note.value.id, to: on } : { from: on, to: note.value.id }
  const arrow = { kind: 'relation', page: card.page, order: below, fields: { ...ends, direction: 'forward' } } as const
  const relation = newItem(board, arrow, context)
  if (!relation.ok) return relation
  return ok([
    { op: 'create-item', item: note.value },
    { op: 'create-item', item: relation.value },
  ])
}

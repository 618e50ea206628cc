import { movedToOverlap, type Overlap } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot, Shape } from '../model/index.ts'
import { fail } from '../result.ts'
import type { Command } from './command.ts'
import { layOut } from './lay-out.ts'

export interface BringToOverlap {
  /** The circle that moves. */
  readonly id: ItemId
  /** The one that stays. */
  readonly other: ItemId
  readonly overlap: Overlap
}

/** Moves one circle so that it overlaps another as asked, and what it has to do with the rest stays if it can. */
export const bringToOverlap: Command<BringToOverlap> = (board, { id, other, overlap }, context) => {
  const moving = circle(board, id)
  const still = circle(board, other)
  if (!moving || !still) return fail('item_gone')
  if (id === other) return fail('self_relation')
  const others = [...board.items.values()]
    .filter((item) => item.kind === 'shape')
    .filter(({ form, page }) => form === 'ellipse' && page === moving.page)
    .filter((each) => each.id !== id && each.id !== other)
  const place = movedToOverlap(
    moving.geo,
    still.geo,
    overlap,
    others.map(({ geo }) => geo),
  )
  return layOut(board, [[id, place]], context)
}

function circle(board: BoardSnapshot, id: ItemId): Shape | undefined {
  const item = board.items.get(id)
  return item?.kind === 'shape' && item.form === 'ellipse' ? item : undefined
}

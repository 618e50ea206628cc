import type { Box } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { isPlaced } from '../model/index.ts'
import { fail } from '../result.ts'
import { spotsInArea } from './area-spots.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { layOut } from './lay-out.ts'

export interface PutInArea {
  readonly ids: Iterable<ItemId>
  /** A frame's box, a cell of a calendar: page units, on the page of the items. */
  readonly area: Box
}

/** Moves items into an area, each to a free spot: what a drag does, without a drag. Frames stay where they are. */
export const putInArea: Command<PutInArea> = (board, { ids, area }, context) => {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const permitted = permit(context, 'edit', asked.value)
  if (!permitted.ok) return permitted
  const items = asked.value.filter(isPlaced).filter(({ kind }) => kind !== 'frame')
  const [first] = items
  if (!first) return fail('item_gone')
  const sizes = items.map(({ geo }) => [geo[2], geo[3]] as const)
  const spots = spotsInArea(board, first.page, area, sizes, new Set(items.map(({ id }) => id)))
  return layOut(
    board,
    items.flatMap((item, index) => {
      const spot = spots[index]
      return spot ? [[item.id, spot] as const] : []
    }),
    context,
  )
}

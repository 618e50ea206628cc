import type { Change } from '../document/index.ts'
import {
  type Box,
  boxCentre,
  boxHeight,
  boxWidth,
  type Geo,
  geoBounds,
  geoCentre,
  shiftGeo,
  union,
  type Vec,
} from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { BoardSnapshot, PlacedItem } from '../model/index.ts'
import type { Result } from '../result.ts'
import { clearShift, middleOf } from './arrangement.ts'
import type { CommandContext } from './command.ts'
import { layOut } from './lay-out.ts'

export interface Centred<Moving extends PlacedItem = PlacedItem> {
  readonly item: Moving
  readonly centre: Vec
}

/** Moves items to new centres; the whole stays around the middle it had, or beside what it would cover there. */
export function placeCentres(
  board: BoardSnapshot,
  layout: readonly Centred[],
  obstacles: readonly Box[],
  context: CommandContext,
): Result<readonly Change[], string> {
  const before = middleOf(layout.map(({ item }) => item))
  const boxes = layout.map(({ item, centre }) => boxAt(item, centre))
  const around = union(boxes)
  const middle = around ? boxCentre(around) : before
  const home = { x: before.x - middle.x, y: before.y - middle.y }
  const aside = clearShift(
    layout.map(({ item, centre }) => boxAt(item, { x: centre.x + home.x, y: centre.y + home.y })),
    obstacles,
  )
  return layOut(board, moves(layout, { x: home.x + aside.x, y: home.y + aside.y }), context)
}

/** The new boxes that bring items to their centres, all displaced by `by`. */
export function moves(layout: readonly Centred[], by: Vec): (readonly [ItemId, Geo])[] {
  return layout.map(({ item, centre }) => {
    const now = geoCentre(item.geo)
    return [item.id, shiftGeo(item.geo, { x: centre.x + by.x - now.x, y: centre.y + by.y - now.y })]
  })
}

/** The upright box of an item whose middle is at `centre`. */
export function boxAt(item: PlacedItem, centre: Vec): Box {
  const bounds = geoBounds(item.geo)
  const halfWidth = boxWidth(bounds) / 2
  const halfHeight = boxHeight(bounds) / 2
  return {
    minX: centre.x - halfWidth,
    minY: centre.y - halfHeight,
    maxX: centre.x + halfWidth,
    maxY: centre.y + halfHeight,
  }
}

import { type Box, boxHeight, boxOf, boxWidth, encloses, freeSpotIn, type Geo, geoBounds } from '../geometry/index.ts'
import type { ItemId, PageId } from '../ids.ts'
import { type BoardSnapshot, isPlaced } from '../model/index.ts'

const gap = 12
const smallest = 48

/**
 * Where things of these sizes go in an area of a page, one after the other, without covering what is there. What is too
 * large for the area becomes as small as it needs, in its proportions.
 */
export function spotsInArea(
  board: BoardSnapshot,
  page: PageId,
  area: Box,
  sizes: readonly (readonly [width: number, height: number])[],
  moving: ReadonlySet<ItemId> = new Set(),
): Geo[] {
  const obstacles: Box[] = []
  for (const item of board.items.values()) {
    if (item.page !== page || !isPlaced(item) || item.kind === 'frame' || moving.has(item.id)) continue
    const box = geoBounds(item.geo)
    // A figure drawn around the area holds what lies there.
    if (!(item.kind === 'shape' && encloses(box, area))) obstacles.push(box)
  }
  return sizes.map((size) => {
    const [width, height] = fitted(size, area)
    const { x, y } = freeSpotIn(area, [width, height], obstacles, gap)
    obstacles.push(boxOf(x, y, width, height))
    return [x, y, width, height, 0]
  })
}

function fitted([width, height]: readonly [number, number], area: Box): readonly [number, number] {
  const room = Math.min((boxWidth(area) - 2 * gap) / width, (boxHeight(area) - 2 * gap) / height)
  if (room >= 1) return [width, height]
  return [Math.max(smallest, width * room), Math.max(smallest, height * room)]
}

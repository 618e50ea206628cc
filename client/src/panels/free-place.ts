import { boxOf, type Geo, grow, type Vec } from '@palabre/shared/geometry'
import type { PageId } from '@palabre/shared/ids'
import type { BoardStore } from '../store/board-store.ts'

/** Room kept around a new item, page units. */
const clearance = 16
const searchedRings = 40

/**
 * The place nearest to a point where an item of this size touches nothing; looked for in widening squares. On a page
 * so full that there is none within reach, the point itself.
 */
export function freePlace(
  store: Pick<BoardStore, 'itemsIn'>,
  page: PageId,
  around: Vec,
  [width, height]: readonly [width: number, height: number],
): Geo {
  const geoAt = (column: number, row: number): Geo => [
    around.x - width / 2 + column * (width + 2 * clearance),
    around.y - height / 2 + row * (height + 2 * clearance),
    width,
    height,
    0,
  ]
  const isFree = ([x, y]: Geo): boolean =>
    store
      .itemsIn(page, grow(boxOf(x, y, width, height), clearance))
      .every(({ kind }) => kind === 'relation' || kind === 'frame')
  for (let ring = 0; ring <= searchedRings; ring += 1) {
    for (const [column, row] of squareRing(ring)) {
      const geo = geoAt(column, row)
      if (isFree(geo)) return geo
    }
  }
  return geoAt(0, 0)
}

/** The cells of a square around the middle, `ring` cells away: beside and below first. */
function* squareRing(ring: number): Generator<readonly [column: number, row: number]> {
  if (ring === 0) {
    yield [0, 0]
    return
  }
  for (let along = -ring; along <= ring; along += 1) yield [along, ring]
  for (let along = ring - 1; along >= -ring; along -= 1) yield [ring, along]
  for (let along = ring - 1; along >= -ring; along -= 1) yield [along, -ring]
  for (let along = -ring + 1; along < ring; along += 1) yield [-ring, along]
}

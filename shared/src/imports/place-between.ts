import { type Box, boxOf, type Geo, geoBounds, type Vec } from '../geometry/index.ts'

/** Steps in which a spot is looked for, page units, and how many steps away it may be. */
const step = 40
const farthest = 16
const clearance = 16
const cell = 400

/** Finds places between what lies on a page: as near as there is room to where things should be, covering nothing. */
export class PlacesBetween {
  readonly #cells = new Map<string, Box[]>()
  #bottom = Number.NEGATIVE_INFINITY
  #left = Number.POSITIVE_INFINITY

  constructor(boxes: readonly Geo[]) {
    for (const geo of boxes) this.#take(geoBounds(geo))
  }

  /** The box of this size that is nearest to having its middle there; below everything where there is no room near. */
  place(middle: Vec, [width, height]: readonly [width: number, height: number]): Geo {
    const x = Math.round(middle.x - width / 2)
    const y = Math.round(middle.y - height / 2)
    for (let ring = 0; ring <= farthest; ring++)
      for (const [dx, dy] of ringAround(ring)) {
        const box = boxOf(x + dx * step, y + dy * step, width, height)
        if (this.#isFree(box)) return this.#take(box)
      }
    const below = Number.isFinite(this.#bottom) ? this.#bottom + 2 * clearance : y
    return this.#take(boxOf(Number.isFinite(this.#left) ? this.#left : x, below, width, height))
  }

  #take(box: Box): Geo {
    for (const key of cellsOf(box)) {
      const boxes = this.#cells.get(key)
      if (boxes) boxes.push(box)
      else this.#cells.set(key, [box])
    }
    this.#bottom = Math.max(this.#bottom, box.maxY)
    this.#left = Math.min(this.#left, box.minX)
    return [box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY, 0]
  }

  #isFree(box: Box): boolean {
    return cellsOf(box).every((key) => (this.#cells.get(key) ?? []).every((taken) => apart(taken, box)))
  }
}

function apart(a: Box, b: Box): boolean {
  return (
    a.maxX + clearance <= b.minX ||
    b.maxX + clearance <= a.minX ||
    a.maxY + clearance <= b.minY ||
    b.maxY + clearance <= a.minY
  )
}

/** The cells that a box with its clearance touches. */
function cellsOf({ minX, minY, maxX, maxY }: Box): string[] {
  const keys: string[] = []
  for (let column = Math.floor((minX - clearance) / cell); column <= Math.floor((maxX + clearance) / cell); column++)
    for (let row = Math.floor((minY - clearance) / cell); row <= Math.floor((maxY + clearance) / cell); row++)
      keys.push(`${column}:${row}`)
  return keys
}

/** The steps of a square ring, the nearest to its middle first. */
function ringAround(ring: number): readonly (readonly [number, number])[] {
  const steps: [number, number][] = []
  for (let dx = -ring; dx <= ring; dx++)
    for (let dy = -ring; dy <= ring; dy++) if (Math.max(Math.abs(dx), Math.abs(dy)) === ring) steps.push([dx, dy])
  return steps.sort((a, b) => a[0] ** 2 + a[1] ** 2 - b[0] ** 2 - b[1] ** 2)
}

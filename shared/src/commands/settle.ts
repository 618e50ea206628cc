/** Puts boxes where they want to be, or as near to it as they fit. */
import { type Box, grow, intersects, shiftBox, type Vec } from '../geometry/index.ts'

const cellSize = 320
const radialStep = 28
const spokes = 16

/** Boxes found by where they are, in squares of `cellSize`. */
class Occupied {
  private readonly cells = new Map<string, Box[]>()

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const boxes = this.cells.get(key)
      if (boxes) boxes.push(box)
      else this.cells.set(key, [box])
    }
  }

  meets(box: Box): boolean {
    for (const key of cellsOf(box)) if (this.cells.get(key)?.some((other) => intersects(other, box))) return true
    return false
  }
}

/**
 * The displacement of each box, in order, so that none comes nearer than `gap` to another or to an obstacle. Looks
 * on growing circles, the same way every time.
 */
export function settle(boxes: readonly Box[], obstacles: readonly Box[], gap: number): Vec[] {
  const occupied = new Occupied()
  for (const box of obstacles) occupied.add(box)
  return boxes.map((box) => {
    const needed = grow(box, gap)
    for (let radius = 0; ; radius += radialStep)
      for (let spoke = 0; spoke < (radius === 0 ? 1 : spokes); spoke++) {
        const angle = (spoke / spokes) * 2 * Math.PI
        const by = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }
        if (occupied.meets(shiftBox(needed, by))) continue
        occupied.add(shiftBox(box, by))
        return by
      }
  })
}

function* cellsOf(box: Box): Iterable<string> {
  for (let x = Math.floor(box.minX / cellSize); x <= Math.floor(box.maxX / cellSize); x++)
    for (let y = Math.floor(box.minY / cellSize); y <= Math.floor(box.maxY / cellSize); y++) yield `${x}:${y}`
}

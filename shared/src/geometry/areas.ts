/** Areas that hold things: where something new fits. */
import { type Box, boxHeight, boxOf, boxWidth, intersects } from './box.ts'
import type { Vec } from './vec.ts'

type Size = readonly [width: number, height: number]

/**
 * The top left of a free spot for something of this size, read like a page: along the first line, then the next. Where
 * the area is full, the spot that covers least.
 */
export function freeSpotIn(area: Box, size: Size, obstacles: readonly Box[], gap: number): Vec {
  const near = obstacles.filter((box) => intersects(box, area))
  const [width, height] = size
  const last = { x: area.maxX - gap - width, y: area.maxY - gap - height }
  const columns = starts(area.minX + gap, last.x, near, ({ maxX }) => maxX + gap)
  const rows = starts(area.minY + gap, last.y, near, ({ maxY }) => maxY + gap)
  for (const y of rows)
    for (const x of columns) {
      const spot = boxOf(x - gap + 1, y - gap + 1, width + 2 * gap - 2, height + 2 * gap - 2)
      if (!near.some((box) => intersects(box, spot))) return { x, y }
    }
  return leastCovering(area, size, near, last)
}

/** Where a line may begin along one axis: at the edge of the area, and after each obstacle. */
function starts(first: number, last: number, near: readonly Box[], after: (box: Box) => number): number[] {
  const all = new Set([first, ...near.map(after)])
  return [...all].filter((start) => start >= first && start <= Math.max(first, last)).sort((a, b) => a - b)
}

const steps = 12

function leastCovering(area: Box, [width, height]: Size, near: readonly Box[], last: Vec): Vec {
  let best: Vec = { x: area.minX, y: area.minY }
  let least = Number.POSITIVE_INFINITY
  const span = { x: Math.max(0, last.x - area.minX), y: Math.max(0, last.y - area.minY) }
  for (let row = 0; row <= steps; row++)
    for (let column = 0; column <= steps; column++) {
      const spot = { x: area.minX + (span.x * column) / steps, y: area.minY + (span.y * row) / steps }
      const covered = near.reduce((sum, box) => sum + shared(box, boxOf(spot.x, spot.y, width, height)), 0)
      if (covered >= least) continue
      least = covered
      best = spot
    }
  return best
}

/** The surface that two boxes share. */
function shared(a: Box, b: Box): number {
  if (!intersects(a, b)) return 0
  const both = {
    minX: Math.max(a.minX, b.minX),
    minY: Math.max(a.minY, b.minY),
    maxX: Math.min(a.maxX, b.maxX),
    maxY: Math.min(a.maxY, b.maxY),
  }
  return boxWidth(both) * boxHeight(both)
}

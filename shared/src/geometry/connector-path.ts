/**
 * The path of a relation: one calm curve from outline to outline. Relations between the same two items fan out by
 * `lane`; a relation bends to one side when something lies in between, as little as it takes.
 */
import { type Box, boxOf, type Geo, geoCentre, grow } from './box.ts'
import { type Curve, pointAt, quadratic, subCurve } from './curve.ts'
import { type Outline, outlineContains } from './outline.ts'
import { distance, type Vec } from './vec.ts'

/** Room left between a path's end and the outline it points at. */
export const connectorGap = 3

/** Sideways distance between two parallel relations, at the middle. */
const laneSpacing = 40
const maxLaneBend = 100
const clearance = 10
const samples = 24
/** Bends tried around obstacles, from the smallest; both sides of each, leaning to either end or to none. */
const detours = [24, 44, 66, 90, 118, 150, 190] as const
const leanings = [0.5, 0.28, 0.72] as const
const detourPerLength = 0.35
const loopReach = 46

export interface ConnectorOptions {
  /** Which of the parallel relations this is: 0 … lanes − 1. */
  readonly lane: number
  readonly lanes: number
  /** Upright boxes that the path should not cross, without those of its own ends. */
  readonly obstacles: readonly Box[]
}

/**
 * The curve from one outline to another, both ends `connectorGap` outside of the outlines.
 * Where the outlines overlap so much that nothing of the curve is left, it runs from centre to centre.
 */
export function connectorPath(from: Outline, to: Outline, options: ConnectorOptions): Curve {
  const start = geoCentre(from.geo)
  const end = geoCentre(to.geo)
  if (distance(start, end) < 1) return loopPath(from, options.lane)
  const base = laneBend(options.lane, options.lanes)
  let best = clip(bent(start, end, base), from, to)
  let fewest = crossings(best, options.obstacles)
  if (fewest === 0) return best
  const limit = distance(start, end) * detourPerLength
  for (const detour of detours) {
    if (detour > limit) break
    for (const side of base < 0 ? [-1, 1] : [1, -1]) {
      for (const leaning of leanings) {
        const curve = clip(bent(start, end, base + side * detour, leaning), from, to)
        const count = crossings(curve, options.obstacles)
        if (count === 0) return curve
        if (count >= fewest) continue
        best = curve
        fewest = count
      }
    }
  }
  return best
}

/** A box that holds every path between two items, whatever lies in between: cheap enough for an index. */
export function connectorReach(from: Geo, to: Geo): Box {
  const a = geoCentre(from)
  const b = geoCentre(to)
  const length = distance(a, b)
  if (length < 1) return grow(boxOf(from[0], from[1], from[2], from[3]), loopReach * 2 + maxLaneBend)
  const bend = maxLaneBend + Math.min(detours[detours.length - 1] as number, length * detourPerLength)
  const sideX = (Math.abs(b.y - a.y) / length) * bend
  const sideY = (Math.abs(b.x - a.x) / length) * bend
  return {
    minX: Math.min(a.x, b.x) - sideX,
    minY: Math.min(a.y, b.y) - sideY,
    maxX: Math.max(a.x, b.x) + sideX,
    maxY: Math.max(a.y, b.y) + sideY,
  }
}

function laneBend(lane: number, lanes: number): number {
  const widest = ((lanes - 1) / 2) * laneSpacing
  const spacing = widest > maxLaneBend ? laneSpacing * (maxLaneBend / widest) : laneSpacing
  return (lane - (lanes - 1) / 2) * spacing
}

/** The curve between two points that goes `bend` to the side, most of all at `leaning` (0–1) of the way. */
function bent(start: Vec, end: Vec, bend: number, leaning = 0.5): Curve {
  const length = distance(start, end)
  const sideX = -(end.y - start.y) / length
  const sideY = (end.x - start.x) / length
  const control = {
    x: start.x + (end.x - start.x) * leaning + sideX * bend * 2,
    y: start.y + (end.y - start.y) * leaning + sideY * bend * 2,
  }
  return quadratic(start, control, end)
}

function clip(curve: Curve, from: Outline, to: Outline): Curve {
  const leaves = crossing(curve, from, 0, 1)
  const arrives = crossing(curve, to, 1, 0)
  return leaves < arrives ? subCurve(curve, leaves, arrives) : curve
}

/** Where the curve, followed from `inside` towards `outside`, leaves the outline for good. */
function crossing(curve: Curve, outline: Outline, inside: number, outside: number): number {
  let within = inside
  let beyond = outside
  for (let step = samples; step >= 0; step--) {
    const t = inside + ((outside - inside) * step) / samples
    if (outlineContains(outline, pointAt(curve, t), connectorGap)) {
      within = t
      break
    }
    beyond = t
  }
  if (within === outside) return outside
  for (let step = 0; step < 24; step++) {
    const middle = (within + beyond) / 2
    if (outlineContains(outline, pointAt(curve, middle), connectorGap)) within = middle
    else beyond = middle
  }
  return beyond
}

/** How badly a curve runs into obstacles: a point in one counts more than a point too near to one. */
function crossings(curve: Curve, obstacles: readonly Box[]): number {
  let count = 0
  if (obstacles.length === 0) return count
  for (let step = 0; step <= samples; step++) {
    const { x, y } = pointAt(curve, step / samples)
    for (const box of obstacles) {
      const outside = Math.max(box.minX - x, x - box.maxX, box.minY - y, y - box.maxY)
      if (outside < 0) count += 6
      else if (outside < clearance) count++
    }
  }
  return count
}

/** A relation of an item with itself: an ear at its top right corner. */
function loopPath({ geo }: Outline, lane: number): Curve {
  const [x, y, width, height] = geo
  const reach = loopReach + lane * 14
  const right = x + width
  return {
    start: { x: right - Math.min(30, width / 3), y: y - connectorGap },
    control1: { x: right - Math.min(30, width / 3), y: y - reach },
    control2: { x: right + reach, y: y + Math.min(26, height / 3) },
    end: { x: right + connectorGap, y: y + Math.min(26, height / 3) },
  }
}

import { rotateAround, type Vec } from './vec.ts'

/** An axis-aligned box in page units. */
export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/** Where an item lies: `[x, y, width, height, rotation]`, page units and degrees clockwise around its centre. */
export type Geo = readonly [x: number, y: number, width: number, height: number, rotation: number]

export function boxOf(x: number, y: number, width: number, height: number): Box {
  return { minX: x, minY: y, maxX: x + width, maxY: y + height }
}

export function boxWidth(box: Box): number {
  return box.maxX - box.minX
}

export function boxHeight(box: Box): number {
  return box.maxY - box.minY
}

export function boxCentre(box: Box): Vec {
  return { x: (box.minX + box.maxX) / 2, y: (box.minY + box.maxY) / 2 }
}

export function geoCentre([x, y, width, height]: Geo): Vec {
  return { x: x + width / 2, y: y + height / 2 }
}

/** The smallest upright box around a possibly rotated item. */
export function geoBounds(geo: Geo): Box {
  const [x, y, width, height, rotation] = geo
  const upright = boxOf(x, y, width, height)
  if (rotation % 360 === 0) return upright
  const centre = geoCentre(geo)
  return boxAround(corners(upright).map((corner) => rotateAround(corner, centre, rotation)))
}

/** The corners clockwise from the top left. */
export function corners(box: Box): readonly [Vec, Vec, Vec, Vec] {
  return [
    { x: box.minX, y: box.minY },
    { x: box.maxX, y: box.minY },
    { x: box.maxX, y: box.maxY },
    { x: box.minX, y: box.maxY },
  ]
}

/** The smallest box around some points; empty input gives an empty box at the origin. */
export function boxAround(points: Iterable<Vec>): Box {
  let minX = Infinity
  let minY = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  for (const { x, y } of points) {
    if (x < minX) minX = x
    if (y < minY) minY = y
    if (x > maxX) maxX = x
    if (y > maxY) maxY = y
  }
  return minX === Infinity ? { minX: 0, minY: 0, maxX: 0, maxY: 0 } : { minX, minY, maxX, maxY }
}

/** The smallest box around some boxes, or undefined when there is none. */
export function union(boxes: Iterable<Box>): Box | undefined {
  let result: Box | undefined
  for (const box of boxes) {
    result = result
      ? {
          minX: Math.min(result.minX, box.minX),
          minY: Math.min(result.minY, box.minY),
          maxX: Math.max(result.maxX, box.maxX),
          maxY: Math.max(result.maxY, box.maxY),
        }
      : box
  }
  return result
}

export function grow(box: Box, by: number): Box {
  return { minX: box.minX - by, minY: box.minY - by, maxX: box.maxX + by, maxY: box.maxY + by }
}

/** The same box somewhere else. */
export function shiftBox({ minX, minY, maxX, maxY }: Box, by: Vec): Box {
  return { minX: minX + by.x, minY: minY + by.y, maxX: maxX + by.x, maxY: maxY + by.y }
}

/** The same place on an item's geometry: only its top left moves. */
export function shiftGeo([x, y, width, height, rotation]: Geo, by: Vec): Geo {
  return [x + by.x, y + by.y, width, height, rotation]
}

export function intersects(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY
}

/** Whether `inner` lies wholly within `outer`. */
export function encloses(outer: Box, inner: Box): boolean {
  return outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY
}

export function boxContains(box: Box, point: Vec): boolean {
  return point.x >= box.minX && point.x <= box.maxX && point.y >= box.minY && point.y <= box.maxY
}

/** Whether something lies in an area: its middle does, and it is not larger than the area. */
export function liesWithin(inner: Geo, area: Geo): boolean {
  if (inner[2] > area[2] || inner[3] > area[3]) return false
  return boxContains(geoBounds(area), geoCentre(inner))
}

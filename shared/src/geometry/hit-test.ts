/** Whether figures meet: what selecting and erasing ask. Page units. */
import { type Box, boxOf, corners, type Geo, geoBounds, geoCentre, intersects } from './box.ts'
import { type Curve, distanceToSegment, sampleCurve } from './curve.ts'
import { rotateAround, type Vec } from './vec.ts'

/** Whether a possibly rotated rectangle and an upright box share a point (separating axes). */
export function geoMeetsBox(geo: Geo, box: Box): boolean {
  if (!intersects(geoBounds(geo), box)) return false
  if (geo[4] % 90 === 0) return true
  const centre = geoCentre(geo)
  const turned = corners(box).map((corner) => rotateAround(corner, centre, -geo[4]))
  const upright = boxOf(geo[0], geo[1], geo[2], geo[3])
  return (
    turned.some((corner) => corner.x <= upright.maxX) &&
    turned.some((corner) => corner.x >= upright.minX) &&
    turned.some((corner) => corner.y <= upright.maxY) &&
    turned.some((corner) => corner.y >= upright.minY)
  )
}

/** Shortest distance from a point to a line through points; infinite without any. */
export function distanceToPolyline(points: readonly Vec[], point: Vec): number {
  const first = points[0]
  if (!first) return Infinity
  let nearest = Math.hypot(point.x - first.x, point.y - first.y)
  for (let index = 1; index < points.length; index++)
    nearest = Math.min(nearest, distanceToSegment(point, points[index - 1] as Vec, points[index] as Vec))
  return nearest
}

/** Whether a line through points crosses or lies in a box. */
export function polylineMeetsBox(points: readonly Vec[], box: Box): boolean {
  const only = points[0]
  if (points.length === 1 && only) return segmentMeetsBox(only, only, box)
  for (let index = 1; index < points.length; index++)
    if (segmentMeetsBox(points[index - 1] as Vec, points[index] as Vec, box)) return true
  return false
}

export function curveMeetsBox(curve: Curve, box: Box): boolean {
  return polylineMeetsBox(sampleCurve(curve, 24), box)
}

/** Liang and Barsky (1984). */
function segmentMeetsBox(from: Vec, to: Vec, box: Box): boolean {
  let enters = 0
  let leaves = 1
  const dx = to.x - from.x
  const dy = to.y - from.y
  for (const [along, room] of [
    [-dx, from.x - box.minX],
    [dx, box.maxX - from.x],
    [-dy, from.y - box.minY],
    [dy, box.maxY - from.y],
  ] as const) {
    if (along === 0) {
      if (room < 0) return false
      continue
    }
    const t = room / along
    if (along < 0) enters = Math.max(enters, t)
    else leaves = Math.min(leaves, t)
    if (enters > leaves) return false
  }
  return true
}

/** Cubic Bézier curves. */
import { type Box, boxAround } from './box.ts'
import { distance, type Vec } from './vec.ts'

export interface Curve {
  readonly start: Vec
  readonly control1: Vec
  readonly control2: Vec
  readonly end: Vec
}

/** The cubic that is the quadratic with one control point. */
export function quadratic(start: Vec, control: Vec, end: Vec): Curve {
  return {
    start,
    control1: { x: start.x + ((control.x - start.x) * 2) / 3, y: start.y + ((control.y - start.y) * 2) / 3 },
    control2: { x: end.x + ((control.x - end.x) * 2) / 3, y: end.y + ((control.y - end.y) * 2) / 3 },
    end,
  }
}

/** The point at `t` in 0–1. */
export function pointAt({ start, control1, control2, end }: Curve, t: number): Vec {
  const u = 1 - t
  const a = u * u * u
  const b = 3 * u * u * t
  const c = 3 * u * t * t
  const d = t * t * t
  return {
    x: a * start.x + b * control1.x + c * control2.x + d * end.x,
    y: a * start.y + b * control1.y + c * control2.y + d * end.y,
  }
}

/** The unit direction of travel at `t`; `(1, 0)` for a curve that is a point. */
export function tangentAt({ start, control1, control2, end }: Curve, t: number): Vec {
  const u = 1 - t
  const x =
    3 * u * u * (control1.x - start.x) + 6 * u * t * (control2.x - control1.x) + 3 * t * t * (end.x - control2.x)
  const y =
    3 * u * u * (control1.y - start.y) + 6 * u * t * (control2.y - control1.y) + 3 * t * t * (end.y - control2.y)
  const size = Math.hypot(x, y)
  if (size > 1e-9) return { x: x / size, y: y / size }
  const dx = end.x - start.x
  const dy = end.y - start.y
  const chord = Math.hypot(dx, dy)
  return chord > 1e-9 ? { x: dx / chord, y: dy / chord } : { x: 1, y: 0 }
}

/** The part of a curve between two parameters (de Casteljau). */
export function subCurve(curve: Curve, from: number, to: number): Curve {
  const right = splitAt(curve, from)[1]
  return splitAt(right, from >= 1 ? 1 : (to - from) / (1 - from))[0]
}

export function reversed({ start, control1, control2, end }: Curve): Curve {
  return { start: end, control1: control2, control2: control1, end: start }
}

/** `count + 1` points at equal steps of the parameter, both ends included. */
export function sampleCurve(curve: Curve, count: number): Vec[] {
  const points: Vec[] = []
  for (let step = 0; step <= count; step++) points.push(pointAt(curve, step / count))
  return points
}

/** Length, by chords. */
export function curveLength(curve: Curve): number {
  const points = sampleCurve(curve, 16)
  let total = 0
  for (let index = 1; index < points.length; index++) total += distance(points[index - 1] as Vec, points[index] as Vec)
  return total
}

/** A box that holds the curve: that of its control points, which never lies inside the curve's own. */
export function curveBounds({ start, control1, control2, end }: Curve): Box {
  return boxAround([start, control1, control2, end])
}

/** Shortest distance from a point to the curve, by chords. */
export function distanceToCurve(curve: Curve, point: Vec): number {
  let nearest = Infinity
  let previous = curve.start
  for (let step = 1; step <= 24; step++) {
    const next = pointAt(curve, step / 24)
    nearest = Math.min(nearest, distanceToSegment(point, previous, next))
    previous = next
  }
  return nearest
}

export function distanceToSegment(point: Vec, from: Vec, to: Vec): number {
  const dx = to.x - from.x
  const dy = to.y - from.y
  const square = dx * dx + dy * dy
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy)
}

function splitAt({ start, control1, control2, end }: Curve, t: number): readonly [Curve, Curve] {
  const ab = mix(start, control1, t)
  const bc = mix(control1, control2, t)
  const cd = mix(control2, end, t)
  const abc = mix(ab, bc, t)
  const bcd = mix(bc, cd, t)
  const middle = mix(abc, bcd, t)
  return [
    { start, control1: ab, control2: abc, end: middle },
    { start: middle, control1: bcd, control2: cd, end },
  ]
}

function mix(a: Vec, b: Vec, t: number): Vec {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
}

/** The outlines of items, as convex figures that may be rotated: where relations end and what a point is in. */
import { type Geo, geoCentre } from './box.ts'
import { rotateAround, type Vec } from './vec.ts'

export type OutlineForm = 'box' | 'ellipse' | 'diamond' | 'triangle'

export interface Outline {
  readonly form: OutlineForm
  readonly geo: Geo
}

/**
 * Whether a point lies in an outline that is grown by `margin` on every side (less than 0 shrinks it).
 * The triangle points upwards, its base is the bottom edge.
 */
export function outlineContains({ form, geo }: Outline, point: Vec, margin = 0): boolean {
  const [, , width, height, rotation] = geo
  const centre = geoCentre(geo)
  const upright = rotateAround(point, centre, -rotation)
  const halfWidth = width / 2 + margin
  const halfHeight = height / 2 + margin
  if (halfWidth <= 0 || halfHeight <= 0) return false
  const x = (upright.x - centre.x) / halfWidth
  const y = (upright.y - centre.y) / halfHeight
  switch (form) {
    case 'box':
      return Math.abs(x) <= 1 && Math.abs(y) <= 1
    case 'ellipse':
      return x * x + y * y <= 1
    case 'diamond':
      return Math.abs(x) + Math.abs(y) <= 1
    case 'triangle':
      return y <= 1 && Math.abs(x) <= (y + 1) / 2
  }
}

/** The point where the ray from the centre towards `target` leaves the outline grown by `margin`. */
export function outlineExit(outline: Outline, target: Vec, margin = 0): Vec {
  const centre = geoCentre(outline.geo)
  const reach = outline.geo[2] + outline.geo[3] + 4 * Math.abs(margin) + 1
  const dx = target.x - centre.x
  const dy = target.y - centre.y
  const size = Math.hypot(dx, dy)
  const direction = size < 1e-9 ? { x: 1, y: 0 } : { x: dx / size, y: dy / size }
  let inside = 0
  let outside = reach
  for (let step = 0; step < 40; step++) {
    const middle = (inside + outside) / 2
    const point = { x: centre.x + direction.x * middle, y: centre.y + direction.y * middle }
    if (outlineContains(outline, point, margin)) inside = middle
    else outside = middle
  }
  return { x: centre.x + direction.x * inside, y: centre.y + direction.y * inside }
}

/** The outlines of items, as convex figures that may be rotated: where relations end and what a point is in. */
import { type Geo, geoCentre } from './box.ts'
import { rotateAround, type Vec } from './vec.ts'

/** A `pill` is a box whose shorter sides are half circles. */
export type OutlineForm = 'box' | 'pill' | 'ellipse' | 'diamond' | 'triangle'

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
  const x = Math.abs(upright.x - centre.x)
  const y = upright.y - centre.y
  const halfWidth = width / 2
  const halfHeight = height / 2
  switch (form) {
    case 'box':
      return x <= halfWidth + margin && Math.abs(y) <= halfHeight + margin
    case 'pill': {
      const radius = Math.min(halfWidth, halfHeight)
      const beside = Math.max(0, x - halfWidth + radius)
      return Math.hypot(beside, Math.max(0, Math.abs(y) - halfHeight + radius)) <= radius + margin
    }
    case 'ellipse':
      if (halfWidth + margin <= 0 || halfHeight + margin <= 0) return false
      return (x / (halfWidth + margin)) ** 2 + (y / (halfHeight + margin)) ** 2 <= 1
    case 'diamond':
      return beyondSide(x, Math.abs(y), halfWidth, 0, 0, halfHeight) <= margin
    case 'triangle':
      return y <= halfHeight + margin && beyondSide(x, y, halfWidth, halfHeight, 0, -halfHeight) <= margin
  }
}

/** How far a point lies beyond the line from (ax, ay) up to (bx, by), to its right; less than 0 on its left. */
function beyondSide(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  const side = ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length
  return by < ay ? side : -side
}

/** The point where the ray from the centre towards `target` leaves the outline. */
export function outlineExit(outline: Outline, target: Vec): Vec {
  const { form, geo } = outline
  const [, , width, height, rotation] = geo
  const centre = geoCentre(geo)
  const upright = rotateAround(target, centre, -rotation)
  const dx = upright.x - centre.x
  const dy = upright.y - centre.y
  const straightDown = Math.hypot(dx, dy) < 1e-9
  const x = straightDown ? 0 : dx
  const y = straightDown ? 1 : dy
  const atShare = (share: number) =>
    rotateAround({ x: centre.x + x * share, y: centre.y + y * share }, centre, rotation)
  const share = exitShare(form, x / Math.max(1e-6, width / 2), y / Math.max(1e-6, height / 2))
  return atShare(form === 'pill' ? lastShare(share, (part) => outlineContains(outline, atShare(part))) : share)
}

/** The largest share up to `most` that is still inside, to a hundredth of what it is searched in. */
function lastShare(most: number, isInside: (share: number) => boolean): number {
  let inside = 0
  for (let step = most / 2; step > most / 4_096; step /= 2) if (isInside(inside + step)) inside += step
  return inside
}

/** By how much a direction must be scaled to end on the edge, in coordinates where the form's box is −1 … 1. */
function exitShare(form: OutlineForm, x: number, y: number): number {
  switch (form) {
    case 'box':
    case 'pill':
      return 1 / Math.max(Math.abs(x), Math.abs(y))
    case 'ellipse':
      return 1 / Math.hypot(x, y)
    case 'diamond':
      return 1 / (Math.abs(x) + Math.abs(y))
    case 'triangle':
      // The slanted sides are |x| = (y + 1) / 2, the base is y = 1.
      return 1 / Math.max(y, 2 * Math.abs(x) - y)
  }
}

import { distance, type Vec } from '@palabre/shared/geometry'
import type { PointerKind } from './input.ts'

/** How far a pointer may stray, in CSS px, by the steadiness of what holds it. */
export type DistanceConstraint = Readonly<Record<PointerKind, number>>

/** Beyond this a press is a drag. */
export const dragStart: DistanceConstraint = { mouse: 3, pen: 5, touch: 9 }

/** A press that rests this long within this distance is a long press. */
export const longPress: { readonly delayMs: number; readonly within: DistanceConstraint } = {
  delayMs: 480,
  within: { mouse: 0, pen: 8, touch: 10 },
}

/** How near, in CSS px, an edge must come to another to snap to it. */
export const snapReach: DistanceConstraint = { mouse: 6, pen: 8, touch: 10 }

/** Radius of the eraser in CSS px. */
export const eraserReach: DistanceConstraint = { mouse: 6, pen: 6, touch: 14 }

/** Whether a pointer has strayed farther than it may. */
export function exceeds(constraint: DistanceConstraint, pointer: PointerKind, from: Vec, to: Vec): boolean {
  return distance(from, to) > constraint[pointer]
}

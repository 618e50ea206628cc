import { distance, type Vec } from '@palabre/shared/geometry'
import type { PointerKind } from '../editor/input.ts'
import { type DistanceConstraint, dragStart, exceeds } from '../editor/thresholds.ts'

const betweenMs = 400
const apart: DistanceConstraint = { mouse: 6, pen: 14, touch: 28 }

/** Tells double clicks and double taps from the presses themselves: browsers do not agree on which of them report any. */
export interface TapCounter {
  down(at: Vec, pointer: PointerKind, timeMs: number): void
  /** Whether this was the end of a double tap. */
  up(at: Vec, timeMs: number): boolean
  forget(): void
}

interface Press {
  readonly at: Vec
  readonly pointer: PointerKind
  readonly timeMs: number
}

export function createTapCounter(): TapCounter {
  let press: Press | undefined
  let lastTap: Press | undefined
  return {
    down(at, pointer, timeMs) {
      press = { at, pointer, timeMs }
    },
    up(at, timeMs) {
      const tap = press && !exceeds(dragStart, press.pointer, press.at, at) ? press : undefined
      press = undefined
      const isSecond =
        tap !== undefined &&
        lastTap !== undefined &&
        timeMs - lastTap.timeMs <= betweenMs &&
        distance(tap.at, lastTap.at) <= apart[tap.pointer]
      lastTap = isSecond ? undefined : tap
      return isSecond
    },
    forget() {
      press = undefined
      lastTap = undefined
    },
  }
}

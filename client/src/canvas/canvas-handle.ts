import type { Vec } from '@palabre/shared/geometry'
import type { MeasureText } from '@palabre/shared/scene'
import type { PointerKind, Target } from '../editor/input.ts'

/** What the canvas gives to those who bring it pointers, keys and wheels. */
export interface CanvasHandle {
  /** Takes the focus; pointer, wheel and key listeners belong here. Screen points count from its top left. */
  readonly element: HTMLElement
  /** What lies under a point: a handle, an item, the canvas. Fingers are given more room than mice. */
  targetAt(screen: Vec, pointer?: PointerKind): Target
  /** Text widths as this canvas paints them. */
  readonly measure: MeasureText
}

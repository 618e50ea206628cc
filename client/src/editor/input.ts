import type { Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'

export interface Modifiers {
  readonly shift: boolean
  readonly alt: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean
}

/** Which handle of the selection box: compass points. */
export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w'

/** What lies under the pointer, as the canvas found it. */
export type Target =
  | { readonly type: 'canvas' }
  | { readonly type: 'item'; readonly id: ItemId }
  | { readonly type: 'handle'; readonly handle: Handle }

export type PointerKind = 'mouse' | 'touch' | 'pen'

/** One sample of a pen between two events, page units. */
export interface TrailPoint {
  readonly page: Vec
  readonly pressure: number
}

/** Where a pointer is and what it points at. `target` may be worked out when it is first read. */
export interface PointerPlace {
  readonly screen: Vec
  readonly page: Vec
  readonly target: Target
  readonly modifiers: Modifiers
}

export interface PointerInput extends PointerPlace {
  readonly type: 'pointer-down' | 'pointer-move' | 'pointer-up'
  /** 0–1, 0.5 where the device does not say. */
  readonly pressure: number
  readonly pointer: PointerKind
  readonly button: 'main' | 'middle' | 'secondary' | 'none'
  /** Event time, ms on a monotonic clock. */
  readonly time: number
  /** What the device saw since the last event, oldest first, this event's own point last; absent: only this one. */
  readonly trail?: readonly TrailPoint[]
}

/** Pointer and keyboard as plain values: tools see nothing of the browser. Screen points are CSS px in the canvas. */
export type PlainInput =
  | PointerInput
  | ({ readonly type: 'double-click' } & PointerPlace)
  /** A finger or pen rested in one place; the pointer is still down. */
  | ({ readonly type: 'long-press'; readonly pointer: PointerKind } & PointerPlace)
  | { readonly type: 'key-down' | 'key-up'; readonly key: string; readonly modifiers: Modifiers }
  /** The gesture was taken over (second finger, lost capture, Escape): put everything back. */
  | { readonly type: 'cancel' }

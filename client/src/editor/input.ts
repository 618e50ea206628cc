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

/** Pointer and keyboard as plain values: tools see nothing of the browser. Screen points are CSS px in the canvas. */
export type PlainInput =
  | {
      readonly type: 'pointer-down' | 'pointer-move' | 'pointer-up'
      readonly screen: Vec
      readonly page: Vec
      /** 0–1, 0.5 where the device does not say. */
      readonly pressure: number
      readonly pointer: PointerKind
      readonly button: 'main' | 'middle' | 'secondary' | 'none'
      readonly modifiers: Modifiers
      /** Event time, ms on a monotonic clock. */
      readonly time: number
    }
  | { readonly type: 'double-click'; readonly screen: Vec; readonly page: Vec; readonly modifiers: Modifiers }
  | { readonly type: 'key-down' | 'key-up'; readonly key: string; readonly modifiers: Modifiers }
  /** The gesture was taken over (second finger, lost capture, Escape): put everything back. */
  | { readonly type: 'cancel' }

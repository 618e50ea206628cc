import type { ItemId } from '@palabre/shared/ids'
import type { Handle, PointerInput } from '../../input.ts'

/** What each state of the select tool needs to begin. */
export interface SelectStates {
  readonly idle: undefined
  readonly pointingItem: { readonly down: PointerInput; readonly id: ItemId }
  readonly pointingCanvas: { readonly down: PointerInput }
  readonly pointingHandle: { readonly down: PointerInput; readonly handle: Handle }
  readonly translating: { readonly down: PointerInput; readonly move: PointerInput }
  readonly resizing: { readonly down: PointerInput; readonly handle: Handle; readonly move: PointerInput }
  readonly marquee: { readonly down: PointerInput; readonly move: PointerInput | undefined }
  readonly panning: PointerInput
}

export const toIdle = { to: 'idle', with: undefined } as const

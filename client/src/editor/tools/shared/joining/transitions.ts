import type { ItemId } from '@palabre/shared/ids'
import type { PointerInput } from '../../../input.ts'

export interface JoiningStates {
  readonly idle: undefined
  /** An item is pressed: it may be dragged from, or only tapped. */
  readonly pointing: { readonly down: PointerInput; readonly from: ItemId }
  readonly dragging: { readonly down: PointerInput; readonly move: PointerInput; readonly from: ItemId }
  /** The beginning is chosen; `to` is what keys have come to. */
  readonly choosing: { readonly from: ItemId; readonly to: ItemId | undefined }
  readonly panning: PointerInput
}

export const toIdle = { to: 'idle', with: undefined } as const

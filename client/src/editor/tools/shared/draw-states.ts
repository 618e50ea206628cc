import type { PointerInput } from '../../input.ts'

/** States of the tools that draw one thing with a drag. */
export interface DrawStates {
  readonly idle: undefined
  readonly pointing: PointerInput
  readonly drawing: { readonly down: PointerInput; readonly move: PointerInput }
}

export const toIdle = { to: 'idle', with: undefined } as const

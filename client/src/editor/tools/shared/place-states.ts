import type { PointerInput } from '../../input.ts'

/** States of the tools that place one thing with a tap. */
export interface PlaceStates {
  readonly idle: undefined
  readonly pointing: PointerInput
  readonly panning: PointerInput
}

export const toIdle = { to: 'idle', with: undefined } as const

import type { PointerInput } from '../../input.ts'

export interface EraserStates {
  readonly idle: undefined
  readonly erasing: PointerInput
}

export const toIdle = { to: 'idle', with: undefined } as const

import type { PointerInput } from '../../input.ts'

export interface PenStates {
  readonly idle: undefined
  readonly drawing: PointerInput
}

export const toIdle = { to: 'idle', with: undefined } as const

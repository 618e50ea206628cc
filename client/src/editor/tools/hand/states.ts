import type { PointerInput } from '../../input.ts'

export interface HandStates {
  readonly idle: undefined
  readonly panning: PointerInput
}

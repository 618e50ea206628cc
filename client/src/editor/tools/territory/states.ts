import type { Vec } from '@palabre/shared/geometry'
import type { PointerInput } from '../../input.ts'

/** States of the tool that draws the outline of a territory: in one gesture, or corner by corner. */
export interface TerritoryStates {
  readonly idle: undefined
  readonly pointing: { readonly down: PointerInput; readonly corners: readonly Vec[] }
  readonly drawing: { readonly down: PointerInput; readonly move: PointerInput }
  readonly corners: { readonly corners: readonly Vec[] }
}

export const toIdle = { to: 'idle', with: undefined } as const

import type { StateFactory } from '../tool.ts'
import type { HandStates } from './states.ts'

export const idle: StateFactory<HandStates, 'idle'> = () => ({
  handle: (input) => (input.type === 'pointer-down' ? { to: 'panning', with: input } : undefined),
})

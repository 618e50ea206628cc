import type { StateFactory } from '../tool.ts'
import type { EraserStates } from './states.ts'

export const idle: StateFactory<EraserStates, 'idle'> = () => ({
  handle: (input) =>
    input.type === 'pointer-down' && input.button === 'main' ? { to: 'erasing', with: input } : undefined,
})

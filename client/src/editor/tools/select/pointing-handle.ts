import { dragStart, exceeds } from '../../thresholds.ts'
import type { StateFactory } from '../tool.ts'
import { type SelectStates, toIdle } from './states.ts'

/** A handle is pressed; only a drag resizes. */
export const pointingHandle: StateFactory<SelectStates, 'pointingHandle'> = (_editor, { down, handle }) => ({
  handle(input) {
    switch (input.type) {
      case 'pointer-move':
        if (!exceeds(dragStart, down.pointer, down.screen, input.screen)) return undefined
        return { to: 'resizing', with: { down, handle, move: input } }
      case 'pointer-up':
      case 'cancel':
        return toIdle
      default:
        return undefined
    }
  },
})

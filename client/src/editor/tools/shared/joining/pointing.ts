import { dragStart, exceeds } from '../../../thresholds.ts'
import type { StateFactory } from '../../tool.ts'
import { type JoiningStates, toIdle } from './transitions.ts'

/** The first end is pressed: dragged from, it draws at once; let go, the other end is chosen next. */
export const pointing: StateFactory<JoiningStates, 'pointing'> = (_editor, { down, from }) => ({
  handle(input) {
    switch (input.type) {
      case 'pointer-move':
        return exceeds(dragStart, down.pointer, down.screen, input.screen)
          ? { to: 'dragging', with: { down, move: input, from } }
          : undefined
      case 'pointer-up':
        return { to: 'choosing', with: { from, to: undefined } }
      case 'cancel':
        return toIdle
      default:
        return undefined
    }
  },
})

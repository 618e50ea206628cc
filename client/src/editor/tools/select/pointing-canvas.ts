import { dragStart, exceeds } from '../../thresholds.ts'
import type { StateFactory } from '../tool.ts'
import { type SelectStates, toIdle } from './states.ts'

/** The bare page is pressed: let go nothing stays selected; a mouse or pen draws a marquee, a finger moves the page. */
export const pointingCanvas: StateFactory<SelectStates, 'pointingCanvas'> = (editor, { down }) => ({
  handle(input) {
    switch (input.type) {
      case 'pointer-move':
        if (!exceeds(dragStart, down.pointer, down.screen, input.screen)) return undefined
        return down.pointer === 'touch' ? { to: 'panning', with: down } : { to: 'marquee', with: { down, move: input } }
      case 'long-press':
        return { to: 'marquee', with: { down, move: undefined } }
      case 'pointer-up':
        if (!down.modifiers.shift) editor.select([])
        return toIdle
      case 'cancel':
        return toIdle
      default:
        return undefined
    }
  },
})

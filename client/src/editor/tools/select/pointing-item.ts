import { toggled } from '../../selection.ts'
import { dragStart, exceeds } from '../../thresholds.ts'
import type { StateFactory } from '../tool.ts'
import type { SelectStates } from './states.ts'
import { toIdle } from './states.ts'

/** An item is pressed: let go it is picked, dragged it moves, held by a finger it joins the selection. */
export const pointingItem: StateFactory<SelectStates, 'pointingItem'> = (editor, { down, id }) => ({
  handle(input) {
    switch (input.type) {
      case 'pointer-move': {
        if (!exceeds(dragStart, down.pointer, down.screen, input.screen)) return undefined
        const { selection } = editor.state.getState()
        if (!selection.has(id)) editor.select(down.modifiers.shift ? [...selection, id] : [id])
        return { to: 'translating', with: { down, move: input } }
      }
      case 'pointer-up': {
        const { selection } = editor.state.getState()
        editor.select(down.modifiers.shift ? toggled(selection, id) : [id])
        return toIdle
      }
      case 'long-press':
        editor.select(toggled(editor.state.getState().selection, id))
        return toIdle
      case 'cancel':
        return toIdle
      default:
        return undefined
    }
  },
})

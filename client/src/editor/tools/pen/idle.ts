import { placeItem } from '@palabre/shared/commands'
import { encodeStroke } from '@palabre/shared/geometry'
import type { Editor } from '../../editor.ts'
import type { StateFactory } from '../tool.ts'
import type { PenStates } from './states.ts'

export const idle: StateFactory<PenStates, 'idle'> = (editor) => ({
  handle(input) {
    if (input.type !== 'pointer-down' || input.button !== 'main') return undefined
    editor.startEditing(undefined)
    return mayDraw(editor) ? { to: 'drawing', with: input } : undefined
  },
})

/** Whether a stroke would be kept: nobody should draw a whole word to see it vanish. */
function mayDraw(editor: Editor): boolean {
  const points = encodeStroke([{ x: 0, y: 0, pressure: 0.5 }])
  const { page } = editor.state.getState()
  return editor.check('place-item', placeItem, { kind: 'ink', page, geo: [0, 0, 1, 1, 0], fields: { points } })
}

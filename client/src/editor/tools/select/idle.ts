import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../editor.ts'
import type { PointerInput } from '../../input.ts'
import { hasWords } from '../../wording.ts'
import type { StateFactory, Transition } from '../tool.ts'
import type { SelectStates } from './states.ts'

/** Waits: shows what lies under the pointer, and decides what a press means by what it hits. */
export const idle: StateFactory<SelectStates, 'idle'> = (editor) => ({
  handle(input) {
    switch (input.type) {
      case 'pointer-move':
        hover(editor, input.pointer !== 'touch' && input.target.type === 'item' ? input.target.id : undefined)
        return undefined
      case 'pointer-down':
        return press(editor, input)
      case 'double-click': {
        const { target } = input
        if (target.type === 'item' && hasWords(editor.board.item(target.id))) editor.startEditing(target.id)
        return undefined
      }
      default:
        return undefined
    }
  },
  exit: () => hover(editor, undefined),
})

function press(editor: Editor, down: PointerInput): Transition<SelectStates> | undefined {
  const { target } = down
  const { editing, selection } = editor.state.getState()
  if (editing !== undefined && !(target.type === 'item' && target.id === editing)) editor.startEditing(undefined)
  if (down.button === 'secondary') {
    // What a context menu is about to speak of.
    if (target.type === 'item' && !selection.has(target.id)) editor.select([target.id])
    return undefined
  }
  if (down.button !== 'main') return undefined
  switch (target.type) {
    case 'handle':
      return { to: 'pointingHandle', with: { down, handle: target.handle } }
    case 'item':
      return { to: 'pointingItem', with: { down, id: target.id } }
    case 'canvas':
      return { to: 'pointingCanvas', with: { down } }
  }
}

function hover(editor: Editor, id: ItemId | undefined): void {
  if (editor.state.getState().hovered !== id) editor.state.setState({ hovered: id })
}

import { isConnectable } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../editor.ts'
import type { StateFactory } from '../tool.ts'
import { join, nextEnd } from './ends.ts'
import { type RelationStates, toIdle } from './states.ts'

/** Waits for an item to begin at. What is selected counts for the keyboard: one item is a beginning, two are both ends. */
export const idle: StateFactory<RelationStates, 'idle'> = (editor) => ({
  handle(input) {
    switch (input.type) {
      case 'pointer-move':
        hover(editor, input.target.type === 'item' ? input.target.id : undefined)
        return undefined
      case 'pointer-down': {
        if (input.button !== 'main') return undefined
        editor.startEditing(undefined)
        const { target } = input
        const begins = target.type === 'item' && isConnectable(editor.board.item(target.id))
        return begins ? { to: 'pointing', with: { down: input, from: target.id } } : { to: 'panning', with: input }
      }
      case 'key-down': {
        const [from, to] = selectedEnds(editor)
        if (from === undefined) return undefined
        if (input.key === 'Enter' && to !== undefined) {
          join(editor, from, to)
          return toIdle
        }
        if (input.key === 'Enter') return { to: 'choosing', with: { from, to: undefined } }
        if (input.key !== 'Tab') return undefined
        const first = nextEnd(editor, from, undefined, input.modifiers.shift ? -1 : 1)
        return { to: 'choosing', with: { from, to: first } }
      }
      default:
        return undefined
    }
  },
  exit: () => hover(editor, undefined),
})

function selectedEnds(editor: Editor): readonly ItemId[] {
  const ends = [...editor.state.getState().selection].filter((id) => isConnectable(editor.board.item(id)))
  return ends.length <= 2 ? ends : []
}

function hover(editor: Editor, id: ItemId | undefined): void {
  const hovered = id !== undefined && isConnectable(editor.board.item(id)) ? id : undefined
  if (editor.state.getState().hovered !== hovered) editor.state.setState({ hovered })
}

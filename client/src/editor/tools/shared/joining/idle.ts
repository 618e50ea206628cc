import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../../editor.ts'
import type { StateFactory } from '../../tool.ts'
import { type Joining, nextEnd } from './joining.ts'
import { type JoiningStates, toIdle } from './transitions.ts'

/** Waits for an item to begin at. What is selected counts for the keyboard: one item is a beginning, two are both ends. */
export const idle =
  (by: Joining): StateFactory<JoiningStates, 'idle'> =>
  (editor) => ({
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          hover(editor, by, input.target.type === 'item' ? input.target.id : undefined)
          return undefined
        case 'pointer-down': {
          if (input.button !== 'main') return undefined
          editor.startEditing(undefined)
          const { target } = input
          const begins = target.type === 'item' && by.accepts(editor.board.item(target.id))
          return begins ? { to: 'pointing', with: { down: input, from: target.id } } : { to: 'panning', with: input }
        }
        case 'key-down': {
          const [from, to] = selectedEnds(editor, by)
          if (from === undefined) return undefined
          if (input.key === 'Enter' && to !== undefined) {
            by.join(editor, from, to)
            return toIdle
          }
          if (input.key === 'Enter') return { to: 'choosing', with: { from, to: undefined } }
          if (input.key !== 'Tab') return undefined
          const first = nextEnd(editor, by, from, undefined, input.modifiers.shift ? -1 : 1)
          return { to: 'choosing', with: { from, to: first } }
        }
        default:
          return undefined
      }
    },
    exit: () => hover(editor, by, undefined),
  })

function selectedEnds(editor: Editor, by: Joining): readonly ItemId[] {
  const ends = [...editor.state.getState().selection].filter((id) => by.accepts(editor.board.item(id)))
  return ends.length <= 2 ? ends : []
}

function hover(editor: Editor, by: Joining, id: ItemId | undefined): void {
  const hovered = id !== undefined && by.accepts(editor.board.item(id)) ? id : undefined
  if (editor.state.getState().hovered !== hovered) editor.state.setState({ hovered })
}

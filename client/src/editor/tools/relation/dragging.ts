import { placeItem } from '@palabre/shared/commands'
import type { Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../editor.ts'
import type { PointerInput } from '../../input.ts'
import type { StateFactory } from '../tool.ts'
import { endUnder, hideDraft, join, showDraft } from './ends.ts'
import { type RelationStates, toIdle } from './states.ts'

/** A relation is pulled from an item. Let go over bare page, it grows the item that was missing there. */
export const dragging: StateFactory<RelationStates, 'dragging'> = (editor, { move, from }) => {
  const follow = (input: PointerInput) => showDraft(editor, from, endUnder(editor, input.target, from), input.page)
  follow(move)
  return {
    handle(input) {
      switch (input.type) {
        case 'pointer-move':
          follow(input)
          return undefined
        case 'pointer-up': {
          const to = endUnder(editor, input.target, from)
          if (to !== undefined) join(editor, from, to)
          else if (input.target.type === 'canvas') joinNew(editor, from, input.page)
          return toIdle
        }
        case 'cancel':
          return toIdle
        default:
          return undefined
      }
    },
    exit: () => hideDraft(editor),
  }
}

/** From an actor to a new actor whose name is asked for, from a note to a new note: one step to undo. */
function joinNew(editor: Editor, from: ItemId, at: Vec): void {
  const kind = editor.board.item(from)?.kind
  if (kind !== 'actor' && kind !== 'sticky') return
  const id = editor.newId()
  const mergeWith = `relation:${id}`
  const { page } = editor.state.getState()
  if (!editor.run('place-item', placeItem, { kind, id, page, at }, { mergeWith }).ok) return
  join(editor, from, id, mergeWith)
  editor.select([id])
  editor.startEditing(id)
}

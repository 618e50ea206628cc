import { connect, isConnectable, placeItem } from '@palabre/shared/commands'
import type { Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../editor.ts'
import { joiningStates } from '../shared/joining/states.ts'
import { type JoiningStates, toIdle } from '../shared/joining/transitions.ts'
import { finishPlacing } from '../shared/place.ts'
import { defineTool } from '../tool.ts'

/** Draws a relation: from one item to another by dragging, by tapping both, or with Tab and Enter. */
export const relationTool = defineTool<JoiningStates>({
  name: 'relation',
  cursor: 'crosshair',
  initial: toIdle,
  states: joiningStates({ accepts: isConnectable, join, joinNew }),
})

/** Draws the relation and selects it, ready for its type to be chosen. `mergeWith`: part of a larger step. */
function join(editor: Editor, from: ItemId, to: ItemId, mergeWith?: string): void {
  const id = editor.newId()
  const { relationType: type } = editor.state.getState().nextStyle
  const options = mergeWith === undefined ? {} : { mergeWith }
  if (editor.run('connect', connect, { from, to, id, fields: { type } }, options).ok) finishPlacing(editor, id)
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

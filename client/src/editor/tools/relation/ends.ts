import { connect, isConnectable } from '@palabre/shared/commands'
import { geoCentre, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Editor } from '../../editor.ts'
import type { Target } from '../../input.ts'
import { neighbourIn, readingOrder } from '../../reading-order.ts'
import { finishPlacing } from '../shared/place.ts'

/** Draws the relation and selects it, ready for its type to be chosen. `mergeWith`: part of a larger step. */
export function join(editor: Editor, from: ItemId, to: ItemId, mergeWith?: string): void {
  const id = editor.newId()
  const { relationType: type } = editor.state.getState().nextStyle
  const options = mergeWith === undefined ? {} : { mergeWith }
  if (editor.run('connect', connect, { from, to, id, fields: { type } }, options).ok) finishPlacing(editor, id)
}

/** The item under the pointer if a relation from `from` may end there. */
export function endUnder(editor: Editor, target: Target, from: ItemId): ItemId | undefined {
  if (target.type !== 'item' || target.id === from) return undefined
  return isConnectable(editor.board.item(target.id)) ? target.id : undefined
}

/** The next possible end in reading order. */
export function nextEnd(editor: Editor, from: ItemId, current: ItemId | undefined, step: 1 | -1): ItemId | undefined {
  const ids = readingOrder(editor).flatMap((item) => (isConnectable(item) ? [item.id] : []))
  const start = current ?? from
  const next = neighbourIn(ids, start, step)
  return next === from ? neighbourIn(ids, from, step) : next
}

/** Shows the relation on its way: to an item, or to the pointer. */
export function showDraft(editor: Editor, from: ItemId, to: ItemId | undefined, pointer?: Vec): void {
  const towards = to ?? from
  editor.state.setState({
    relationDraft: { from, to, pointer: pointer ?? middleOf(editor, towards) },
    hovered: to,
  })
}

export function hideDraft(editor: Editor): void {
  editor.state.setState({ relationDraft: undefined, hovered: undefined })
}

function middleOf(editor: Editor, id: ItemId): Vec {
  const item = editor.board.item(id)
  return isConnectable(item) ? geoCentre(item.geo) : { x: 0, y: 0 }
}

import { geoCentre, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type Item, isPlaced } from '@palabre/shared/model'
import type { Editor } from '../../../editor.ts'
import type { Target } from '../../../input.ts'
import { neighbourIn, readingOrder } from '../../../reading-order.ts'

/** What a tool that joins two items does with them. */
export interface Joining {
  /** Whether something may begin or end at an item. */
  readonly accepts: (item: Item | undefined) => boolean
  readonly join: (editor: Editor, from: ItemId, to: ItemId) => void
  /** When it is let go over bare page. */
  readonly joinNew?: (editor: Editor, from: ItemId, at: Vec) => void
}

/** The item under the pointer if what begins at `from` may end there. */
export function endUnder(editor: Editor, { accepts }: Joining, target: Target, from: ItemId): ItemId | undefined {
  if (target.type !== 'item' || target.id === from) return undefined
  return accepts(editor.board.item(target.id)) ? target.id : undefined
}

/** The next possible end in reading order. */
export function nextEnd(
  editor: Editor,
  { accepts }: Joining,
  from: ItemId,
  current: ItemId | undefined,
  step: 1 | -1,
): ItemId | undefined {
  const ids = readingOrder(editor).flatMap((item) => (accepts(item) ? [item.id] : []))
  const start = current ?? from
  const next = neighbourIn(ids, start, step)
  return next === from ? neighbourIn(ids, from, step) : next
}

/** Shows what is on its way: to an item, or to the pointer. */
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
  return item && isPlaced(item) ? geoCentre(item.geo) : { x: 0, y: 0 }
}

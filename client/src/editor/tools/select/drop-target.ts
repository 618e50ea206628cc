import { boxOf, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Need, PlacedItem, Statement } from '@palabre/shared/model'
import { hitsItem } from '@palabre/shared/scene'
import type { Editor } from '../../editor.ts'

/**
 * What statements would join if they were let go here: the need under the pointer, the need of the statement under it,
 * or that statement itself, which could make a need with them.
 */
export function dropTarget(editor: Editor, moving: readonly PlacedItem[], point: Vec): Need | Statement | undefined {
  if (!moving.some(({ kind }) => kind === 'statement')) return undefined
  const { board } = editor
  const { page } = editor.state.getState()
  const under = board.itemsIn(page, boxOf(point.x, point.y, 0, 0)).toReversed()
  for (const item of under) {
    if (item.kind !== 'need' && item.kind !== 'statement') continue
    if (isAmong(moving, item.id) || !hitsItem(item, point, 0, board)) continue
    if (item.kind === 'need') return item
    const need = item.need && board.item(item.need)
    // Statements of one need are moved among each other; the need itself may be on its way.
    if (need?.kind !== 'need') return item
    return isAmong(moving, need.id) || moving.every((each) => each.kind === 'statement' && each.need === need.id)
      ? undefined
      : need
  }
  return undefined
}

function isAmong(items: readonly PlacedItem[], id: ItemId): boolean {
  return items.some((item) => item.id === id)
}

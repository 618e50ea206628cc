import type { ItemId } from '@palabre/shared/ids'
import type { Family, Item } from '@palabre/shared/model'
import type { EditorState } from '../editor/editor-state.ts'
import { isFilteredOut } from '../editor/filter.ts'

/** What the legend hides stays as a trace; what the eraser will take is on its way out. */
const hiddenAlpha = 0.12
const erasedAlpha = 0.25

/** How strongly an item is painted, 0–1. */
export function alphaOf(
  item: Item,
  state: Pick<EditorState, 'filter' | 'erasing'>,
  families: readonly Family[],
  find: (id: ItemId) => Item | undefined,
): number {
  if (state.erasing.has(item.id)) return erasedAlpha
  return isFilteredOut(item, state.filter, families, find) ? hiddenAlpha : 1
}

import type { ItemId } from '@palabre/shared/ids'
import type { BoardMeta, Item } from '@palabre/shared/model'
import type { EditorState } from '../editor/editor-state.ts'
import { isFilteredOut } from '../editor/filter.ts'
import { sheetAlpha } from '../editor/sheets.ts'

/** What the legend hides stays as a trace; what the eraser will take is on its way out. */
const hiddenAlpha = 0.12
const erasedAlpha = 0.25

/** How strongly an item is painted, 0–1. */
export function alphaOf(
  item: Item,
  state: Pick<EditorState, 'filter' | 'erasing'>,
  meta: Pick<BoardMeta, 'families' | 'layers'>,
  find: (id: ItemId) => Item | undefined,
): number {
  if (state.erasing.has(item.id)) return erasedAlpha
  const alpha = sheetAlpha(item, state.filter.sheets, meta, find)
  return isFilteredOut(item, state.filter, meta.families, find) ? alpha * hiddenAlpha : alpha
}

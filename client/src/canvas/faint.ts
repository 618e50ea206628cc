import type { ItemId } from '@palabre/shared/ids'
import { type BoardMeta, type Item, isConnector } from '@palabre/shared/model'
import type { EditorState } from '../editor/editor-state.ts'
import { isFilteredOut } from '../editor/filter.ts'
import { sheetAlpha } from '../editor/sheets.ts'

/** What the legend hides stays as a trace; what the eraser will take is on its way out; what others do not see is pale. */
const hiddenAlpha = 0.12
const erasedAlpha = 0.25
const keptAlpha = 0.4

/** Whether only facilitators see an item: itself, or because what it hangs on is kept from view. */
export function isKeptFromView(item: Item, hidden: ReadonlySet<string>): boolean {
  if (hidden.size === 0) return false
  return hidden.has(item.id) || (isConnector(item) && (hidden.has(item.from) || hidden.has(item.to)))
}

/** How strongly an item is painted, 0–1. */
export function alphaOf(
  item: Item,
  state: Pick<EditorState, 'filter' | 'erasing' | 'hidden'>,
  meta: Pick<BoardMeta, 'families' | 'layers'>,
  find: (id: ItemId) => Item | undefined,
): number {
  if (state.erasing.has(item.id)) return erasedAlpha
  const kept = isKeptFromView(item, state.hidden) ? keptAlpha : 1
  const alpha = kept * sheetAlpha(item, state.filter.sheets, meta, find)
  return isFilteredOut(item, state.filter, meta.families, find) ? alpha * hiddenAlpha : alpha
}

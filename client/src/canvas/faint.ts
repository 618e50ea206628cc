import type { ItemId } from '@palabre/shared/ids'
import { type Family, familyOf, type Item } from '@palabre/shared/model'
import type { EditorState, MapFilter } from '../editor/editor-state.ts'

/** What the legend hides stays as a trace; what the eraser will take is on its way out. */
const hiddenAlpha = 0.12
const erasedAlpha = 0.25

/** Whether the legend hides an item: an actor by its family, a relation by its type or with one of its ends. */
export function isFilteredOut(
  item: Item,
  filter: MapFilter,
  families: readonly Family[],
  find: (id: ItemId) => Item | undefined,
): boolean {
  const { hiddenFamilies, hiddenRelationTypes } = filter
  if (item.kind === 'actor') return hiddenFamilies.size > 0 && hiddenFamilies.has(familyOf(families, item.family).code)
  if (item.kind !== 'relation') return false
  if (hiddenRelationTypes.has(item.type)) return true
  if (hiddenFamilies.size === 0) return false
  return [item.from, item.to].some((id) => {
    const end = find(id)
    return end !== undefined && isFilteredOut(end, filter, families, find)
  })
}

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

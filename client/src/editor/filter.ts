import type { ItemId } from '@palabre/shared/ids'
import { type Family, familyOf, type Item, isFrozen } from '@palabre/shared/model'
import type { Editor } from './editor.ts'
import type { MapFilter } from './editor-state.ts'
import { sheetAlpha } from './sheets.ts'

/** Whether the legend hides an item: an actor by its family, a relation by its type, its state or with one of its ends. */
export function isFilteredOut(
  item: Item,
  filter: MapFilter,
  families: readonly Family[],
  find: (id: ItemId) => Item | undefined,
): boolean {
  const { hiddenFamilies, hiddenRelationTypes, hiddenStates, hidesActions = false } = filter
  if (item.kind === 'actor') return hiddenFamilies.size > 0 && hiddenFamilies.has(familyOf(families, item.family).code)
  const byState = (item.kind === 'action' || item.kind === 'relation') && item.state && hiddenStates?.has(item.state)
  if (item.kind === 'action') return hidesActions || byState === true
  if (item.kind !== 'relation') return false
  if (hiddenRelationTypes.has(item.type) || byState) return true
  if (hiddenFamilies.size === 0 && !hidesActions && !hiddenStates?.size) return false
  return [item.from, item.to].some((id) => {
    const end = find(id)
    return end !== undefined && isFilteredOut(end, filter, families, find)
  })
}

/** How many entries of the legend are hidden. */
export function hiddenCount({ hiddenFamilies, hiddenRelationTypes, hiddenStates, hidesActions }: MapFilter): number {
  return hiddenFamilies.size + hiddenRelationTypes.size + (hiddenStates?.size ?? 0) + (hidesActions ? 1 : 0)
}

/** Whether an item can be picked now: hidden ones and those of frozen sheets are left alone. */
export function isPickable({ state, board }: Editor, item: Item): boolean {
  const { filter } = state.getState()
  const { meta } = board.snapshot()
  const find = (id: ItemId) => board.item(id)
  if (isFrozen(meta.layers, item) || isFilteredOut(item, filter, meta.families, find)) return false
  return sheetAlpha(item, filter.sheets, meta, find) > 0
}

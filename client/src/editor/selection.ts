import type { ItemId } from '@palabre/shared/ids'

/** The selection with an item added, or taken out if it was in. */
export function toggled(selection: ReadonlySet<ItemId>, id: ItemId): ReadonlySet<ItemId> {
  const next = new Set(selection)
  if (!next.delete(id)) next.add(id)
  return next
}

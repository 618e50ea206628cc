import { type Box, connectorReach, geoBounds, grow } from '@palabre/shared/geometry'
import { type Item, isPlaced, type PlacedItem } from '@palabre/shared/model'

/** Bounds of a placed item as drawn: its box, and half the line that runs along it. */
export function placedBounds(item: PlacedItem): Box {
  const bounds = geoBounds(item.geo)
  if (item.kind === 'ink') return grow(bounds, item.width)
  return item.kind === 'shape' ? grow(bounds, item.width / 2) : bounds
}

/**
 * Bounds of any item. Those of a relation are the reach of its path, whichever way it bends: they need not follow
 * every obstacle that comes and goes. `find` gives its ends; undefined when one of them has no place.
 */
export function itemBounds(item: Item, find: (id: PlacedItem['id']) => Item | undefined): Box | undefined {
  if (item.kind !== 'relation') return placedBounds(item)
  const from = find(item.from)
  const to = find(item.to)
  if (!from || !to || !isPlaced(from) || !isPlaced(to)) return undefined
  return connectorReach(from.geo, to.geo)
}

import { type Box, connectorReach, geoBounds, grow, union } from '../geometry/index.ts'
import { type Item, isConnector, isPlaced } from '../model/index.ts'
import { legendRoom } from './items/image.ts'

/** Room around a relation's path for its arrowheads and its label. */
const relationMargin = { x: 205, y: 80 } as const

/**
 * A box that holds an item as drawn, marks and labels included; nothing for a relation whose end is missing.
 * For a relation it is the reach of every path it might take: cheap enough to index.
 */
export function drawnBounds(item: Item, find: (id: Item['id']) => Item | undefined): Box | undefined {
  if (isConnector(item)) {
    const from = find(item.from)
    const to = find(item.to)
    if (!from || !to || !isPlaced(from) || !isPlaced(to)) return undefined
    if (from.page !== item.page || to.page !== item.page) return undefined
    const reach = connectorReach(from.geo, to.geo)
    return {
      minX: reach.minX - relationMargin.x,
      minY: reach.minY - relationMargin.y,
      maxX: reach.maxX + relationMargin.x,
      maxY: reach.maxY + relationMargin.y,
    }
  }
  const bounds = geoBounds(item.geo)
  switch (item.kind) {
    case 'actor':
      return grow(bounds, 12)
    case 'frame':
      return { ...grow(bounds, 4), minY: bounds.minY - frameTitleRoom }
    case 'ink':
      return grow(bounds, item.width + 2)
    case 'shape':
      return grow(bounds, item.width * 3 + 4)
    case 'text':
      return grow(bounds, 4)
    case 'image':
      return item.geo[4] % 360 === 0 ? { ...grow(bounds, 6), maxY: bounds.maxY + legendRoom } : grow(bounds, legendRoom)
    case 'territory':
      return { ...grow(bounds, 12), minY: bounds.minY - frameTitleRoom }
    case 'need':
    case 'statement': {
      const need = item.kind === 'statement' && item.need ? find(item.need) : undefined
      const own = grow(bounds, 24)
      if (need?.kind !== 'need' || need.page !== item.page) return own
      return union([own, geoBounds(need.geo)])
    }
    default:
      return grow(bounds, 6)
  }
}

/** Height kept above a frame for its title at every level of detail. */
export const frameTitleRoom = 96

import { type Box, geoBounds, type Vec } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { isPlaced } from '../model/index.ts'
import { fail } from '../result.ts'
import type { Command } from './command.ts'
import { type Centred, placeCentres } from './place-centres.ts'

export interface ArrangeAs {
  /** Where the middles of items go among themselves, page units; items of one page. */
  readonly centres: ReadonlyMap<ItemId, Vec>
}

/** Lays items out as they are in a picture made elsewhere: around the middle they have, or beside what lies there. */
export const arrangeAs: Command<ArrangeAs> = (board, { centres }, context) => {
  const layout: Centred[] = []
  for (const [id, centre] of centres) {
    const item = board.items.get(id)
    if (item && isPlaced(item)) layout.push({ item, centre })
  }
  const page = layout[0]?.item.page
  if (page === undefined) return fail('item_gone')
  const here = layout.filter(({ item }) => item.page === page)
  const obstacles: Box[] = []
  for (const item of board.items.values())
    if (item.page === page && isPlaced(item) && item.kind !== 'frame' && !centres.has(item.id))
      obstacles.push(geoBounds(item.geo))
  return placeCentres(board, here, obstacles, context)
}

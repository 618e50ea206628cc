import { type Box, geoBounds, shiftGeo, union } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { isPlaced } from '../model/index.ts'
import { fail } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { layOut } from './lay-out.ts'

export const alignEdges = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type AlignEdge = (typeof alignEdges)[number]

export interface AlignItems {
  readonly ids: Iterable<ItemId>
  readonly edge: AlignEdge
}

/** Lines two or more items up along an edge, or the middle, of the box around them. */
export const alignItems: Command<AlignItems> = (board, { ids, edge }, context) => {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const items = asked.value.filter(isPlaced)
  const around = union(items.map(({ geo }) => geoBounds(geo)))
  if (!around || items.length < 2) return fail('select_two')
  const permitted = permit(context, 'edit', items)
  if (!permitted.ok) return permitted
  return layOut(
    board,
    items.map(({ id, geo }) => [id, shiftGeo(geo, pull(geoBounds(geo), around, edge))] as const),
    context,
  )
}

function pull(box: Box, around: Box, edge: AlignEdge): { x: number; y: number } {
  switch (edge) {
    case 'left':
      return { x: around.minX - box.minX, y: 0 }
    case 'right':
      return { x: around.maxX - box.maxX, y: 0 }
    case 'centre':
      return { x: (around.minX + around.maxX - box.minX - box.maxX) / 2, y: 0 }
    case 'top':
      return { x: 0, y: around.minY - box.minY }
    case 'bottom':
      return { x: 0, y: around.maxY - box.maxY }
    case 'middle':
      return { x: 0, y: (around.minY + around.maxY - box.minY - box.maxY) / 2 }
  }
}

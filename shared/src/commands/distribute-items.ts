import { geoBounds, shiftGeo } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { isPlaced } from '../model/index.ts'
import { fail } from '../result.ts'
import type { Command } from './command.ts'
import { permit, present } from './guards.ts'
import { layOut } from './lay-out.ts'

export interface DistributeItems {
  readonly ids: Iterable<ItemId>
  readonly axis: 'horizontal' | 'vertical'
}

/** Makes the gaps between three or more items equal along an axis; the outermost two stay. */
export const distributeItems: Command<DistributeItems> = (board, { ids, axis }, context) => {
  const asked = present(board, ids)
  if (!asked.ok) return asked
  const items = asked.value.filter(isPlaced)
  if (items.length < 3) return fail('select_three')
  const permitted = permit(context, 'edit', items)
  if (!permitted.ok) return permitted
  const spans = items
    .map(({ id, geo }) => {
      const box = geoBounds(geo)
      return axis === 'horizontal'
        ? { id, geo, from: box.minX, to: box.maxX }
        : { id, geo, from: box.minY, to: box.maxY }
    })
    .sort((a, b) => a.from + a.to - b.from - b.to || (a.id < b.id ? -1 : 1))
  const first = spans[0] as (typeof spans)[number]
  const last = spans[spans.length - 1] as (typeof spans)[number]
  const filled = spans.reduce((sum, { from, to }) => sum + to - from, 0)
  const gap = (last.to - first.from - filled) / (spans.length - 1)
  let at = first.from
  return layOut(
    board,
    spans.map(({ id, geo, from, to }) => {
      const by = at - from
      at += to - from + gap
      return [id, shiftGeo(geo, axis === 'horizontal' ? { x: by, y: 0 } : { x: 0, y: by })] as const
    }),
    context,
  )
}

import type { Detail } from '@palabre/shared/scene'

/** From these zooms on, small print can be read, large print can be read, shapes can be told apart. */
const smallPrintFrom = 0.72
const readableFrom = 0.4
/** A board with many items gives up its shapes earlier: nobody tells thousands apart, and they cost time. */
const tellableFrom = { few: 0.08, many: 0.2 } as const
const manyItems = 1_500

/** How much of the items to draw at a zoom, CSS px per page unit, on a board of so many items. */
export function detailAt(zoom: number, items: number): Detail {
  if (zoom >= smallPrintFrom) return 'full'
  if (zoom >= readableFrom) return 'wide'
  return zoom >= tellableFrom[items > manyItems ? 'many' : 'few'] ? 'plain' : 'speck'
}

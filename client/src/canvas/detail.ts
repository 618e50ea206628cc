import type { Detail } from '@palabre/shared/scene'

/** From these zooms on, small print can be read, large print can be read, shapes can be told apart. */
const smallPrintFrom = 0.72
const readableFrom = 0.4
const tellableFrom = 0.2

/** How much of the items to draw at a zoom, CSS px per page unit. */
export function detailAt(zoom: number): Detail {
  if (zoom >= smallPrintFrom) return 'full'
  if (zoom >= readableFrom) return 'wide'
  return zoom >= tellableFrom ? 'plain' : 'speck'
}

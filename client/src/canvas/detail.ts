import type { Detail } from '@palabre/shared/scene'

/** Below these zooms words are too small to read, and then shapes too small to tell. CSS px per page unit. */
const readableFrom = 0.5
const tellableFrom = 0.13

/** How much of the items to draw at a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom >= readableFrom) return 'full'
  return zoom >= tellableFrom ? 'plain' : 'speck'
}

import { itemKeys } from '../layout.ts'
import type { Migration } from './migration.ts'

/** How the first prototypes kept a place: five keys, absent ones being 0. */
const formerKeys = ['x', 'y', 'width', 'height', 'rotation'] as const

/**
 * Early documents kept `x`, `y`, `width`, `height` and `rotation` under separate keys: two people dragging one item
 * could leave it half moved, and the document grew three times as fast. They become one `geo` value.
 * `width` alone is the pen's width of a stroke or a shape, so only items with an `x` are touched.
 */
export const oneGeoPerItem: Migration = {
  number: 1,
  name: 'one-geo-per-item',
  run({ items }) {
    items.forEach((item) => {
      if (typeof item.get('x') !== 'number') return
      const parts = formerKeys.map((key) => {
        const value = item.get(key)
        return typeof value === 'number' && Number.isFinite(value) ? value : 0
      })
      if (!item.has(itemKeys.geo)) item.set(itemKeys.geo, parts)
      for (const key of formerKeys) item.delete(key)
    })
  },
}

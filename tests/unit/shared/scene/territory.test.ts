import { boxAround, encodeStroke, type Geo, geoCentre, rotateAround, type Vec } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import { byDrawOrder, type Item, shippedFamilies, type Territory } from '@palabre/shared/model'
import {
  type Detail,
  drawItem,
  drawnBounds,
  hitsItem,
  meetsBox,
  sceneWords,
  surroundingsOf,
} from '@palabre/shared/scene'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measure } from './measure.ts'

const head = { author: 'p_0123456789' as Item['author'], at: 0, page: 'carte' as PageId, order: 'a1' }
const territory = (more: Partial<Territory> = {}): Territory => ({
  ...head,
  id: 'territory-1' as ItemId,
  kind: 'territory',
  geo: [100, 200, 900, 600, 0],
  name: 'Celleneuve',
  origin: 'built',
  ...more,
})
const surroundings = surroundingsOf({ meta: { title: '', families: [] }, pages: [], items: new Map() })
const drawn = (item: Territory, detail: Detail = 'full') =>
  drawItem(item, { families: shippedFamilies, surroundings, words: sceneWords((key) => key), measure, detail })
    .primitives
const hits = (item: Territory, point: Vec, tolerance = 5) => hitsItem(item, point, tolerance, surroundings)

const corner = fc.record({ x: fc.integer({ min: 0, max: 2_000 }), y: fc.integer({ min: 0, max: 2_000 }) })
const corners = fc.array(corner, { minLength: 3, maxLength: 40 }).filter((points) => {
  const { minX, minY, maxX, maxY } = boxAround(points)
  return maxX - minX > 40 && maxY - minY > 40
})

/** A territory with these corners, in a box that may be stretched and turned. */
function outlined(points: readonly Vec[], scale: number, rotation: number): { item: Territory; onPage: Vec[] } {
  const { minX, minY, maxX, maxY } = boxAround(points)
  const own = points.map(({ x, y }) => ({ x: x - minX, y: y - minY, pressure: 0.5 }))
  const geo: Geo = [minX, minY, (maxX - minX) * scale, (maxY - minY) * scale, rotation]
  const onPage = own.map(({ x, y }) =>
    rotateAround({ x: minX + x * scale, y: minY + y * scale }, geoCentre(geo), rotation),
  )
  return { item: territory({ geo, points: encodeStroke(own) }), onPage }
}

describe('the outline of a territory', () => {
  test('prescribed and built differ by their line and by a word', () => {
    const [prescribed, built] = (['prescribed', 'built'] as const).map((origin) => drawn(territory({ origin })))
    const dashes = (parts: typeof prescribed) => parts?.some((part) => part.type === 'path' && part.stroke?.dash)
    const words = (parts: typeof prescribed) => parts?.flatMap((part) => (part.type === 'text' ? part.text : []))
    expect([dashes(prescribed), dashes(built)]).toEqual([true, false])
    expect(words(prescribed)).toEqual(['Celleneuve · territoryOrigin.prescribed'])
    expect(words(built)).toEqual(['Celleneuve · territoryOrigin.built'])
  })

  test('is held by its line wherever that runs, however it is stretched and turned', () => {
    fc.assert(
      fc.property(
        corners,
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.integer({ min: 0, max: 359 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (points, scale, rotation, side, share) => {
          const { item, onPage } = outlined(points, scale, rotation)
          const from = onPage[side % onPage.length] as Vec
          const to = onPage[(side + 1) % onPage.length] as Vec
          const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
          expect(hits(item, point)).toBe(true)
          expect(
            meetsBox(
              item,
              { minX: point.x - 2, minY: point.y - 2, maxX: point.x + 2, maxY: point.y + 2 },
              surroundings,
            ),
          ).toBe(true)
        },
      ),
    )
  })

  test('lets what lies in it be reached', () => {
    const item = territory()
    expect(hits(item, { x: 550, y: 500 })).toBe(false)
    expect(meetsBox(item, { minX: 500, minY: 450, maxX: 600, maxY: 550 }, surroundings)).toBe(false)
    expect(hits(item, { x: 550, y: 200 })).toBe(true)
  })

  test('is held by its label', () => {
    const point = { x: 0, y: 0 }
    const triangle = outlined(
      [
        { x: 500, y: 0 },
        { x: 1_000, y: 800 },
        { x: 0, y: 800 },
      ],
      1,
      0,
    )
    expect(hits(triangle.item, { ...point, x: 520, y: -15 })).toBe(true)
    expect(hits(triangle.item, { ...point, x: 100, y: -15 })).toBe(false)
  })

  test('is drawn within the bounds it is indexed by', () => {
    fc.assert(
      fc.property(corners, fc.constantFrom<Detail>('full', 'wide', 'plain', 'speck'), (points, detail) => {
        const { item } = outlined(points, 1, 0)
        const bounds = drawnBounds(item, () => undefined)
        for (const part of drawn(item, detail)) {
          if (part.type !== 'path' || !bounds) continue
          const box = boxAround(
            part.commands.flatMap((c) => (c[0] === 'M' || c[0] === 'L' ? [{ x: c[1], y: c[2] }] : [])),
          )
          expect(item.geo[0] + box.minX).toBeGreaterThanOrEqual(bounds.minX)
          expect(item.geo[1] + box.maxY).toBeLessThanOrEqual(bounds.maxY)
        }
      }),
    )
  })

  test('lies beneath everything', () => {
    const frame: Item = { ...head, id: 'frame-0001' as ItemId, kind: 'frame', order: 'a0', geo: [0, 0, 9, 9, 0] }
    expect([frame, territory({ order: 'z9' })].sort(byDrawOrder).map(({ kind }) => kind)).toEqual([
      'territory',
      'frame',
    ])
  })
})

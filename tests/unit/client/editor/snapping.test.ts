import { lineEnds, lineGeo, resizedBox } from '@palabre/client/src/editor/resize.ts'
import { snapBox } from '@palabre/client/src/editor/snapping.ts'
import type { Geo } from '@palabre/shared/geometry'
import { boxOf, corners, geoCentre, rotateAround } from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const neighbour = boxOf(100, 100, 100, 50)

describe('snapping', () => {
  test('takes the nearest line on each axis by itself', () => {
    expect(snapBox(boxOf(203, 300, 40, 40), [neighbour], 6).by).toEqual({ x: -3, y: 0 })
    expect(snapBox(boxOf(203, 153, 40, 40), [neighbour], 6).by).toEqual({ x: -3, y: -3 })
    expect(snapBox(boxOf(210, 300, 40, 40), [neighbour], 6).by).toEqual({ x: 0, y: 0 })
  })

  test('lines up edges with edges and middles with middles, never one with the other', () => {
    expect(snapBox(boxOf(128, 300, 40, 40), [neighbour], 6).by.x).toBe(2)
    expect(snapBox(boxOf(178, 300, 40, 40), [neighbour], 6).by.x).toBe(0)
  })

  test('shows one guide for each line, as long as all that lie on it', () => {
    const { guides } = snapBox(boxOf(100, 300, 60, 40), [neighbour, boxOf(40, 500, 60, 10)], 6)
    expect(guides).toEqual([
      [
        { x: 100, y: 100 },
        { x: 100, y: 510 },
      ],
    ])
  })

  test('of a resize, only the side that moves', () => {
    const lines = { x: ['end' as const], y: [] }
    expect(snapBox(boxOf(98, 98, 40, 40), [neighbour], 6, lines)).toEqual({ by: { x: 0, y: 0 }, guides: [] })
    expect(snapBox(boxOf(20, 98, 77, 40), [neighbour], 6, lines).by).toEqual({ x: 3, y: 0 })
  })
})

const side = fc.double({ min: 20, max: 500, noNaN: true })
const place = fc.double({ min: -500, max: 500, noNaN: true })
const box = fc.tuple(place, place, side, side, fc.integer({ min: 0, max: 359 })) as fc.Arbitrary<Geo>

test('a turned item that is resized keeps its opposite corner where it is', () => {
  const corner = (geo: Geo, index: 0 | 1 | 2 | 3) =>
    rotateAround(corners(boxOf(geo[0], geo[1], geo[2], geo[3]))[index], geoCentre(geo), geo[4])
  const opposite = { nw: 2, ne: 3, se: 0, sw: 1 } as const
  fc.assert(
    fc.property(
      box,
      fc.constantFrom('nw', 'ne', 'se', 'sw'),
      place,
      place,
      fc.boolean(),
      (geo, handle, x, y, keepRatio) => {
        const resized = resizedBox(geo, handle, { x, y }, { keepRatio, fromCentre: false })
        const before = corner(geo, opposite[handle])
        const after = corner(resized, opposite[handle])
        expect(after.x).toBeCloseTo(before.x, 6)
        expect(after.y).toBeCloseTo(before.y, 6)
        expect(Math.min(resized[2], resized[3])).toBeGreaterThan(0)
        if (keepRatio) expect(resized[2] / resized[3]).toBeCloseTo(geo[2] / geo[3], 6)
      },
    ),
  )
})

test('a line has the ends it was drawn between', () => {
  const point = fc.record({ x: place, y: place })
  fc.assert(
    fc.property(point, point, (from, to) => {
      const [start, end] = lineEnds(lineGeo(from, to))
      expect(start.x).toBeCloseTo(from.x, 6)
      expect(start.y).toBeCloseTo(from.y, 6)
      expect(end.x).toBeCloseTo(to.x, 6)
      expect(end.y).toBeCloseTo(to.y, 6)
    }),
  )
})

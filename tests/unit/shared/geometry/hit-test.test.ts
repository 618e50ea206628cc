import {
  boxOf,
  distanceToPolyline,
  type Geo,
  geoBounds,
  geoCentre,
  geoMeetsBox,
  polylineMeetsBox,
  rotateAround,
} from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryGeo, arbitraryPoint } from './arbitrary.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const inside = ([x, y, width, height, rotation]: Geo, across: number, down: number) =>
  rotateAround({ x: x + width * across, y: y + height * down }, geoCentre([x, y, width, height, rotation]), rotation)

describe('a turned rectangle', () => {
  test('meets every box that holds one of its points', () => {
    fc.assert(
      fc.property(arbitraryGeo, share, share, share, share, (geo, across, down, left, up) => {
        const { x, y } = inside(geo, across, down)
        expect(geoMeetsBox(geo, boxOf(x - left * 50 - 0.001, y - up * 50 - 0.001, 50.002, 50.002))).toBe(true)
      }),
    )
  })

  test('meets no box outside of its bounds, and none that only its bounds touch', () => {
    fc.assert(
      fc.property(arbitraryGeo, (geo) => {
        const { maxX, minY } = geoBounds(geo)
        expect(geoMeetsBox(geo, boxOf(maxX + 1, minY, 50, 50))).toBe(false)
      }),
    )
    const diamond: Geo = [0, 0, 100, 100, 45]
    const { minX, minY } = geoBounds(diamond)
    expect(geoMeetsBox(diamond, boxOf(minX, minY, 20, 20))).toBe(false)
  })
})

describe('a line through points', () => {
  test('is as near as its nearest stretch', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 100 },
    ]
    expect(distanceToPolyline(line, { x: 50, y: 7 })).toBe(7)
    expect(distanceToPolyline(line, { x: 104, y: 103 })).toBe(5)
    expect(distanceToPolyline([], { x: 0, y: 0 })).toBe(Infinity)
  })

  test('meets a box that any of its points lies in', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPoint, { minLength: 1, maxLength: 20 }), fc.nat(), share, (points, pick, t) => {
        const from = points[pick % points.length] ?? { x: 0, y: 0 }
        const to = points[(pick % points.length) + 1] ?? from
        const at = { x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }
        expect(polylineMeetsBox(points, boxOf(at.x - 1, at.y - 1, 2, 2))).toBe(true)
      }),
    )
  })
})

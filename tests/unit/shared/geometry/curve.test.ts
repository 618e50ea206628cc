import {
  boxOf,
  curveBounds,
  curveMeetsBox,
  distanceToCurve,
  encloses,
  grow,
  pointAt,
  quadratic,
  reversed,
  sampleCurve,
  subCurve,
  tangentAt,
} from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPoint } from './arbitrary.ts'

const curve = fc.tuple(arbitraryPoint, arbitraryPoint, arbitraryPoint).map(([a, b, c]) => quadratic(a, b, c))
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('a curve', () => {
  test('cut to a part runs through the same points', () => {
    fc.assert(
      fc.property(curve, share, share, share, (whole, a, b, t) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const got = pointAt(subCurve(whole, from, to), t)
        const want = pointAt(whole, from + (to - from) * t)
        expect(got.x).toBeCloseTo(want.x, 5)
        expect(got.y).toBeCloseTo(want.y, 5)
      }),
    )
  })

  test('turned round runs through the same points the other way', () => {
    fc.assert(
      fc.property(curve, share, (whole, t) => {
        const got = pointAt(reversed(whole), t)
        const want = pointAt(whole, 1 - t)
        expect(got.x).toBeCloseTo(want.x, 6)
        expect(got.y).toBeCloseTo(want.y, 6)
      }),
    )
  })

  test('lies in its bounds and near its own points', () => {
    fc.assert(
      fc.property(curve, share, (whole, t) => {
        const { x, y } = pointAt(whole, t)
        expect(encloses(grow(curveBounds(whole), 0.001), boxOf(x, y, 0, 0))).toBe(true)
        const longest = Math.hypot(whole.start.x - whole.end.x, whole.start.y - whole.end.y) + 20_000
        expect(distanceToCurve(whole, { x, y })).toBeLessThan(longest / 100)
      }),
    )
  })

  test('has a direction of length 1 everywhere, even where it is a point', () => {
    fc.assert(
      fc.property(curve, share, (whole, t) => {
        const { x, y } = tangentAt(whole, t)
        expect(Math.hypot(x, y)).toBeCloseTo(1, 6)
      }),
    )
    const point = { x: 3, y: 4 }
    expect(tangentAt(quadratic(point, point, point), 0.5)).toEqual({ x: 1, y: 0 })
  })

  test('meets a box exactly where one of its stretches does', () => {
    const arch = quadratic({ x: 0, y: 100 }, { x: 100, y: -100 }, { x: 200, y: 100 })
    expect(curveMeetsBox(arch, boxOf(90, -10, 20, 20))).toBe(true)
    expect(curveMeetsBox(arch, boxOf(90, 40, 20, 20))).toBe(false)
    expect(sampleCurve(arch, 2)[1]?.y).toBeCloseTo(0, 9)
  })
})

import {
  boxAround,
  decodeStroke,
  distanceToPolyline,
  encodeStroke,
  inkOutline,
  placeStroke,
  simplifyStroke,
  strokeStretch,
} from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPoint } from './arbitrary.ts'

const stroke = fc.array(
  fc.tuple(arbitraryPoint, fc.double({ min: 0, max: 1, noNaN: true })).map(([at, pressure]) => ({ ...at, pressure })),
  { minLength: 1, maxLength: 60 },
)

describe('a simplified stroke', () => {
  test('keeps its ends, invents nothing, and leaves no point farther away than told', () => {
    fc.assert(
      fc.property(stroke, fc.double({ min: 0.1, max: 50, noNaN: true }), (points, tolerance) => {
        const kept = simplifyStroke(points, tolerance)
        expect(kept[0]).toBe(points[0])
        expect(kept[kept.length - 1]).toBe(points[points.length - 1])
        expect(kept.every((point) => points.includes(point))).toBe(true)
        for (const point of points) expect(distanceToPolyline(kept, point)).toBeLessThanOrEqual(tolerance + 1e-6)
      }),
    )
  })

  test('of a straight line is its two ends', () => {
    const line = Array.from({ length: 30 }, (_, x) => ({ x, y: x * 2, pressure: 0.5 }))
    expect(simplifyStroke(line, 0.5)).toHaveLength(2)
  })
})

describe('the area of a stroke', () => {
  test('is a polygon around it, of finite points', () => {
    fc.assert(
      fc.property(stroke, fc.double({ min: 1, max: 30, noNaN: true }), (points, width) => {
        const outline = inkOutline(points, width)
        expect(outline.length).toBeGreaterThan(2)
        expect(outline.flat().every(Number.isFinite)).toBe(true)
      }),
    )
  })
})

describe('a stroke in its box', () => {
  test('is not stretched when it comes back from its bytes', () => {
    fc.assert(
      fc.property(stroke, (points) => {
        const { geo, points: own } = placeStroke(points)
        expect(boxAround(own)).toMatchObject({ minX: 0, minY: 0 })
        expect(strokeStretch(decodeStroke(encodeStroke(own)), geo)).toEqual({ x: 1, y: 1 })
      }),
    )
  })

  test('fills a box that was resized', () => {
    const { geo, points } = placeStroke([
      { x: 10, y: 10, pressure: 0.5 },
      { x: 110, y: 60, pressure: 0.5 },
    ])
    expect(strokeStretch(points, [geo[0], geo[1], 200, 25, 0])).toEqual({ x: 2, y: 0.5 })
  })
})

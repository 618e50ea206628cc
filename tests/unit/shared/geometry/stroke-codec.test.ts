import { decodeStroke, encodeStroke } from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const point = fc.record({
  x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  pressure: fc.double({ min: 0, max: 1, noNaN: true }),
})

describe('a stroke as bytes', () => {
  test('comes back within an eighth of a unit and 1/128 of pressure', () => {
    fc.assert(
      fc.property(fc.array(point, { maxLength: 200 }), (points) => {
        const decoded = decodeStroke(encodeStroke(points))
        expect(decoded).toHaveLength(points.length)
        decoded.forEach((got, index) => {
          const want = points[index]
          expect(Math.abs(got.x - (want?.x ?? Number.NaN))).toBeLessThanOrEqual(0.1251)
          expect(Math.abs(got.y - (want?.y ?? Number.NaN))).toBeLessThanOrEqual(0.1251)
          expect(Math.abs(got.pressure - (want?.pressure ?? Number.NaN))).toBeLessThanOrEqual(0.011)
        })
      }),
    )
  })

  test('stays small: 60 points of handwriting in under 140 bytes', () => {
    const points = Array.from({ length: 60 }, (_, i) => ({ x: i * 2.3, y: 40 + Math.sin(i / 4) * 12, pressure: 0.5 }))
    expect(encodeStroke(points).length).toBeLessThan(140)
  })

  test('reads anything without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        for (const { x, y, pressure } of decodeStroke(bytes)) {
          expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
          expect(pressure >= 0 && pressure <= 1).toBe(true)
        }
      }),
    )
  })
})

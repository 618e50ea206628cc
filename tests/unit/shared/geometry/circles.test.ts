import {
  circleSized,
  diameterOf,
  type Geo,
  geoCentre,
  movedToOverlap,
  overlapOf,
  overlaps,
} from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const coordinate = fc.double({ min: -3_000, max: 3_000, noNaN: true })
const circle: fc.Arbitrary<Geo> = fc
  .tuple(coordinate, coordinate, fc.double({ min: 40, max: 700, noNaN: true }))
  .map(([x, y, size]) => [x, y, size, size, 0])

describe('circles that overlap', () => {
  test('a circle brought to an overlap has it, whatever lies around', () => {
    fc.assert(
      fc.property(
        circle,
        circle,
        fc.constantFrom(...overlaps),
        fc.array(circle, { maxLength: 6 }),
        (moving, still, overlap, others) => {
          const place = movedToOverlap(moving, still, overlap, others)
          expect(overlapOf(place, still)).toBe(overlap)
          expect(place.slice(2)).toEqual(moving.slice(2))
        },
      ),
    )
  })

  test('the word is the same from either side', () => {
    fc.assert(
      fc.property(circle, circle, (a, b) => {
        expect(overlapOf(a, b)).toBe(overlapOf(b, a))
      }),
    )
  })

  test('comes from the side that leaves the others as they were', () => {
    const still: Geo = [0, 0, 200, 200, 0]
    const inTheWay: Geo = [230, 0, 200, 200, 0]
    const moving: Geo = [700, 0, 200, 200, 0]
    const place = movedToOverlap(moving, still, 'some', [inTheWay])
    expect(overlapOf(place, still)).toBe('some')
    expect(overlapOf(place, inTheWay)).toBe('apart')
  })

  test('a circle in another deals with it much', () => {
    expect(overlapOf([0, 0, 400, 400, 0], [20, 150, 100, 100, 0])).toBe('much')
  })

  test('a circle of another size keeps what it has to do with the one it goes deepest into', () => {
    fc.assert(
      fc.property(circle, circle, fc.double({ min: 40, max: 700, noNaN: true }), (geo, other, size) => {
        const sized = circleSized(geo, size, [other])
        expect(diameterOf(sized)).toBeCloseTo(size)
        expect(overlapOf(sized, other)).toBe(overlapOf(geo, other))
      }),
    )
  })

  test('grows and shrinks around its middle', () => {
    fc.assert(
      fc.property(circle, fc.double({ min: 40, max: 700, noNaN: true }), (geo, size) => {
        const sized = circleSized(geo, size)
        expect(diameterOf(sized)).toBeCloseTo(size)
        expect(geoCentre(sized).x).toBeCloseTo(geoCentre(geo).x)
        expect(geoCentre(sized).y).toBeCloseTo(geoCentre(geo).y)
      }),
    )
  })
})

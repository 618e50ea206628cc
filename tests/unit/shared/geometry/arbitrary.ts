import type { Geo, Outline, Vec } from '@palabre/shared/geometry'
import fc from 'fast-check'

const coordinate = fc.double({ min: -5_000, max: 5_000, noNaN: true })
const side = fc.double({ min: 20, max: 600, noNaN: true })

export const arbitraryPoint: fc.Arbitrary<Vec> = fc.record({ x: coordinate, y: coordinate })
export const arbitraryGeo: fc.Arbitrary<Geo> = fc.tuple(
  coordinate,
  coordinate,
  side,
  side,
  fc.oneof(fc.constant(0), fc.double({ min: -360, max: 360, noNaN: true })),
)
export const arbitraryOutline: fc.Arbitrary<Outline> = fc.record({
  form: fc.constantFrom('box', 'ellipse', 'diamond', 'triangle'),
  geo: arbitraryGeo,
})

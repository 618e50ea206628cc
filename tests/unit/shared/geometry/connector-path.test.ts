import {
  boxOf,
  type Curve,
  connectorGap,
  connectorPath,
  connectorReach,
  distance,
  encloses,
  geoBounds,
  geoCentre,
  grow,
  intersects,
  type Outline,
  outlineContains,
  outlineExit,
  sampleCurve,
} from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryGeo, arbitraryOutline, arbitraryPoint } from './arbitrary.ts'

const lanes = fc.integer({ min: 1, max: 12 }).chain((count) => fc.tuple(fc.nat(count - 1), fc.constant(count)))
const obstacles = fc.array(
  arbitraryGeo.map((geo) => geoBounds(geo)),
  { maxLength: 6 },
)
const box = (x: number, y: number): Outline => ({ form: 'box', geo: [x, y, 160, 72, 0] })
const alone = { lane: 0, lanes: 1, obstacles: [] }

/** On the edge: inside when the outline is grown by a little more, outside when by a little less. */
function expectOnEdge(outline: Outline, curve: Curve, end: 'start' | 'end') {
  expect(outlineContains(outline, curve[end], connectorGap + 0.6)).toBe(true)
  expect(outlineContains(outline, curve[end], connectorGap - 0.6)).toBe(false)
}

describe('the path of a relation', () => {
  test('begins and ends just outside of the two outlines', () => {
    fc.assert(
      fc.property(arbitraryOutline, arbitraryOutline, lanes, obstacles, (from, to, [lane, count], boxes) => {
        fc.pre(!intersects(grow(geoBounds(from.geo), 120), grow(geoBounds(to.geo), 120)))
        const curve = connectorPath(from, to, { lane, lanes: count, obstacles: boxes })
        expectOnEdge(from, curve, 'start')
        expectOnEdge(to, curve, 'end')
      }),
    )
  })

  test('is never without a place, wherever its ends lie', () => {
    const anyGeo = fc.oneof(
      arbitraryGeo,
      fc.constant([0, 0, 0, 0, 0] as const),
      fc.constant([10, 10, 1e6, 1e6, 45] as const),
    )
    const anyOutline = fc.record({ form: fc.constantFrom('box', 'ellipse', 'diamond', 'triangle'), geo: anyGeo })
    fc.assert(
      fc.property(anyOutline, anyOutline, lanes, obstacles, (from, to, [lane, count], boxes) => {
        const curve = connectorPath(from as Outline, to as Outline, { lane, lanes: count, obstacles: boxes })
        for (const { x, y } of Object.values(curve)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      }),
    )
  })

  test('stays within the reach that is indexed for it', () => {
    fc.assert(
      fc.property(arbitraryOutline, arbitraryOutline, lanes, obstacles, (from, to, [lane, count], boxes) => {
        const reach = grow(connectorReach(from.geo, to.geo), 0.01)
        const curve = connectorPath(from, to, { lane, lanes: count, obstacles: boxes })
        for (const { x, y } of sampleCurve(curve, 30)) expect(encloses(reach, boxOf(x, y, 0, 0))).toBe(true)
      }),
    )
  })

  test('is the same for the same input', () => {
    fc.assert(
      fc.property(arbitraryOutline, arbitraryOutline, lanes, obstacles, (from, to, [lane, count], boxes) => {
        const options = { lane, lanes: count, obstacles: boxes }
        expect(connectorPath(from, to, options)).toEqual(connectorPath(from, to, options))
      }),
    )
  })

  test('bends around what lies in between, and only then', () => {
    const free = connectorPath(box(0, 0), box(600, 0), alone)
    expect(sampleCurve(free, 20).every(({ y }) => Math.abs(y - 36) < 0.01)).toBe(true)
    const between = boxOf(320, 10, 120, 52)
    const around = connectorPath(box(0, 0), box(600, 0), { ...alone, obstacles: [between] })
    for (const { x, y } of sampleCurve(around, 40)) expect(intersects(between, boxOf(x, y, 0, 0))).toBe(false)
  })

  test('fans out relations between the same two', () => {
    const middles = [0, 1, 2].map(
      (lane) => sampleCurve(connectorPath(box(0, 0), box(600, 0), { lane, lanes: 3, obstacles: [] }), 2)[1]?.y ?? 0,
    )
    const [first = 0, second = 0, third = 0] = middles.toSorted((a, b) => a - b)
    expect(second - first).toBeGreaterThan(30)
    expect(third - second).toBeGreaterThan(30)
  })

  test('of an item with itself is an ear that can be seen', () => {
    const { start, end } = connectorPath(box(0, 0), box(0, 0), alone)
    expect(distance(start, end)).toBeGreaterThan(20)
  })
})

describe('where a ray leaves an outline', () => {
  test('is on its edge, on the way to the target', () => {
    fc.assert(
      fc.property(arbitraryOutline, arbitraryPoint, (outline, target) => {
        fc.pre(distance(geoCentre(outline.geo), target) > 1)
        const exit = outlineExit(outline, target)
        expect(outlineContains(outline, exit, 0.01)).toBe(true)
        expect(outlineContains(outline, exit, -0.01)).toBe(false)
        const centre = geoCentre(outline.geo)
        const cross = (exit.x - centre.x) * (target.y - centre.y) - (exit.y - centre.y) * (target.x - centre.x)
        expect(Math.abs(cross) / distance(centre, target)).toBeLessThan(0.001)
      }),
    )
  })
})

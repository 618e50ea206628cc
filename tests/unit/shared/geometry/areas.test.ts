import { boxOf, encloses, freeSpotIn, intersects, liesWithin } from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const area = boxOf(100, 50, 960, 640)
const obstacle = fc
  .tuple(
    fc.double({ min: 0, max: 1_000, noNaN: true }),
    fc.double({ min: 0, max: 700, noNaN: true }),
    fc.double({ min: 20, max: 300, noNaN: true }),
    fc.double({ min: 20, max: 300, noNaN: true }),
  )
  .map(([x, y, width, height]) => boxOf(x, y, width, height))

describe('a free spot in an area', () => {
  test('lies in the area, and covers nothing where there is room', () => {
    fc.assert(
      fc.property(fc.array(obstacle, { maxLength: 12 }), (obstacles) => {
        const { x, y } = freeSpotIn(area, [60, 40], obstacles, 8)
        const spot = boxOf(x, y, 60, 40)
        expect(encloses(area, spot)).toBe(true)
        const covered = obstacles.reduce((sum, box) => sum + (box.maxX - box.minX) * (box.maxY - box.minY), 0)
        if (covered < 40_000) expect(obstacles.some((box) => intersects(box, spot))).toBe(false)
      }),
    )
  })

  test('is read like a page', () => {
    const first = freeSpotIn(area, [400, 180], [], 12)
    expect(first).toEqual({ x: 112, y: 62 })
    const second = freeSpotIn(area, [400, 180], [boxOf(112, 62, 400, 180)], 12)
    expect(second).toEqual({ x: 524, y: 62 })
    const third = freeSpotIn(area, [400, 180], [boxOf(112, 62, 400, 180), boxOf(524, 62, 400, 180)], 12)
    expect(third).toEqual({ x: 112, y: 254 })
  })

  test('stays in a full area', () => {
    const { x, y } = freeSpotIn(area, [180, 180], [area], 12)
    expect(encloses(area, boxOf(x, y, 180, 180))).toBe(true)
  })

  test('a thing lies in an area by its middle, and never when it is larger', () => {
    expect(liesWithin([0, 0, 100, 100, 0], [40, 40, 300, 300, 0])).toBe(true)
    expect(liesWithin([0, 0, 100, 100, 0], [60, 60, 300, 300, 0])).toBe(false)
    expect(liesWithin([0, 0, 400, 100, 0], [0, 0, 300, 300, 0])).toBe(false)
  })
})

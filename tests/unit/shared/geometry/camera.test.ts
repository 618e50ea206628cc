import {
  boxOf,
  cameraFor,
  encloses,
  grow,
  pageToScreen,
  pannedBy,
  screenToPage,
  visibleBox,
  zoomedTo,
  zoomRange,
} from '@palabre/shared/geometry'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryPoint } from './arbitrary.ts'

const offset = fc.double({ min: -20_000, max: 20_000, noNaN: true })
const camera = fc.record({ x: offset, y: offset, zoom: fc.double({ ...zoomRange, noNaN: true }) })
const view = { width: 1366, height: 768 }

describe('a camera', () => {
  test('takes a point to the screen and back', () => {
    fc.assert(
      fc.property(camera, arbitraryPoint, (at, point) => {
        const back = screenToPage(at, pageToScreen(at, point))
        expect(back.x).toBeCloseTo(point.x, 4)
        expect(back.y).toBeCloseTo(point.y, 4)
      }),
    )
  })

  test('keeps what lies under the pointer in place while it zooms', () => {
    fc.assert(
      fc.property(camera, arbitraryPoint, fc.double({ min: 0.001, max: 100, noNaN: true }), (at, screen, zoom) => {
        const next = zoomedTo(at, screen, zoom)
        expect(next.zoom).toBeGreaterThanOrEqual(zoomRange.min)
        expect(next.zoom).toBeLessThanOrEqual(zoomRange.max)
        const before = screenToPage(at, screen)
        const after = screenToPage(next, screen)
        expect(after.x).toBeCloseTo(before.x, 3)
        expect(after.y).toBeCloseTo(before.y, 3)
      }),
    )
  })

  test('moves the page with the hand', () => {
    const start = { x: 10, y: 20, zoom: 2 }
    expect(pageToScreen(pannedBy(start, { x: 5, y: -7 }), { x: 1, y: 1 })).toEqual({ x: 17, y: 15 })
  })

  test('shows the whole of a box, however large, with its margin', () => {
    fc.assert(
      fc.property(
        arbitraryPoint,
        fc.double({ min: 1, max: 20_000, noNaN: true }),
        fc.double({ min: 1, max: 10_000, noNaN: true }),
        (corner, width, height) => {
          const box = boxOf(corner.x, corner.y, width, height)
          const seen = visibleBox(cameraFor(box, view, 40), view)
          expect(encloses(grow(seen, 0.01), box)).toBe(true)
        },
      ),
    )
  })

  test('shows a box that is nothing but a point', () => {
    const at = cameraFor(boxOf(100, 100, 0, 0), view, 40, 2)
    expect(at).toEqual({ x: 683 - 200, y: 384 - 200, zoom: 2 })
  })
})

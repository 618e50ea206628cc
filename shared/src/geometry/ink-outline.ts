/** The area that a pen stroke covers. */
import { getStroke } from 'perfect-freehand'
import { type Box, boxAround, type Geo } from './box.ts'
import type { StrokePoint } from './stroke-codec.ts'

/**
 * The outline of a stroke as a closed polygon `[x, y]`, wider where the pen was pressed. Where the device told no
 * pressure, speed stands in for it. One point gives a dot.
 */
export function inkOutline(points: readonly StrokePoint[], width: number, done = true): number[][] {
  const pressed = points.some((point) => point.pressure !== 0.5)
  return getStroke(points as StrokePoint[], {
    size: width,
    thinning: pressed ? 0.6 : 0.35,
    smoothing: 0.5,
    streamline: 0.35,
    simulatePressure: !pressed,
    last: done,
  })
}

/** Where a stroke drawn on the page lies, and its points from the top left of there: what an ink item stores. */
export function placeStroke(points: readonly StrokePoint[]): { geo: Geo; points: StrokePoint[] } {
  const box = boxAround(points)
  return {
    geo: [box.minX, box.minY, Math.max(1, box.maxX - box.minX), Math.max(1, box.maxY - box.minY), 0],
    points: points.map(({ x, y, pressure }) => ({ x: x - box.minX, y: y - box.minY, pressure })),
  }
}

/** How much a stored stroke is stretched to fill its item's box now. */
export function strokeStretch(points: readonly StrokePoint[], geo: Geo): { x: number; y: number } {
  const box: Box = boxAround(points)
  return { x: stretch(box.maxX, geo[2]), y: stretch(box.maxY, geo[3]) }
}

/** Quarter-unit rounding of stored points must not count as a stretch. */
function stretch(drawn: number, now: number): number {
  return drawn < 1 || Math.abs(now - drawn) < 1 ? 1 : now / drawn
}

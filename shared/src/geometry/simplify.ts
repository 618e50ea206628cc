/** Strokes with fewer points: Ramer (1972), Douglas and Peucker (1973). */
import { distanceToSegment } from './curve.ts'
import type { StrokePoint } from './stroke-codec.ts'

/** Drops points that lie within `tolerance` page units of the line through those kept; both ends stay. */
export function simplifyStroke(points: readonly StrokePoint[], tolerance: number): StrokePoint[] {
  if (points.length <= 2) return [...points]
  const kept = new Uint8Array(points.length)
  kept[0] = 1
  kept[points.length - 1] = 1
  const spans: (readonly [number, number])[] = [[0, points.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span
    const farthest = farthestFrom(points, first, last)
    if (farthest.distance <= tolerance) continue
    kept[farthest.index] = 1
    spans.push([first, farthest.index], [farthest.index, last])
  }
  return points.filter((_, index) => kept[index] === 1)
}

function farthestFrom(
  points: readonly StrokePoint[],
  first: number,
  last: number,
): { index: number; distance: number } {
  const from = points[first] as StrokePoint
  const to = points[last] as StrokePoint
  let index = first
  let distance = -1
  for (let at = first + 1; at < last; at++) {
    const here = distanceToSegment(points[at] as StrokePoint, from, to)
    if (here > distance) {
      index = at
      distance = here
    }
  }
  return { index, distance }
}

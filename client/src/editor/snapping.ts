/** Edges and middles of a moving box drawn to those of its neighbours. Page units. */
import type { Box, Vec } from '@palabre/shared/geometry'

export type Guide = readonly [Vec, Vec]

export interface Snap {
  /** What to add to the box. */
  readonly by: Vec
  readonly guides: readonly Guide[]
}

/** Which lines of the moving box may snap; all when absent. A resize moves only some edges. */
export interface SnapLines {
  readonly x?: readonly Line[]
  readonly y?: readonly Line[]
}
type Line = 'start' | 'middle' | 'end'

const allLines: readonly Line[] = ['start', 'middle', 'end']
/** Edges line up with edges and middles with middles: anything else looks like chance. */
const partners: Readonly<Record<Line, readonly Line[]>> = {
  start: ['start', 'end'],
  middle: ['middle'],
  end: ['start', 'end'],
}
type Axis = 'x' | 'y'

/** The smallest displacement within `reach` on each axis that lines the box up, and the lines it then lies on. */
export function snapBox(box: Box, neighbours: readonly Box[], reach: number, lines: SnapLines = {}): Snap {
  const x = nearest(box, neighbours, 'x', lines.x ?? allLines, reach)
  const y = nearest(box, neighbours, 'y', lines.y ?? allLines, reach)
  const by = { x: x ?? 0, y: y ?? 0 }
  const moved = { minX: box.minX + by.x, minY: box.minY + by.y, maxX: box.maxX + by.x, maxY: box.maxY + by.y }
  return {
    by,
    guides: [
      ...(x === undefined ? [] : guidesOf(moved, neighbours, 'x', lines.x ?? allLines)),
      ...(y === undefined ? [] : guidesOf(moved, neighbours, 'y', lines.y ?? allLines)),
    ],
  }
}

function nearest(
  box: Box,
  neighbours: readonly Box[],
  axis: Axis,
  lines: readonly Line[],
  reach: number,
): number | undefined {
  let best: number | undefined
  for (const line of lines) {
    const here = at(box, axis, line)
    for (const neighbour of neighbours)
      for (const other of partners[line]) {
        const away = at(neighbour, axis, other) - here
        if (Math.abs(away) <= reach && (best === undefined || Math.abs(away) < Math.abs(best))) best = away
      }
  }
  return best
}

/** One guide for each line on which the box now lies together with neighbours, as long as all of them. */
function guidesOf(box: Box, neighbours: readonly Box[], axis: Axis, lines: readonly Line[]): Guide[] {
  const guides: Guide[] = []
  for (const line of lines) {
    const here = at(box, axis, line)
    const onLine = neighbours.filter((other) =>
      partners[line].some((name) => Math.abs(at(other, axis, name) - here) < 0.01),
    )
    if (onLine.length === 0) continue
    const across = axis === 'x' ? 'y' : 'x'
    const from = Math.min(...[box, ...onLine].map((other) => at(other, across, 'start')))
    const to = Math.max(...[box, ...onLine].map((other) => at(other, across, 'end')))
    guides.push(
      axis === 'x'
        ? [
            { x: here, y: from },
            { x: here, y: to },
          ]
        : [
            { x: from, y: here },
            { x: to, y: here },
          ],
    )
  }
  return guides
}

function at(box: Box, axis: Axis, line: Line): number {
  const [min, max] = axis === 'x' ? [box.minX, box.maxX] : [box.minY, box.maxY]
  return line === 'start' ? min : line === 'end' ? max : (min + max) / 2
}

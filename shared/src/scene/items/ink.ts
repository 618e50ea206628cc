import { decodeStroke, inkOutline, type StrokePoint, simplifyStroke, strokeStretch } from '../../geometry/index.ts'
import type { Ink } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { polyline, smoothOutline } from '../paths.ts'
import type { Drawing, Paint, Primitive } from '../primitives.ts'

/** How far a stroke may be from its points when it is drawn small, page units. */
const coarseness = { plain: 3, speck: 24 } as const

/** A pen stroke; one point is a dot. */
export function drawInk(ink: Ink, { detail }: SceneContext): Drawing {
  const points = decodeStroke(ink.points)
  const stretch = strokeStretch(points, ink.geo)
  const paint: Paint = `stroke-${ink.colour}`
  if (detail === 'full' || detail === 'wide')
    return { frame: ink.geo, primitives: inkPrimitives(points, ink.width, paint, true, stretch.x, stretch.y) }
  const coarse = simplifyStroke(points, coarseness[detail]).map(({ x, y }) => ({ x: x * stretch.x, y: y * stretch.y }))
  return {
    frame: ink.geo,
    primitives: [{ type: 'path', commands: polyline(coarse), stroke: { paint, width: ink.width } }],
  }
}

/** The area of a stroke, in the coordinates of its points: also for strokes still being drawn (`done` false). */
export function inkPrimitives(
  points: readonly StrokePoint[],
  width: number,
  paint: Paint,
  done: boolean,
  stretchX = 1,
  stretchY = 1,
): Primitive[] {
  const commands = smoothOutline(inkOutline(points, width, done), stretchX, stretchY)
  return commands.length === 0 ? [] : [{ type: 'path', commands, fill: paint }]
}

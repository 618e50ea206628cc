import { type Box, boxAround, boxOf, corners, geoCentre, rotateAround, type Vec } from '../geometry/index.ts'
import type { Drawing, MeasureText, PathCommand, Primitive } from '../scene/index.ts'

/** How far letters reach above and below their baseline, as a share of the font's size. */
const ascent = 0.98
const descent = 0.32

/** The smallest upright box around what a drawing paints (curves by their control points); nothing for an empty one. */
export function boundsOfDrawing({ frame, primitives }: Drawing, measure: MeasureText): Box | undefined {
  const points = primitives.flatMap((primitive) => reach(primitive, measure))
  if (points.length === 0) return undefined
  if (!frame) return boxAround(points)
  const [x, y, , , rotation] = frame
  const centre = geoCentre(frame)
  return boxAround(points.map((point) => rotateAround({ x: point.x + x, y: point.y + y }, centre, rotation)))
}

/** Points that enclose a primitive. */
function reach(primitive: Primitive, measure: MeasureText): readonly Vec[] {
  switch (primitive.type) {
    case 'image':
      return grown(primitive.x, primitive.y, primitive.width, primitive.height, 0)
    case 'rectangle':
      return grown(primitive.x, primitive.y, primitive.width, primitive.height, edge(primitive))
    case 'ellipse': {
      const { centre, radiusX, radiusY } = primitive
      return grown(centre.x - radiusX, centre.y - radiusY, radiusX * 2, radiusY * 2, edge(primitive))
    }
    case 'path': {
      const box = boxAround(primitive.commands.flatMap(pointsOf))
      if (primitive.commands.length === 0) return []
      return grown(box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY, edge(primitive))
    }
    case 'text': {
      const { style, align } = primitive
      const width = measure(primitive.text, style)
      const x = primitive.x - (align === 'center' ? width / 2 : align === 'end' ? width : 0)
      return grown(x, primitive.y - style.size * ascent, width, style.size * (ascent + descent), 0)
    }
  }
}

function edge({ stroke }: { readonly stroke?: { readonly width: number } }): number {
  return (stroke?.width ?? 0) / 2
}

function grown(x: number, y: number, width: number, height: number, by: number): readonly Vec[] {
  return corners(boxOf(x - by, y - by, width + 2 * by, height + 2 * by))
}

function pointsOf(command: PathCommand): Vec[] {
  const points: Vec[] = []
  for (let at = 1; at + 1 < command.length; at += 2)
    points.push({ x: command[at] as number, y: command[at + 1] as number })
  return points
}

import type { Vec } from '../../geometry/index.ts'
import type { Shape } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { polygon, polyline } from '../paths.ts'
import type { Drawing, Primitive, Stroke } from '../primitives.ts'
import { fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

const sizes = [28, 24, 22, 20, 18, 16, 14, 13, 12, 11, 10, 9, 8] as const
/** The share of its box that a form leaves for words. */
const wordRoom = { rectangle: 1, ellipse: 0.72, diamond: 0.55, triangle: 0.5, line: 1, arrow: 1 } as const

/**
 * A figure in its box. A line and an arrow run along the middle of theirs, from left to right:
 * they point anywhere by rotation.
 */
export function drawShape(shape: Shape, context: SceneContext): Drawing {
  const primitives = figure(shape)
  if ((context.detail === 'full' || context.detail === 'wide') && shape.text !== '')
    primitives.push(...words(shape, context))
  return { frame: shape.geo, primitives }
}

function figure(shape: Shape): Primitive[] {
  const [, , width, height] = shape.geo
  const stroke: Stroke = { paint: `stroke-${shape.stroke}`, width: shape.width }
  const fill = shape.fill ? ({ fill: `fill-${shape.fill}` } as const) : {}
  switch (shape.form) {
    case 'rectangle':
      return [{ type: 'rectangle', x: 0, y: 0, width, height, radius: 4, stroke, ...fill }]
    case 'ellipse': {
      const centre = { x: width / 2, y: height / 2 }
      return [{ type: 'ellipse', centre, radiusX: width / 2, radiusY: height / 2, stroke, ...fill }]
    }
    case 'diamond':
      return [{ type: 'path', commands: polygon(diamondCorners(width, height)), stroke, ...fill }]
    case 'triangle':
      return [{ type: 'path', commands: polygon(triangleCorners(width, height)), stroke, ...fill }]
    case 'line':
    case 'arrow':
      return stick(shape, stroke)
  }
}

function stick(shape: Shape, stroke: Stroke): Primitive[] {
  const [, , width, height] = shape.geo
  const y = height / 2
  const head = shape.form === 'arrow' ? Math.min(width, 8 + shape.width * 2.5) : 0
  const shaft: Primitive = {
    type: 'path',
    commands: polyline([
      { x: 0, y },
      { x: width - head * 0.8, y },
    ]),
    stroke,
  }
  if (head === 0) return [shaft]
  const tip = polygon([
    { x: width, y },
    { x: width - head, y: y - head * 0.45 },
    { x: width - head, y: y + head * 0.45 },
  ])
  return [shaft, { type: 'path', commands: tip, fill: stroke.paint }]
}

function words(shape: Shape, { measure }: SceneContext): Primitive[] {
  const [, , width, height] = shape.geo
  const stick = shape.form === 'line' || shape.form === 'arrow'
  const room = shapeTextBox(shape)
  const text = fitText(shape.text, { weight: 400 }, { ...room, sizes }, measure)
  const block = text.lines.length * text.size * lineHeight
  const y = stick ? height / 2 - block - shape.width : room.y + Math.max(0, (room.height - block) / 2)
  return textLines(text.lines, {
    x: stick ? 0 : room.x,
    y,
    width: stick ? width : room.width,
    align: 'center',
    style: { size: text.size, weight: 400 },
    paint: shape.fill && !stick ? `fill-ink-${shape.fill}` : 'ink',
    ...(stick ? { halo: true } : {}),
  })
}

/** Where the words of a shape go, from the top left of its box. */
export function shapeTextBox(shape: Shape): { x: number; y: number; width: number; height: number } {
  const [, , width, height] = shape.geo
  const share = wordRoom[shape.form]
  const room = { width: Math.max(8, width * share - 12), height: Math.max(8, height * share - 8) }
  const lift = shape.form === 'triangle' ? height * 0.16 : 0
  return { x: (width - room.width) / 2, y: (height - room.height) / 2 + lift, ...room }
}

function diamondCorners(width: number, height: number): Vec[] {
  return [
    { x: width / 2, y: 0 },
    { x: width, y: height / 2 },
    { x: width / 2, y: height },
    { x: 0, y: height / 2 },
  ]
}

function triangleCorners(width: number, height: number): Vec[] {
  return [
    { x: width / 2, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ]
}

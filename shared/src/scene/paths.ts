/** Figures as path commands. */
import type { Curve, Vec } from '../geometry/index.ts'
import type { FamilyShape } from '../model/index.ts'
import type { PathCommand } from './primitives.ts'

export function polygon(points: readonly Vec[]): PathCommand[] {
  return [...polyline(points), ['Z']]
}

export function polyline(points: readonly Vec[]): PathCommand[] {
  return points.map(({ x, y }, index) => [index === 0 ? 'M' : 'L', x, y])
}

export function curvePath({ start, control1, control2, end }: Curve): PathCommand[] {
  return [
    ['M', start.x, start.y],
    ['C', control1.x, control1.y, control2.x, control2.y, end.x, end.y],
  ]
}

/** A closed outline through the middles of a polygon's edges, its corners as control points: smooth ink. */
export function smoothOutline(points: readonly (readonly number[])[], scaleX = 1, scaleY = 1): PathCommand[] {
  const count = points.length
  if (count < 3) return []
  const at = (index: number): [number, number] => {
    const [x = 0, y = 0] = points[index % count] ?? []
    return [round(x * scaleX), round(y * scaleY)]
  }
  const [lastX, lastY] = at(count - 1)
  const [firstX, firstY] = at(0)
  const commands: PathCommand[] = [['M', round((lastX + firstX) / 2), round((lastY + firstY) / 2)]]
  for (let index = 0; index < count; index++) {
    const [x, y] = at(index)
    const [nextX, nextY] = at(index + 1)
    commands.push(['Q', x, y, round((x + nextX) / 2), round((y + nextY) / 2)])
  }
  commands.push(['Z'])
  return commands
}

/** The mark of a family's shape, `size` wide, around a centre. All cover about the same area. */
export function familyMark(shape: FamilyShape, { x, y }: Vec, size: number): PathCommand[] {
  const r = size / 2
  switch (shape) {
    case 'circle':
      return circlePath({ x, y }, r)
    case 'rounded':
      return roundedPath(x - r, y - r * 0.78, size, size * 0.78, r * 0.55)
    case 'square':
      return regular(x, y, r * 1.26, 4, 45)
    case 'diamond':
      return regular(x, y, r * 1.2, 4, 0)
    case 'triangle':
      return regular(x, y + r * 0.2, r * 1.28, 3, 0)
    case 'pentagon':
      return regular(x, y + r * 0.05, r * 1.14, 5, 0)
    case 'hexagon':
      return regular(x, y, r * 1.1, 6, 30)
    case 'star':
      return star(x, y + r * 0.06, r * 1.25)
  }
}

/** Four cubics. */
function circlePath({ x, y }: Vec, r: number): PathCommand[] {
  const k = r * 0.5523
  return [
    ['M', x, y - r],
    ['C', x + k, y - r, x + r, y - k, x + r, y],
    ['C', x + r, y + k, x + k, y + r, x, y + r],
    ['C', x - k, y + r, x - r, y + k, x - r, y],
    ['C', x - r, y - k, x - k, y - r, x, y - r],
    ['Z'],
  ]
}

export function roundedPath(x: number, y: number, width: number, height: number, radius: number): PathCommand[] {
  const right = x + width
  const bottom = y + height
  return [
    ['M', x + radius, y],
    ['L', right - radius, y],
    ['Q', right, y, right, y + radius],
    ['L', right, bottom - radius],
    ['Q', right, bottom, right - radius, bottom],
    ['L', x + radius, bottom],
    ['Q', x, bottom, x, bottom - radius],
    ['L', x, y + radius],
    ['Q', x, y, x + radius, y],
    ['Z'],
  ]
}

function regular(x: number, y: number, r: number, sides: number, turn: number): PathCommand[] {
  const points: Vec[] = []
  for (let side = 0; side < sides; side++) points.push(around(x, y, r, (360 / sides) * side + turn))
  return polygon(points)
}

function star(x: number, y: number, r: number): PathCommand[] {
  const points: Vec[] = []
  for (let tip = 0; tip < 10; tip++) points.push(around(x, y, tip % 2 === 0 ? r : r * 0.48, tip * 36))
  return polygon(points)
}

/** A point at a distance, `degrees` clockwise from straight up. */
function around(x: number, y: number, r: number, degrees: number): Vec {
  const angle = (degrees * Math.PI) / 180
  return { x: round(x + r * Math.sin(angle)), y: round(y - r * Math.cos(angle)) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

/**
 * Figures as PDF operators (ISO 32000-1, 8.5): whole drawings at once, several times faster than a call of the PDF
 * library per line. Coordinates are those of the library's pages: y downwards.
 */
import { type Figure, type Paint, type PathCommand, paintHex, type Stroke } from '@palabre/shared/scene'

const theme = 'print'
/** Control points at this share of a radius make four cubics a circle. */
const kappa = 0.5523

/** A figure filled and stroked; nothing for one that paper does not show. */
export function figureOperators(figure: Figure): string {
  const { fill, stroke } = figure
  // On paper a shadow would be a white mark over what lies below.
  if (fill === 'shadow' || (!fill && !stroke)) return ''
  const look = (fill ? `${colour(fill)} rg ` : '') + (stroke ? strokeOperators(stroke) : '')
  return `${look}${outline(figure)}${fill && stroke ? 'B' : fill ? 'f' : 'S'}\n`
}

/** `r g b rg`: what is filled next, letters included. */
export function fillOperator(paint: Paint): string {
  return `${colour(paint)} rg\n`
}

/** Letters as paths (from an SVG `d` of M, L, Q, C, Z), stroked in the colour of paper. */
export function haloOperators(path: string, x: number, y: number, width: number): string {
  const lines = svgPathOperators(path)
  return `q 1 0 0 1 ${number(x)} ${number(y)} cm ${strokeOperators({ paint: 'paper', width })}${lines}S Q\n`
}

function strokeOperators({ paint, width, dash }: Stroke): string {
  const line = dash ? `[${dash.map(number).join(' ')}] 0 d 0 J` : '[] 0 d 1 J'
  return `${colour(paint)} RG ${number(width)} w ${line} 1 j `
}

function outline(figure: Figure): string {
  switch (figure.type) {
    case 'rectangle': {
      const { x, y, width, height, radius } = figure
      if (radius) return roundedRectangle(x, y, width, height, Math.min(radius, width / 2, height / 2))
      return `${number(x)} ${number(y)} ${number(width)} ${number(height)} re `
    }
    case 'ellipse': {
      const { centre, radiusX, radiusY } = figure
      return roundedRectangle(centre.x - radiusX, centre.y - radiusY, radiusX * 2, radiusY * 2, radiusX, radiusY)
    }
    case 'path':
      return pathOperators(figure.commands)
  }
}

function roundedRectangle(x: number, y: number, width: number, height: number, rx: number, ry = rx): string {
  const [right, bottom] = [x + width, y + height]
  const [kx, ky] = [rx * (1 - kappa), ry * (1 - kappa)]
  return pathOperators([
    ['M', x + rx, y],
    ['L', right - rx, y],
    ['C', right - kx, y, right, y + ky, right, y + ry],
    ['L', right, bottom - ry],
    ['C', right, bottom - ky, right - kx, bottom, right - rx, bottom],
    ['L', x + rx, bottom],
    ['C', x + kx, bottom, x, bottom - ky, x, bottom - ry],
    ['L', x, y + ry],
    ['C', x, y + ky, x + kx, y, x + rx, y],
    ['Z'],
  ])
}

/** PDF has no quadratic curves: they become the cubics that are the same. */
function pathOperators(commands: Iterable<PathCommand>): string {
  let operators = ''
  let atX = 0
  let atY = 0
  for (const command of commands) {
    switch (command[0]) {
      case 'M':
      case 'L':
        operators += `${number(command[1])} ${number(command[2])} ${command[0] === 'M' ? 'm' : 'l'} `
        atX = command[1]
        atY = command[2]
        break
      case 'Q': {
        const [, cx, cy, x, y] = command
        operators += `${number(atX + ((cx - atX) * 2) / 3)} ${number(atY + ((cy - atY) * 2) / 3)} `
        operators += `${number(x + ((cx - x) * 2) / 3)} ${number(y + ((cy - y) * 2) / 3)} ${number(x)} ${number(y)} c `
        atX = x
        atY = y
        break
      }
      case 'C': {
        const [, ax, ay, bx, by, x, y] = command
        operators += `${number(ax)} ${number(ay)} ${number(bx)} ${number(by)} ${number(x)} ${number(y)} c `
        atX = x
        atY = y
        break
      }
      case 'Z':
        operators += 'h '
    }
  }
  return operators
}

const numbersOfCommand: Readonly<Record<string, number>> = { M: 2, L: 2, Q: 4, C: 6, Z: 0 }

function svgPathOperators(path: string): string {
  const commands: PathCommand[] = []
  for (const [, letter = 'Z', list = ''] of path.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const numbers = list.split(' ', numbersOfCommand[letter]).map(Number)
    commands.push([letter, ...numbers] as unknown as PathCommand)
  }
  return pathOperators(commands)
}

const colours = new Map<Paint, string>()

function colour(paint: Paint): string {
  const known = colours.get(paint)
  if (known !== undefined) return known
  const value = Number.parseInt(paintHex(paint, theme).slice(1), 16)
  const parts = [(value >> 16) & 255, (value >> 8) & 255, value & 255]
  const operands = parts.map((part) => String(Math.round((part / 255) * 1_000) / 1_000)).join(' ')
  colours.set(paint, operands)
  return operands
}

/** Two decimals; never in the exponent form, which PDF cannot read. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

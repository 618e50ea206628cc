import {
  type Drawing,
  type Paint,
  type PathCommand,
  type Primitive,
  paintHex,
  type Stroke,
  type TextStyle,
  type Theme,
} from '../scene/index.ts'
import type { DrawnItem } from './page-picture.ts'
import type { Sheet, SheetPart } from './sheet.ts'

/** Letters as a path: the `d` of a line of text whose baseline starts at (0, 0), or nothing if the font lacks one. */
export type OutlineText = (
  text: string,
  style: TextStyle,
) => { readonly path: string; readonly width: number } | undefined

export interface SvgOptions {
  readonly theme: Theme
  /** BCP 47 language of the words. */
  readonly language: string
  /** CSS font families, first choice first. */
  readonly fontFamily: string
  /** CSS of `@font-face` rules to carry along. */
  readonly fontFaces?: string
  /** A picture as a `data:` address, or nothing where it is not at hand. */
  readonly picture?: (asset: string) => string | undefined
  /** Writes text as paths, for renderers that have no such font; text it cannot draw stays text. */
  readonly outline?: OutlineText
}

/** A sheet as an SVG document, 1 user unit = 1 unit of the sheet. Every text is escaped. */
export function writeSvg(sheet: Sheet, options: SvgOptions): string {
  const width = number(sheet.width)
  const height = number(sheet.height)
  const style = options.fontFaces ? `<defs><style>${escapeXml(options.fontFaces)}</style></defs>` : ''
  const ground = `<rect width="${width}" height="${height}" fill="${paintHex('paper', options.theme)}"/>`
  const parts = sheet.parts.map((part) => writePart(part, options)).join('\n')
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
    `xml:lang="${escapeXml(options.language)}" xml:space="preserve" role="img" aria-labelledby="name" ` +
    `font-family="${escapeXml(options.fontFamily)}" stroke-linejoin="round" stroke-linecap="round">` +
    `<title id="name">${escapeXml(sheet.title)}</title>${style}${ground}\n${parts}\n</svg>\n`
  )
}

function writePart({ role, x, y, scale, drawings }: SheetPart, options: SvgOptions): string {
  const move = `translate(${number(x)} ${number(y)})${scale === 1 ? '' : ` scale(${precise(scale)})`}`
  let body = ''
  for (const drawn of drawings) body += writeDrawing(drawn, options)
  return `<g id="${role}" transform="${move}">\n${body}</g>`
}

function writeDrawing(drawn: Drawing | DrawnItem, options: SvgOptions): string {
  const isItem = 'item' in drawn
  const { frame, primitives } = isItem ? drawn.drawing : drawn
  const about = isItem ? ` data-kind="${drawn.item.kind}" data-id="${escapeXml(drawn.item.id)}"` : ''
  const place = frame ? ` transform="${placeOf(frame)}"` : ''
  let body = ''
  for (const primitive of primitives) body += writePrimitive(primitive, options)
  const faint = isItem && drawn.opacity !== undefined ? ` opacity="${number(drawn.opacity)}"` : ''
  return about || place ? `<g${about}${place}${faint}>${body}</g>\n` : `${body}\n`
}

function placeOf([x, y, width, height, rotation]: NonNullable<Drawing['frame']>): string {
  const move = `translate(${number(x)} ${number(y)})`
  return rotation % 360 === 0 ? move : `${move} rotate(${number(rotation)} ${number(width / 2)} ${number(height / 2)})`
}

function writePrimitive(primitive: Primitive, options: SvgOptions): string {
  const { theme } = options
  if (primitive.type === 'image') return writeImage(primitive, options)
  if (primitive.type !== 'text' && isLost(primitive.fill, theme)) return ''
  switch (primitive.type) {
    case 'rectangle': {
      const { x, y, width, height, radius } = primitive
      const round = radius ? ` rx="${number(radius)}"` : ''
      const box = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
      return `<rect ${box}${round}${look(primitive, theme)}/>`
    }
    case 'ellipse': {
      const { centre, radiusX, radiusY } = primitive
      const middle = `cx="${number(centre.x)}" cy="${number(centre.y)}"`
      return `<ellipse ${middle} rx="${number(radiusX)}" ry="${number(radiusY)}"${look(primitive, theme)}/>`
    }
    case 'path':
      return `<path d="${pathData(primitive.commands)}"${look(primitive, theme)}/>`
    case 'text':
      return writeText(primitive, options)
  }
}

/** A picture travels in the file itself; one that is not at hand is drawn as the figures in its place. */
function writeImage(image: Primitive & { type: 'image' }, options: SvgOptions): string {
  const source = options.picture?.(image.asset)
  if (source === undefined) return image.instead.map((figure) => writePrimitive(figure, options)).join('')
  const { x, y, width, height } = image
  const box = `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`
  return `<image ${box} preserveAspectRatio="xMidYMid meet" href="${escapeXml(source)}"/>`
}

/** Shadows on paper would be white marks over what lies below. */
function isLost(fill: Paint | undefined, theme: Theme): boolean {
  return fill === 'shadow' && theme !== 'light' && theme !== 'dark'
}

const anchors = { start: '', center: ' text-anchor="middle"', end: ' text-anchor="end"' } as const
const shares = { start: 0, center: 0.5, end: 1 } as const

function writeText(text: Primitive & { type: 'text' }, options: SvgOptions): string {
  const { style, align } = text
  const halo = text.halo
    ? ` stroke="${paintHex('paper', options.theme)}" stroke-width="${number(haloWidth(style))}" paint-order="stroke"`
    : ''
  const fill = ` fill="${paintHex(text.paint, options.theme)}"`
  const outlined = options.outline?.(text.text, style)
  if (outlined) {
    if (outlined.path === '') return ''
    const x = text.x - outlined.width * shares[align]
    const move = `translate(${number(x)} ${number(text.y)})`
    return `<path transform="${move}" d="${outlined.path}"${fill}${halo}/>`
  }
  const weight = style.weight === 400 ? '' : ` font-weight="${style.weight}"`
  const italic = style.italic ? ' font-style="italic"' : ''
  const set = `x="${number(text.x)}" y="${number(text.y)}" font-size="${number(style.size)}"${weight}${italic}`
  return `<text ${set}${anchors[align]}${fill}${halo}>${escapeXml(text.text)}</text>`
}

/** Width of the halo of paper around letters. */
export function haloWidth({ size }: TextStyle): number {
  return size * 0.34
}

function look({ fill, stroke }: { readonly fill?: Paint; readonly stroke?: Stroke }, theme: Theme): string {
  return ` fill="${fill ? paintHex(fill, theme) : 'none'}"${stroke ? strokeLook(stroke, theme) : ''}`
}

function strokeLook({ paint, width, dash }: Stroke, theme: Theme): string {
  const dashes = dash ? ` stroke-dasharray="${dash.map(number).join(' ')}" stroke-linecap="butt"` : ''
  return ` stroke="${paintHex(paint, theme)}" stroke-width="${number(width)}"${dashes}`
}

function pathData(commands: readonly PathCommand[]): string {
  let data = ''
  for (const command of commands) {
    data += command[0]
    for (let at = 1; at < command.length; at++) data += (at > 1 ? ' ' : '') + number(command[at] as number)
  }
  return data
}

/** Two decimals: a hundredth of a pixel. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100)
}

function precise(value: number): string {
  return String(Math.round(value * 1e6) / 1e6)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** What XML 1.0 has no way to write: controls, lone surrogates, non-characters. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text safe inside XML elements and attributes. */
export function escapeXml(text: string): string {
  return text.replace(unwritable, '').replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** Paints primitives into a PDF: the same ones as the canvas and the SVG. */
import { haloWidth, type Sheet, type SheetPart } from '@palabre/shared/exports'
import type { Box, Geo } from '@palabre/shared/geometry'
import type { Drawing, Primitive } from '@palabre/shared/scene'
import type PDFDocument from 'pdfkit'
import { fontBytes, measureText, outlineText, runsOf } from './fonts.ts'
import { figureOperators, fillOperator, haloOperators, number } from './pdf-operators.ts'

export type Pdf = InstanceType<typeof PDFDocument>
/** An element of a tagged document: a heading, a list, a figure. */
export type Tag = ReturnType<Pdf['struct']>

type TextPrimitive = Primitive & { readonly type: 'text' }

const shares = { start: 0, center: 0.5, end: 1 } as const

/** Paints a whole sheet, or only what meets `window`, a box of it. */
export function paintSheet(pdf: Pdf, sheet: Sheet, window?: Box): void {
  for (const part of sheet.parts) paintPart(pdf, part, window)
}

export function paintPart(pdf: Pdf, { x, y, scale, drawings }: SheetPart, window?: Box): void {
  pdf.save()
  pdf.transform(scale, 0, 0, scale, x, y)
  for (const drawn of drawings) {
    if (!('drawing' in drawn)) {
      paintDrawing(pdf, drawn)
      continue
    }
    const { bounds } = drawn
    const outside =
      window &&
      (bounds.maxX * scale + x < window.minX ||
        bounds.minX * scale + x > window.maxX ||
        bounds.maxY * scale + y < window.minY ||
        bounds.minY * scale + y > window.maxY)
    if (!outside) paintDrawing(pdf, drawn.drawing)
  }
  pdf.restore()
}

function paintDrawing(pdf: Pdf, { frame, primitives }: Drawing): void {
  let operators = 'q '
  if (frame) operators += placeOperators(frame)
  for (const primitive of primitives) {
    if (primitive.type !== 'text') {
      operators += figureOperators(primitive)
      continue
    }
    pdf.addContent(operators)
    operators = ''
    paintText(pdf, primitive)
  }
  pdf.addContent(`${operators}Q`)
}

function placeOperators([x, y, width, height, rotation]: Geo): string {
  const move = `1 0 0 1 ${number(x)} ${number(y)} cm\n`
  if (rotation % 360 === 0) return move
  const angle = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [cx, cy] = [width / 2, height / 2]
  const turn = [cos, sin, -sin, cos, cx - cx * cos + cy * sin, cy - cx * sin - cy * cos]
  return `${move}${turn.map((part) => part.toFixed(5)).join(' ')} cm\n`
}

/** One line of real, searchable text. Its halo is drawn as outlines: as text it would be found and copied twice. */
export function paintText(pdf: Pdf, { text, style, x, y, align, halo, paint }: TextPrimitive): void {
  const width = align === 'start' ? 0 : measureText(text, style)
  let left = x - width * shares[align]
  const outline = halo ? outlineText(text, style) : undefined
  const under = outline ? haloOperators(outline.path, left, y, haloWidth(style)) : ''
  pdf.addContent(under + fillOperator(paint))
  const runs = runsOf(text, style.weight)
  for (const [index, run] of runs.entries()) {
    useFont(pdf, run.fontName)
    pdf.fontSize(style.size).text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' })
    if (index < runs.length - 1) left += pdf.widthOfString(run.text)
  }
}

const registered = new WeakMap<Pdf, Set<string>>()

/** Embeds a file of the font the first time a document needs it. */
function useFont(pdf: Pdf, name: string): void {
  const names = registered.get(pdf) ?? new Set()
  registered.set(pdf, names)
  if (!names.has(name)) {
    names.add(name)
    pdf.registerFont(name, fontBytes(name, 'woff'))
  }
  pdf.font(name)
}

/** Paints primitives into a PDF: the same ones as the canvas and the SVG. */
import { haloWidth, type Sheet, type SheetPart } from '@palabre/shared/exports'
import type { Box } from '@palabre/shared/geometry'
import { type Drawing, type PathCommand, type Primitive, paintHex, type Stroke } from '@palabre/shared/scene'
import type PDFDocument from 'pdfkit'
import { fontBytes, measureText, outlineText, runsOf } from './fonts.ts'

export type Pdf = InstanceType<typeof PDFDocument>
/** An element of a tagged document: a heading, a list, a figure. */
export type Tag = ReturnType<Pdf['struct']>

type TextPrimitive = Primitive & { readonly type: 'text' }

const theme = 'print'
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
  if (!frame) {
    for (const primitive of primitives) paint(pdf, primitive)
    return
  }
  const [x, y, width, height, rotation] = frame
  pdf.save()
  pdf.translate(x, y)
  if (rotation % 360 !== 0) pdf.rotate(rotation, { origin: [width / 2, height / 2] })
  for (const primitive of primitives) paint(pdf, primitive)
  pdf.restore()
}

function paint(pdf: Pdf, primitive: Primitive): void {
  if (primitive.type === 'text') {
    paintText(pdf, primitive)
    return
  }
  // On paper a shadow would be a white mark over what lies below.
  if (primitive.fill === 'shadow') return
  const { fill, stroke } = primitive
  if (!fill && !stroke) return
  trace(pdf, primitive)
  if (stroke) setStroke(pdf, stroke)
  if (fill && stroke) pdf.fillAndStroke(paintHex(fill, theme), paintHex(stroke.paint, theme))
  else if (fill) pdf.fill(paintHex(fill, theme))
  else if (stroke) pdf.stroke(paintHex(stroke.paint, theme))
  if (stroke?.dash) pdf.undash()
}

function trace(pdf: Pdf, primitive: Exclude<Primitive, TextPrimitive>): void {
  switch (primitive.type) {
    case 'rectangle': {
      const { x, y, width, height, radius } = primitive
      if (radius) pdf.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
      else pdf.rect(x, y, width, height)
      return
    }
    case 'ellipse':
      pdf.ellipse(primitive.centre.x, primitive.centre.y, primitive.radiusX, primitive.radiusY)
      return
    case 'path':
      for (const command of primitive.commands) tracePath(pdf, command)
  }
}

function tracePath(pdf: Pdf, command: PathCommand): void {
  switch (command[0]) {
    case 'M':
      pdf.moveTo(command[1], command[2])
      return
    case 'L':
      pdf.lineTo(command[1], command[2])
      return
    case 'Q':
      pdf.quadraticCurveTo(command[1], command[2], command[3], command[4])
      return
    case 'C':
      pdf.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6])
      return
    case 'Z':
      pdf.closePath()
  }
}

function setStroke(pdf: Pdf, { width, dash }: Stroke): void {
  pdf.lineWidth(width).lineJoin('round')
  if (dash) pdf.lineCap('butt').dash(dash[0] ?? 1, { space: dash[1] ?? dash[0] ?? 1 })
  else pdf.lineCap('round')
}

/** One line of real, searchable text. Its halo is drawn as outlines: as text it would be found and copied twice. */
export function paintText(pdf: Pdf, { text, style, x, y, align, halo, paint: colour }: TextPrimitive): void {
  const width = align === 'start' ? 0 : measureText(text, style)
  let left = x - width * shares[align]
  if (halo) paintHalo(pdf, { text, style, x: left, y })
  pdf.fillColor(paintHex(colour, theme)).fontSize(style.size)
  for (const run of runsOf(text, style.weight)) {
    useFont(pdf, run.fontName)
    pdf.text(run.text, left, y, { lineBreak: false, baseline: 'alphabetic' })
    left += pdf.widthOfString(run.text)
  }
}

function paintHalo(pdf: Pdf, { text, style, x, y }: Pick<TextPrimitive, 'text' | 'style' | 'x' | 'y'>): void {
  const outline = outlineText(text, style)
  if (!outline || outline.path === '') return
  pdf.save()
  pdf.translate(x, y)
  pdf.path(outline.path).lineWidth(haloWidth(style)).lineJoin('round').stroke(paintHex('paper', theme))
  pdf.restore()
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

/** Paints primitives into a PDF: the same ones as the canvas and the SVG. */
import { haloWidth, type Sheet, type SheetPart } from '@palabre/shared/exports'
import type { Box, Geo } from '@palabre/shared/geometry'
import type { Drawing, Primitive } from '@palabre/shared/scene'
import type PDFDocument from 'pdfkit'
import { fontBytes, measureText, outlineText, runsOf } from './fonts.ts'
import { figureOperators, fillOperator, haloOperators, number } from './pdf-operators.ts'
import type { PrintedPicture, PrintedPictures } from './pictures.ts'

export type Pdf = InstanceType<typeof PDFDocument>
/** An element of a tagged document: a heading, a list, a figure. */
export type Tag = ReturnType<Pdf['struct']>

type TextPrimitive = Primitive & { readonly type: 'text' }
type ImagePrimitive = Primitive & { readonly type: 'image' }

const shares = { start: 0, center: 0.5, end: 1 } as const

/** The file, once the document is ended. */
export function collectPdf(pdf: Pdf): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    pdf.on('data', (part: Buffer) => parts.push(part))
    pdf.on('end', () => resolve(Buffer.concat(parts)))
    pdf.on('error', reject)
  })
}

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
    if (outside) continue
    if (drawn.opacity === undefined) paintDrawing(pdf, drawn.drawing)
    else paintFaint(pdf, drawn.drawing, drawn.opacity)
  }
  pdf.restore()
}

function paintFaint(pdf: Pdf, drawing: Drawing, opacity: number): void {
  pdf.save()
  pdf.opacity(opacity)
  paintDrawing(pdf, drawing)
  pdf.restore()
}

function paintDrawing(pdf: Pdf, { frame, primitives }: Drawing): void {
  let operators = 'q '
  if (frame) operators += placeOperators(frame)
  for (const primitive of primitives) {
    if (primitive.type === 'text' || (primitive.type === 'image' && pictureFor(pdf, primitive))) {
      pdf.addContent(operators)
      operators = ''
      if (primitive.type === 'text') paintText(pdf, primitive)
      else paintPicture(pdf, primitive)
      continue
    }
    operators +=
      primitive.type === 'image' ? primitive.instead.map(figureOperators).join('') : figureOperators(primitive)
  }
  pdf.addContent(`${operators}Q`)
}

const given = new WeakMap<Pdf, { readonly printed: PrintedPictures; readonly embedded: Map<string, object> }>()

/** The pictures that may be painted into a document from now on. */
export function givePictures(pdf: Pdf, printed: PrintedPictures): void {
  given.set(pdf, { printed, embedded: new Map() })
}

function pictureFor(pdf: Pdf, { asset }: ImagePrimitive): PrintedPicture | undefined {
  return given.get(pdf)?.printed.get(asset)
}

/** A picture, whole, in the middle of its box; embedded once however often it is painted. */
function paintPicture(pdf: Pdf, image: ImagePrimitive): void {
  const picture = pictureFor(pdf, image)
  const embedded = given.get(pdf)?.embedded
  if (!picture || !embedded) return
  // The types of the library say nothing of openImage.
  const opener = pdf as unknown as { openImage(file: Buffer): object }
  const opened = embedded.get(image.asset) ?? opener.openImage(picture.jpeg)
  embedded.set(image.asset, opened)
  const scale = Math.min(image.width / picture.width, image.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  const [x, y] = [image.x + (image.width - width) / 2, image.y + (image.height - height) / 2]
  pdf.image(opened as unknown as Buffer, x, y, { width, height })
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

import { composeSheets, type Sheet, textVersion, type Words } from '@palabre/shared/exports'
import type { BoardSnapshot, Page } from '@palabre/shared/model'
import type { ExportPaper } from '@palabre/shared/protocol'
import PDFDocument from 'pdfkit'
import type { ExportLanguage } from './dictionary.ts'
import { measureText } from './fonts.ts'
import { barLengthCm, paperRoom, pointsPerCm, pointsPerUnit } from './paper.ts'
import { collectPdf, givePictures, type Pdf, paintPart, paintText, type Tag } from './pdf-pen.ts'
import { addTextPages } from './pdf-text.ts'
import { addTiles } from './pdf-tiles.ts'
import type { PrintedPictures } from './pictures.ts'

export interface PdfOptions {
  readonly page: Page
  readonly paper: ExportPaper
  readonly tiled: boolean
  readonly language: ExportLanguage
  readonly words: Words
  readonly date: string
  readonly pictures: PrintedPictures
  /** Epoch ms. */
  readonly now: number
}

/**
 * A page of a board for printing: vectors and real text on a sheet of the paper asked for, turned the way that shows
 * the map largest, then the same in words. Tagged, so that screen readers find their way.
 */
export async function renderPdf(snapshot: BoardSnapshot, options: PdfOptions): Promise<Buffer> {
  const sheet = largestSheet(snapshot, options)
  const pdf = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: '1.7',
    tagged: true,
    lang: options.language,
    displayTitle: true,
    info: { Title: sheet.title, Creator: 'Palabre', Producer: 'Palabre', CreationDate: new Date(options.now) },
  })
  givePictures(pdf, options.pictures)
  const bytes = collectPdf(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  if (options.tiled) addTiles(pdf, sheet, options.words)
  else addSheet(pdf, root, sheet, options)
  addTextPages(pdf, root, sheet.title, textVersion(snapshot, options.page, options.words), options.words)
  root.end()
  numberPages(pdf, sheet, options)
  pdf.end()
  return bytes
}

/** The sheet on which the map is larger, lying or standing. */
function largestSheet(snapshot: BoardSnapshot, { page, paper, words, date }: PdfOptions): Sheet {
  const papers = (['landscape', 'portrait'] as const).map((orientation) => paperRoom(paper, orientation))
  const sheets = composeSheets(snapshot, { page: page.id, words, measure: measureText, date }, papers)
  const [lying, standing] = sheets
  if (!lying || !standing) throw new Error(`page ${page.id} is not on this board`)
  return standing.mapScale > lying.mapScale ? standing : lying
}

function addSheet(pdf: Pdf, root: Tag, sheet: Sheet, options: PdfOptions): void {
  pdf.addPage({ size: [sheet.width, sheet.height], margin: 0 })
  for (const part of sheet.parts) {
    const tag = part.role === 'title' ? 'H1' : part.role === 'map' ? 'Figure' : 'Sect'
    const about = part.role === 'map' ? { alt: options.words('export.mapAlt') } : {}
    root.add(pdf.struct(tag, about, () => paintPart(pdf, part)))
  }
  pdf.markContent('Artifact', { type: 'Layout' })
  paintScaleBar(pdf, sheet, options)
  pdf.endMarkedContent()
}

/** How much the map was reduced, and a bar of known length that shows whether the print kept its size. */
function paintScaleBar(pdf: Pdf, sheet: Sheet, { paper, words }: PdfOptions): void {
  const { margin, unit } = paperRoom(paper, 'landscape')
  const length = barLengthCm[paper] * pointsPerCm
  const y = sheet.height - margin
  const right = sheet.width - margin
  const left = right - length
  const tick = 6 * unit
  pdf
    .moveTo(left, y - tick)
    .lineTo(left, y)
    .lineTo(right, y)
    .lineTo(right, y - tick)
    .lineWidth(1.2 * unit)
    .stroke('#000000')
  const percent = Math.round((sheet.mapScale / pointsPerUnit) * 100)
  const text = `${words('export.scale')} ${percent}\u00a0% · ${barLengthCm[paper]}\u00a0cm`
  const style = { size: 11 * unit, weight: 400 } as const
  paintText(pdf, { type: 'text', text, x: (left + right) / 2, y: y - 3 * unit, style, paint: 'ink', align: 'center' })
}

function numberPages(pdf: Pdf, sheet: Sheet, { words, date }: PdfOptions): void {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = 0; index < count; index++) {
    pdf.switchToPage(start + index)
    const { width, height } = pdf.page
    const unit = Math.min(width, height) / 595
    const text = `${sheet.title} · ${date} · ${words('export.page')} ${index + 1}/${count}`
    pdf.markContent('Artifact', { type: 'Pagination' })
    const style = { size: 8 * unit, weight: 400 } as const
    paintText(pdf, {
      type: 'text',
      text,
      x: 30 * unit,
      y: height - 16 * unit,
      style,
      paint: 'ink-soft',
      align: 'start',
    })
    pdf.endMarkedContent()
  }
}

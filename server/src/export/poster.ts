/** The sheet that hangs in the room: how to come in, large enough to be read and scanned from a few steps away. */
import type { Words } from '@palabre/shared/exports'
import { fitText, lineHeight, type TextStyle, wrapText } from '@palabre/shared/scene'
import PDFDocument from 'pdfkit'
import { wordsIn } from './dictionary.ts'
import { exportFilename } from './filename.ts'
import { measureText } from './fonts.ts'
import { paperSize } from './paper.ts'
import { collectPdf, type Pdf, paintText, type Tag } from './pdf-pen.ts'
import { type PosterPicture, paintPosterPicture, posterPictures } from './poster-pictures.ts'
import { paintQrCode } from './qr-code.ts'
import type { ExportedFile, PosterRequest } from './request.ts'

/** Everything is laid out for A4, in points, and made larger with the paper. */
const page = { width: 595.28, height: 841.89, margin: 42 } as const
const inner = page.width - 2 * page.margin
const middle = page.width / 2

const titleBox = { width: inner, height: 104, sizes: [38, 34, 30, 26, 22, 20] } as const
const styles = {
  how: { size: 21, weight: 600 },
  label: { size: 13, weight: 600 },
  code: { size: 58, weight: 700 },
  address: { size: 21, weight: 700 },
  caption: { size: 13, weight: 600 },
  promise: { size: 12, weight: 400 },
  date: { size: 8, weight: 400 },
} as const satisfies Record<string, TextStyle>

interface Poster {
  readonly pdf: Pdf
  readonly root: Tag
  readonly words: Words
  readonly request: PosterRequest
}

/** A PDF of one sheet: vectors and real text, tagged. Without a code (no session is open) the QR code alone. */
export async function makePoster(request: PosterRequest): Promise<ExportedFile> {
  const words = wordsIn(request.language)
  const title = request.title || words('board.untitled')
  const [width, height] = paperSize(request.paper)
  const pdf = new PDFDocument({
    size: [width, height],
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    lang: request.language,
    displayTitle: true,
    info: {
      Title: `${title} – ${words('poster.title')}`,
      Creator: 'Palabre',
      Producer: 'Palabre',
      CreationDate: new Date(request.now),
    },
  })
  const bytes = collectPdf(pdf)
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  pdf.scale(width / page.width)
  paintPoster({ pdf, root, words, request: { ...request, title } })
  root.end()
  pdf.end()
  return {
    bytes: await bytes,
    contentType: 'application/pdf',
    filename: exportFilename(title, request.now, 'pdf', words('poster.file')),
  }
}

/** From the top down; what the title does not need goes to the QR code. */
function paintPoster(poster: Poster): void {
  const { words, request } = poster
  let y = paintTitle(poster, page.margin)
  y = paintLine(poster, 'P', words(request.code === null ? 'poster.scan' : 'poster.how'), y + 18, styles.how) + 14
  const side = footTop - y - (request.code === null ? 92 : 172)
  const qrSide = Math.min(side, 360)
  y += (side - qrSide) / 2
  paintQr(poster, y, qrSide)
  y = paintCode(poster, y + qrSide + 16)
  paintFoot(poster)
}

/** Where the three pictures begin. */
const footTop = page.height - page.margin - 168

/** The title of the board, as large as its box allows; the rest of a very long one is left out. */
function paintTitle({ pdf, root, request }: Poster, top: number): number {
  const { size, lines } = fitText(request.title, { weight: 700 }, titleBox, measureText)
  root.add(pdf.struct('H1', {}, () => paintLines(pdf, lines, top, { size, weight: 700 })))
  return top + lines.length * size * lineHeight
}

function paintQr({ pdf, root, words, request }: Poster, top: number, side: number): void {
  root.add(
    pdf.struct('Figure', { alt: words('poster.qrAlt') }, () =>
      paintQrCode(pdf, request.link, { x: middle - side / 2, y: top, side }),
    ),
  )
}

/** The code in two large groups, and where it is typed; only the address of the link while there is no code. */
function paintCode(poster: Poster, top: number): number {
  const { words, request } = poster
  let y = top
  if (request.code !== null) {
    y = paintLine(poster, 'P', words('poster.code'), y, styles.label, 'ink-soft')
    y = paintLine(poster, 'P', inGroups(request.code), y - 4, styles.code) + 6
  }
  y = paintLine(poster, 'P', words('poster.address'), y, styles.label, 'ink-soft')
  return paintLine(poster, 'P', request.address, y + 1, shrunk(request.address, styles.address))
}

/** What will happen, in three pictures; what nobody has to fear; when this sheet was made. */
function paintFoot(poster: Poster): void {
  const { pdf, root, words, request } = poster
  const column = inner / posterPictures.length
  pdf.markContent('Artifact', { type: 'Layout' })
  pdf
    .moveTo(page.margin, footTop)
    .lineTo(page.width - page.margin, footTop)
    .lineWidth(1)
    .stroke('#b8b0a4')
  pdf.endMarkedContent()
  for (const [index, picture] of posterPictures.entries())
    paintStep(poster, picture, page.margin + column * (index + 0.5), column - 16)
  const promise = wrapText(words('poster.promise'), styles.promise, inner, measureText)
  const date = words('poster.made').replace('{{date}}', printedDate(request))
  root.add(pdf.struct('P', {}, () => paintLines(pdf, promise, footTop + 118, styles.promise)))
  root.add(
    pdf.struct('P', {}, () =>
      paintLines(
        pdf,
        [request.code === null ? date : `${date} ${words('poster.codeLasts')}`],
        page.height - page.margin - 8,
        styles.date,
        'ink-soft',
      ),
    ),
  )
}

function paintStep({ pdf, root, words }: Poster, picture: PosterPicture, x: number, width: number): void {
  const caption = words(`poster.steps.${picture}`)
  root.add(
    pdf.struct('Figure', { alt: caption }, () => paintPosterPicture(pdf, picture, { x: x - 28, y: footTop + 14 })),
  )
  const lines = wrapText(caption, styles.caption, width, measureText)
  root.add(pdf.struct('P', {}, () => paintLines(pdf, lines, footTop + 78, styles.caption, 'ink', x)))
}

type Shade = 'ink' | 'ink-soft'

/** One line in the middle, as an element of the document; returns where the next one may begin. */
function paintLine(poster: Poster, tag: string, text: string, top: number, style: TextStyle, paint: Shade = 'ink') {
  const { pdf, root } = poster
  const fitting = shrunk(text, style)
  root.add(pdf.struct(tag, {}, () => paintLines(pdf, [text], top, fitting, paint)))
  return top + fitting.size * lineHeight
}

function paintLines(
  pdf: Pdf,
  lines: readonly string[],
  top: number,
  style: TextStyle,
  paint: Shade = 'ink',
  x: number = middle,
): void {
  for (const [index, text] of lines.entries()) {
    const y = top + style.size * (lineHeight * index + 0.98)
    paintText(pdf, { type: 'text', text, x, y, style, paint, align: 'center' })
  }
}

/** As large as one line of the sheet allows. */
function shrunk(text: string, style: TextStyle): TextStyle {
  const width = measureText(text, style)
  return width <= inner ? style : { ...style, size: (style.size * inner) / width }
}

/** `K7QM  2XPD`: read off a wall, letter by letter. */
function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1\u00a0\u00a0')
}

function printedDate({ now, language }: PosterRequest): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(now)
}

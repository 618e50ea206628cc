import type { Sheet, Words } from '@palabre/shared/exports'
import { pointsPerCm } from './paper.ts'
import { type Pdf, paintSheet, paintText } from './pdf-pen.ts'

/** What home printers leave white. */
const margin = 1 * pointsPerCm
/** Drawn on both of two neighbours, to be glued over each other. */
const overlap = 1 * pointsPerCm
const a4 = [595.28, 841.89] as const
const labelStyle = { size: 8, weight: 400 } as const

/** A large sheet as A4 pages, row by row, each with marks where it is cut and its place in the whole (`B3`). */
export function addTiles(pdf: Pdf, sheet: Sheet, words: Words): void {
  const [width, height] = sheet.width > sheet.height ? [a4[1], a4[0]] : a4
  const [innerWidth, innerHeight] = [width - 2 * margin, height - 2 * margin]
  const columns = Math.ceil((sheet.width - overlap) / (innerWidth - overlap))
  const rows = Math.ceil((sheet.height - overlap) / (innerHeight - overlap))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const left = column * (innerWidth - overlap)
      const top = row * (innerHeight - overlap)
      pdf.addPage({ size: [width, height], margin: 0 })
      pdf.markContent('Artifact', { type: 'Layout' })
      pdf.save()
      pdf.rect(margin, margin, innerWidth, innerHeight).clip()
      pdf.translate(margin - left, margin - top)
      paintSheet(pdf, sheet, { minX: left, minY: top, maxX: left + innerWidth, maxY: top + innerHeight })
      pdf.restore()
      paintCutMarks(pdf, width, height)
      const name = `${String.fromCharCode(65 + row)}${column + 1}`
      const text = `${words('export.assembly')} · ${name} (${rows} × ${columns})`
      paintText(pdf, {
        type: 'text',
        text,
        x: margin,
        y: margin - 8,
        style: labelStyle,
        paint: 'ink-soft',
        align: 'start',
      })
      pdf.endMarkedContent()
    }
}

/** Short lines in the white margin that point at the edges of the picture. */
function paintCutMarks(pdf: Pdf, width: number, height: number): void {
  const mark = margin * 0.6
  for (const x of [margin, width - margin])
    for (const [from, to] of [
      [margin - mark, margin - 3],
      [height - margin + 3, height - margin + mark],
    ] as const)
      pdf.moveTo(x, from).lineTo(x, to)
  for (const y of [margin, height - margin])
    for (const [from, to] of [
      [margin - mark, margin - 3],
      [width - margin + 3, width - margin + mark],
    ] as const)
      pdf.moveTo(from, y).lineTo(to, y)
  pdf.lineWidth(0.5).undash().stroke('#666666')
}

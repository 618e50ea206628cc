import type { Pdf } from './pdf-pen.ts'

/** What happens to somebody who scans, in order; their words are `poster.steps.<name>`. */
export const posterPictures = ['scan', 'name', 'draw'] as const
export type PosterPicture = (typeof posterPictures)[number]

const ink = '#2a211b'
const accent = '#1f5c45'
const soft = '#e0ece4'

/** A picture of 56 × 56 points: lines that a photocopier keeps. */
export function paintPosterPicture(
  pdf: Pdf,
  picture: PosterPicture,
  at: { readonly x: number; readonly y: number },
): void {
  pdf.save()
  pdf.translate(at.x, at.y)
  pdf.lineWidth(2.4).lineJoin('round').lineCap('round')
  painters[picture](pdf)
  pdf.restore()
}

const painters: Readonly<Record<PosterPicture, (pdf: Pdf) => void>> = {
  /** A phone that looks at a code. */
  scan(pdf) {
    pdf.roundedRect(13, 1, 30, 54, 5).fillAndStroke('#ffffff', ink)
    pdf.moveTo(24, 49).lineTo(32, 49).stroke(ink)
    for (const [x, y] of [
      [19, 14],
      [30, 14],
      [19, 25],
    ] as const)
      pdf.rect(x, y, 7, 7).fillAndStroke(soft, accent)
    for (const [x, y] of [
      [31, 26],
      [35, 30],
      [31, 34],
      [35, 22],
      [24, 36],
    ] as const)
      pdf.rect(x - 1.5, y - 1.5, 3.4, 3.4).fill(accent)
  },
  /** Somebody, with a name or without one. */
  name(pdf) {
    pdf.circle(20, 16, 10).fillAndStroke(soft, ink)
    pdf.path('M3 54 C3 40 10 33 20 33 C30 33 37 40 37 54').fillAndStroke(soft, ink)
    pdf.roundedRect(34, 4, 21, 15, 4).fillAndStroke('#ffffff', accent)
    pdf.moveTo(39, 10).lineTo(50, 10).moveTo(39, 14).lineTo(46, 14).lineWidth(1.8).stroke(accent)
  },
  /** A map of linked circles, and the pencil that draws it. */
  draw(pdf) {
    pdf.moveTo(12, 14).lineTo(38, 9).moveTo(12, 14).lineTo(17, 42).stroke(ink)
    pdf.circle(12, 14, 8).fillAndStroke(soft, ink)
    pdf.circle(40, 9, 7).fillAndStroke(soft, ink)
    pdf.circle(17, 44, 8).fillAndStroke(soft, ink)
    pdf.path('M30 46 L33 37 L48 22 L54 28 L39 43 Z').fillAndStroke('#ffffff', accent)
    pdf.moveTo(33, 37).lineTo(39, 43).stroke(accent)
  },
}

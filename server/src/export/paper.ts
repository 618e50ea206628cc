import type { PaperRoom } from '@palabre/shared/exports'
import type { ExportPaper } from '@palabre/shared/protocol'

/** Points: 1/72 inch. */
export const pointsPerCm = 72 / 2.54
/** One page unit (a CSS px) at 100 %. */
export const pointsPerUnit = 0.75

/** ISO 216, portrait, points. */
const sizes: Readonly<Record<ExportPaper, readonly [width: number, height: number]>> = {
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
  A0: [2383.94, 3370.39],
}

/** Points for 1 px of title and legend: 14 px words are 6.7 pt on A4, and readable from two metres on A0. */
const units: Readonly<Record<ExportPaper, number>> = { A4: 0.48, A3: 0.68, A0: 1.7 }
const margins: Readonly<Record<ExportPaper, number>> = { A4: 28, A3: 36, A0: 72 }
/** Length of the bar that tells whether a print has kept its size. */
export const barLengthCm: Readonly<Record<ExportPaper, number>> = { A4: 5, A3: 5, A0: 20 }

export type Orientation = 'landscape' | 'portrait'

/** Width and height of a sheet that stands, points. */
export function paperSize(paper: ExportPaper): readonly [width: number, height: number] {
  return sizes[paper]
}

export function paperRoom(paper: ExportPaper, orientation: Orientation): PaperRoom {
  const [short, long] = sizes[paper]
  const [width, height] = orientation === 'landscape' ? [long, short] : [short, long]
  const unit = units[paper]
  return { width, height, margin: margins[paper], unit, foot: 30 * unit }
}

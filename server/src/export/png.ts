import type { Sheet } from '@palabre/shared/exports'
import type { Detail } from '@palabre/shared/scene'
import sharp from 'sharp'
import type { ExportLanguage } from './dictionary.ts'
import type { PrintedPictures } from './pictures.ts'
import { svgOfOutlines } from './svg.ts'

/** Longest side of a picture, pixels: large enough for a poster's detail, small enough for a phone to open. */
const maxSide = 4_000
/** Small maps are drawn at twice their size, so that letters stay sharp when zoomed. */
const largestScale = 2
/** Pixels per inch at which librsvg takes one user unit for one pixel. */
const unitDensity = 72

/** Pixels per page unit from which labels, and from which only names, are worth drawing: a picture may be zoomed into. */
const labelsFrom = 0.5
const wordsFrom = 0.28

/** How much of a sheet's items shows in its picture: drawing letters of three pixels takes minutes and tells nothing. */
export function pngDetail(sheet: Sheet): Detail {
  const scale = pngScale(sheet)
  if (scale >= labelsFrom) return 'full'
  return scale >= wordsFrom ? 'wide' : 'plain'
}

/** A sheet as PNG. */
export async function renderPng(sheet: Sheet, language: ExportLanguage, pictures: PrintedPictures): Promise<Buffer> {
  const svg = Buffer.from(svgOfOutlines(sheet, language, pictures))
  return sharp(svg, { density: unitDensity * pngScale(sheet), unlimited: true })
    .png({ compressionLevel: 8, palette: false })
    .toBuffer()
}

function pngScale(sheet: Sheet): number {
  return Math.min(largestScale, maxSide / Math.max(sheet.width, sheet.height))
}

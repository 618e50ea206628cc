import type { Sheet } from '@palabre/shared/exports'
import sharp from 'sharp'
import type { ExportLanguage } from './dictionary.ts'
import { svgOfOutlines } from './svg.ts'

/** Longest side of a picture, pixels: large enough for a poster's detail, small enough for a phone to open. */
const maxSide = 4_000
/** Small maps are drawn at twice their size, so that letters stay sharp when zoomed. */
const largestScale = 2
/** Pixels per inch at which librsvg takes one user unit for one pixel. */
const unitDensity = 72

/** A sheet as PNG. */
export async function renderPng(sheet: Sheet, language: ExportLanguage): Promise<Buffer> {
  const scale = Math.min(largestScale, maxSide / Math.max(sheet.width, sheet.height))
  const svg = Buffer.from(svgOfOutlines(sheet, language))
  return sharp(svg, { density: unitDensity * scale, unlimited: true })
    .png({ compressionLevel: 8, palette: false })
    .toBuffer()
}

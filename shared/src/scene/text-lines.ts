import type { Alignment } from '../model/index.ts'
import type { Paint, Primitive, TextStyle } from './primitives.ts'
import { lineHeight, runsRightToLeft } from './text-layout.ts'

/** Where a font's baseline lies in its line, as a share of the font's size, for lines `lineHeight` high. */
const baseline = 0.94

interface Block {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align: Alignment
  readonly style: TextStyle
  readonly paint: Paint
  readonly halo?: boolean
}

/** Lines of text from a top left corner downwards, `lineHeight` apart. Text that runs from the right starts there. */
export function textLines(lines: readonly string[], block: Block): Primitive[] {
  const { style, paint, halo } = block
  return lines.flatMap((text, index) => {
    if (text === '') return []
    const align = runsRightToLeft(text) ? mirrored[block.align] : block.align
    const x = block.x + (align === 'center' ? block.width / 2 : align === 'end' ? block.width : 0)
    const y = block.y + style.size * (baseline + index * lineHeight)
    return [{ type: 'text', text, x, y, style, paint, align, ...(halo ? { halo } : {}) }]
  })
}

const mirrored = { start: 'end', center: 'center', end: 'start' } as const

/** Grey bars that stand for lines too small to read, about as many as there are lines. */
export function textBars(
  text: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  size: number,
  paint: Paint,
): Primitive[] {
  const step = size * lineHeight
  const perLine = Math.max(1, box.width / (size * 0.5))
  const count = Math.min(Math.max(1, Math.floor(box.height / step)), Math.ceil(text.length / perLine))
  const bars: Primitive[] = []
  for (let line = 0; line < count; line++) {
    const full = line < count - 1 || count === 1 ? 0.92 : 0.55
    bars.push({
      type: 'rectangle',
      x: box.x,
      y: box.y + line * step + size * 0.35,
      width: box.width * (count === 1 ? Math.min(0.92, text.length / perLine) : full),
      height: size * 0.42,
      fill: paint,
    })
  }
  return bars
}

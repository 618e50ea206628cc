import { encode } from 'uqr'
import { number } from './pdf-operators.ts'
import type { Pdf } from './pdf-pen.ts'

/** Modules of white that readers need around a code. */
const border = 4
/** Rows overlap by this share of a module, so that no hairline of white shows between them. */
const overlap = 0.02

/** A QR code as black rectangles on white, one for each stretch of a row. */
export function paintQrCode(
  pdf: Pdf,
  text: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { size, data } = encode(text, { ecc: 'M', border })
  const module = side / size
  let operators = `q 1 g ${number(x)} ${number(y)} ${number(side)} ${number(side)} re f 0 g\n`
  for (const [row, modules] of data.entries())
    for (const [from, to] of stretches(modules)) {
      const [left, top] = [x + from * module, y + row * module]
      const [width, height] = [(to - from) * module, module * (1 + overlap)]
      operators += `${[left, top, width, height].map(precise).join(' ')} re `
    }
  pdf.addContent(`${operators}f Q`)
}

/** `[from, to)` of every run of dark modules. */
function stretches(modules: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (const [index, dark] of modules.entries()) {
    const last = found[found.length - 1]
    if (dark && last?.[1] === index) last[1] = index + 1
    else if (dark) found.push([index, index + 1])
  }
  return found
}

/** Modules of a long link are small: three decimals, never in the exponent form. */
function precise(value: number): string {
  return String(Math.round(value * 1_000) / 1_000)
}

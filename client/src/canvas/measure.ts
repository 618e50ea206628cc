import type { MeasureText, TextStyle } from '@palabre/shared/scene'

export const fontFamily = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", system-ui, sans-serif'

/** More words than this and the memory starts anew: a board's vocabulary is far smaller. */
const remembered = 20_000

/** The CSS font of a style, `size` in the unit of the context it is for. */
export function cssFont({ size, weight, italic }: TextStyle): string {
  return `${italic ? 'italic ' : ''}${weight} ${size}px ${fontFamily}`
}

/** Text widths as the browser's canvas sees them, remembered until `forget` (fonts have arrived). */
export function createMeasure(): { readonly measure: MeasureText; readonly forget: () => void } {
  const context = document.createElement('canvas').getContext('2d')
  const known = new Map<string, number>()
  let font = ''
  return {
    measure(text, style) {
      const css = cssFont(style)
      const key = `${css}\n${text}`
      const width = known.get(key)
      if (width !== undefined) return width
      if (!context) return text.length * style.size * 0.52
      if (font !== css) {
        context.font = css
        font = css
      }
      const measured = context.measureText(text).width
      if (known.size >= remembered) known.clear()
      known.set(key, measured)
      return measured
    },
    forget() {
      known.clear()
      font = ''
    },
  }
}

/** Has the interface's font loaded, and calls back whenever one has arrived; returns the way to stop. */
export function onFonts(arrived: () => void): () => void {
  const { fonts } = document
  fonts.addEventListener('loadingdone', arrived)
  for (const weight of [400, 600, 700]) void fonts.load(`${weight} 16px "Atkinson Hyperlegible Next"`)
  return () => fonts.removeEventListener('loadingdone', arrived)
}

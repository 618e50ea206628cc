import type { TextItem, TextSize } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Drawing, MeasureText, Paint, TextStyle } from '../primitives.ts'
import { lineHeight, wrapText } from '../text-layout.ts'
import { textBars, textLines } from '../text-lines.ts'

const styles: Readonly<Record<TextSize, TextStyle>> = {
  s: { size: 16, weight: 400 },
  m: { size: 20, weight: 400 },
  l: { size: 28, weight: 700 },
  xl: { size: 44, weight: 700 },
}

/** Words on the page, wrapped to the width of their box; the box's height follows them (`textHeight`). */
export function drawText(item: TextItem, context: SceneContext): Drawing {
  const [, , width, height] = item.geo
  const style = styles[item.size]
  const paint: Paint = `stroke-${item.colour}`
  const box = { x: 0, y: 0, width, height }
  const readable =
    context.detail === 'full' || context.detail === 'wide' || (context.detail === 'plain' && style.size >= 28)
  if (!readable) return { frame: item.geo, primitives: textBars(item.text, box, style.size, paint) }
  const lines = wrapText(item.text, style, width, context.measure)
  return { frame: item.geo, primitives: textLines(lines, { ...box, align: item.align, style, paint }) }
}

/** The style of a text's words. */
export function textStyle(item: TextItem): TextStyle {
  return styles[item.size]
}

/** The height that the words of a text take at its width. */
export function textHeight(item: Pick<TextItem, 'text' | 'size' | 'geo'>, measure: MeasureText): number {
  const style = styles[item.size]
  return Math.max(1, wrapText(item.text, style, item.geo[2], measure).length) * style.size * lineHeight
}

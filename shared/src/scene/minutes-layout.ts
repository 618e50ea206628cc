import type { Geo } from '../geometry/index.ts'
import { bounds, type TextItem, type TextSize } from '../model/index.ts'
import { textHeight } from './items/text.ts'
import type { MeasureText } from './primitives.ts'

/** Width of a column of minutes, page units. */
export const minutesWidth = 880
const spaceBefore: Readonly<Record<TextSize, number>> = { s: 12, m: 12, l: 44, xl: 44 }

/** Where the texts of a page of minutes lie when each stands under the one before. */
export function stackedTexts(texts: readonly Pick<TextItem, 'text' | 'size'>[], measure: MeasureText): readonly Geo[] {
  let y = 0
  return texts.map((text, index) => {
    if (index > 0) y = Math.min(bounds.coordinate, y + spaceBefore[text.size])
    const height = textHeight({ ...text, geo: [0, 0, minutesWidth, 0, 0] }, measure)
    const geo: Geo = [0, Math.round(y), minutesWidth, Math.round(height), 0]
    y += height
    return geo
  })
}

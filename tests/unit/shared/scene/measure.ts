import type { MeasureText } from '@palabre/shared/scene'

/** Every letter is half as wide as the font is high: text layout without a font. */
export const measure: MeasureText = (text, { size }) => Array.from(text).length * size * 0.5

/**
 * How things look, as other tools may say it. The document keeps what they wrote; it is read as the nearest that we
 * draw, or as undefined, which means the default.
 */
import * as v from 'valibot'
import {
  type Alignment,
  alignments,
  type Colour,
  type ColourName,
  colourNames,
  type TextSize,
  textSizes,
} from './fields.ts'

/** A word or a number, whatever it may mean to whoever wrote it. */
export const lookField = v.union([v.pipe(v.string(), v.maxLength(64)), v.pipe(v.number(), v.finite())])

const otherColours: Readonly<Record<string, Colour>> = {
  gray: 'grey',
  purple: 'violet',
  red: '#d32f2f',
  brown: '#795548',
  cyan: '#00acc1',
}
const hexColour = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i

/** A name of ours or of CSS, or `#rgb`, `#rrggbb`, with or without an alpha, which is left out. */
export function colourOf(look: unknown): Colour | undefined {
  if (colourNames.includes(look as ColourName)) return look as ColourName
  if (typeof look !== 'string') return undefined
  if (!hexColour.test(look)) return wordOf(look, colourNames, otherColours)
  const short = look.length < 7
  return short ? `#${[...look.slice(1, 4)].map((digit) => digit + digit).join('')}` : (look.slice(0, 7) as Colour)
}

const otherSizes: Readonly<Record<string, TextSize>> = { small: 's', medium: 'm', large: 'l', xs: 's', xxl: 'xl' }

/** A name of ours, the same spelt out, or the height of letters in page units. */
export function textSizeOf(look: unknown): TextSize | undefined {
  if (typeof look !== 'number') return wordOf(look, textSizes, otherSizes)
  if (look < 18) return 's'
  if (look < 24) return 'm'
  return look < 36 ? 'l' : 'xl'
}

const otherAlignments: Readonly<Record<string, Alignment>> = {
  left: 'start',
  right: 'end',
  middle: 'center',
  centre: 'center',
}

export function alignmentOf(look: unknown): Alignment | undefined {
  return wordOf(look, alignments, otherAlignments)
}

/** Line widths in page units that can be seen and do not hide everything. */
export function lineWidthOf(look: unknown): number | undefined {
  return typeof look === 'number' ? Math.min(64, Math.max(0.5, look)) : undefined
}

/** One of our words, or the one that another word stands for. */
export function wordOf<Word extends string, Other = Word>(
  look: unknown,
  words: readonly Word[],
  others: Readonly<Record<string, Other>>,
): Word | Other | undefined {
  if (words.includes(look as Word)) return look as Word
  if (typeof look !== 'string') return undefined
  const plain = look.trim().toLowerCase()
  return words.find((word) => word === plain) ?? (Object.hasOwn(others, plain) ? others[plain] : undefined)
}

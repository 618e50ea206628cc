/** Words into lines: wrapping, shrinking to fit, ellipsis. Pure; callers keep the result for as long as the item lives. */
import type { MeasureText, TextStyle } from './primitives.ts'

export const lineHeight = 1.25
const ellipsis = '…'
/** Words are measured once at this size; widths grow in proportion to the size of the font. */
const measuredAt = 100

export interface TextLayout {
  readonly size: number
  readonly lines: readonly string[]
  /** Whether words were left out. */
  readonly cut: boolean
}

export interface TextBox {
  readonly width: number
  readonly height: number
  readonly maxLines?: number
  /** Font sizes to try, largest first. */
  readonly sizes: readonly number[]
}

type Weighted = Omit<TextStyle, 'size'>

/**
 * The largest of the sizes at which the text fits the box; at the smallest, what does not fit is cut with an ellipsis.
 * A word wider than the box makes the text smaller, and is broken only at the smallest size.
 */
export function fitText(text: string, style: Weighted, box: TextBox, measure: MeasureText): TextLayout {
  const words = wordsOf(text, style, measure)
  let last: TextLayout | undefined
  for (const [index, size] of box.sizes.entries()) {
    const smallest = index === box.sizes.length - 1
    const lines = wrapWords(words, (box.width * measuredAt) / size, smallest)
    const fits = Math.floor(box.height / (size * lineHeight) + 0.01)
    const room = Math.min(box.maxLines ?? Infinity, smallest ? Math.max(1, fits) : fits)
    if (lines && lines.length <= room) return { size, lines: lines.map(textOf), cut: false }
    if (smallest && lines) last = cutAt(lines, room, size, box.width, style, measure)
  }
  return last ?? { size: box.sizes[box.sizes.length - 1] ?? 12, lines: [], cut: text !== '' }
}

/** The text in lines no wider than `width`, at one size; every word is kept. */
export function wrapText(text: string, style: TextStyle, width: number, measure: MeasureText): readonly string[] {
  const words = wordsOf(text, style, measure)
  return (wrapWords(words, (width * measuredAt) / style.size, true) ?? []).map(textOf)
}

/** One line, cut with an ellipsis where it is wider than `width`. */
export function cutText(text: string, style: TextStyle, width: number, measure: MeasureText): string {
  if (measure(text, style) <= width) return text
  const letters = Array.from(text)
  let fits = 0
  let tooLong = letters.length
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (measure(letters.slice(0, middle).join('').trimEnd() + ellipsis, style) <= width) fits = middle
    else tooLong = middle
  }
  return letters.slice(0, fits).join('').trimEnd() + ellipsis
}

/** Whether the first letter with a direction runs from right to left. */
export function runsRightToLeft(text: string): boolean {
  return /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text)
}

interface Word {
  readonly text: string
  /** Widths at the measuring size. */
  readonly width: number
  /** Of the white space after it. */
  readonly space: number
  readonly spaceText: string
  readonly breaksAfter: boolean
}

/**
 * Words are cut at white space, after hyphens and slashes, and between ideographs; no-break spaces hold, and so does
 * the space that French puts before » ! ? : ; and after «, whichever was typed.
 */
const wordPattern =
  /([^ \t\n\-/\u2010\u3000-\u9fff]+[-/\u2010]?|[-/\u2010]|[\u3000-\u9fff])([ \t]*)(\n?)|([ \t]+)(\n?)|(\n)/gu

function wordsOf(text: string, style: Weighted, measure: MeasureText): Word[] {
  const words: Word[] = []
  const at = { ...style, size: measuredAt }
  const held = text
    .replaceAll('\r\n', '\n')
    .replace(/ ([»!?:;%])/gu, '\u00a0$1')
    .replaceAll('« ', '«\u00a0')
  for (const [, word = '', spaces = '', newline = '', blank = '', blankEnd = '', empty = ''] of held.matchAll(
    wordPattern,
  )) {
    const gap = spaces + blank
    words.push({
      text: word,
      width: word === '' ? 0 : measure(word, at),
      space: gap === '' ? 0 : measure(gap.replaceAll('\t', ' '), at),
      spaceText: gap,
      breaksAfter: newline + blankEnd + empty !== '',
    })
  }
  return words
}

/** Lines of words, or nothing if a word is wider than the line and may not be broken. */
function wrapWords(words: readonly Word[], width: number, mayBreak: boolean): Word[][] | undefined {
  const lines: Word[][] = []
  let line: Word[] = []
  let used = 0
  for (const word of words) {
    if (line.length > 0 && used + word.width > width) {
      lines.push(line)
      line = []
      used = 0
    }
    if (word.width > width) {
      if (!mayBreak) return undefined
      for (const part of broken(word, width)) {
        if (line.length > 0) lines.push(line)
        line = [part]
        used = part.width + part.space
      }
    } else {
      line.push(word)
      used += word.width + word.space
    }
    if (word.breaksAfter) {
      lines.push(line)
      line = []
      used = 0
    }
  }
  if (line.length > 0 || words[words.length - 1]?.breaksAfter) lines.push(line)
  return lines
}

/** A word too long for a line, in parts of about a line each: widths are shared out by letters. */
function broken(word: Word, width: number): Word[] {
  const letters = Array.from(word.text)
  const perLine = Math.max(1, Math.floor((letters.length * width) / word.width) - 1)
  const parts: Word[] = []
  for (let from = 0; from < letters.length; from += perLine) {
    const text = letters.slice(from, from + perLine).join('')
    const last = from + perLine >= letters.length
    parts.push({
      text,
      width: (word.width * Math.min(perLine, letters.length - from)) / letters.length,
      space: last ? word.space : 0,
      spaceText: last ? word.spaceText : '',
      breaksAfter: false,
    })
  }
  return parts
}

function textOf(line: readonly Word[]): string {
  return line
    .map((word) => word.text + word.spaceText)
    .join('')
    .trimEnd()
}

function cutAt(
  lines: readonly Word[][],
  room: number,
  size: number,
  width: number,
  style: Weighted,
  measure: MeasureText,
): TextLayout {
  if (lines.length <= room) return { size, lines: lines.map(textOf), cut: false }
  const kept = lines.slice(0, room).map(textOf)
  const last = kept[room - 1] ?? ''
  kept[room - 1] = cutText(`${last} ${textOf(lines[room] ?? [])}`, { ...style, size }, width, measure)
  if (!kept[room - 1]?.endsWith(ellipsis)) kept[room - 1] = `${kept[room - 1]}${ellipsis}`
  return { size, lines: kept, cut: true }
}

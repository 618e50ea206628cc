/** The font of every picture and print: Atkinson Hyperlegible Next, read from its package files. */
import { readFileSync } from 'node:fs'
import type { OutlineText } from '@palabre/shared/exports'
import type { MeasureText, TextStyle } from '@palabre/shared/scene'
import { create, type Font } from 'fontkit'

export const fontFamily = "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif"

type Weight = TextStyle['weight']

/** The package splits the font: the letters of western Europe, then those of the rest of Europe. */
const subsets = ['latin', 'latin-ext'] as const
type Subset = (typeof subsets)[number]

const unicodeRanges: Readonly<Record<Subset, string>> = {
  latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212',
  'latin-ext': 'U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0',
}

/** A piece of a line that one file of the font can set. */
export interface TextRun {
  readonly text: string
  readonly fontName: string
}

/** Characters the font lacks, and what stands for them: narrow spaces, hyphens that hold, arrows; what stands between two stakes. */
const standIns: ReadonlyMap<string, string> = new Map([
  ['\u202f', '\u00a0'],
  ['\u2009', ' '],
  ['\u2011', '-'],
  ['\u2192', '->'],
  ['\u2190', '<-'],
  ['\u2194', '/'],
])

const fonts = new Map<string, Font>()

/** The name under which a file of the font is known to a document: `latin-700`. */
function fontName(subset: Subset, weight: Weight): string {
  return `${subset}-${weight}`
}

export function fontBytes(name: string, format: 'woff' | 'woff2'): Buffer {
  const directory = new URL('./files/', import.meta.resolve('@fontsource/atkinson-hyperlegible-next/package.json'))
  return readFileSync(new URL(`atkinson-hyperlegible-next-${name}-normal.${format}`, directory))
}

/** A line as runs, each with the file that has its letters; letters that none has go to the first. */
export function runsOf(text: string, weight: Weight): TextRun[] {
  const runs: { text: string; fontName: string }[] = []
  for (const letter of text) {
    const shown = standIns.get(letter) ?? letter
    const subset = subsets.find((name) => hasLetter(fontName(name, weight), shown)) ?? subsets[0]
    const name = fontName(subset, weight)
    const last = runs[runs.length - 1]
    // A space stays with what comes before, so that runs are not cut at every word.
    if (last && (last.fontName === name || shown === ' ')) last.text += shown
    else runs.push({ text: shown, fontName: name })
  }
  return runs
}

/** Width of a line in the units of its size, with kerning. */
export const measureText: MeasureText = (text, style) => {
  const known = widths[style.weight].get(text)
  if (known !== undefined) return known * style.size
  const width = runsOf(text, style.weight).reduce((sum, run) => sum + runWidth(run), 0)
  const cache = widths[style.weight]
  if (cache.size > maxCached) cache.clear()
  cache.set(text, width)
  return width * style.size
}

const maxCached = 20_000
const widths: Readonly<Record<Weight, Map<string, number>>> = { 400: new Map(), 600: new Map(), 700: new Map() }

/** Letters as paths; nothing when the font lacks one of them, so that the renderer's own fonts may try. */
export const outlineText: OutlineText = (text, style) => {
  let path = ''
  let x = 0
  for (const run of runsOf(text, style.weight)) {
    const font = openFont(run.fontName)
    for (const letter of run.text) if (!hasLetter(run.fontName, letter) && letter !== '\n') return undefined
    const scale = style.size / font.unitsPerEm
    const { glyphs, positions } = font.layout(run.text)
    for (const [index, glyph] of glyphs.entries()) {
      const position = positions[index]
      if (!position) continue
      path += glyphPath(glyph.path.commands, x + position.xOffset * scale, -position.yOffset * scale, scale)
      x += position.xAdvance * scale
    }
  }
  return { path, width: x }
}

/** `@font-face` rules that carry the files a text needs. */
export function fontFaces(texts: Iterable<{ readonly text: string; readonly weight: Weight }>): string {
  const needed = new Set<string>()
  for (const { text, weight } of texts) for (const run of runsOf(text, weight)) needed.add(run.fontName)
  return [...needed].sort().map(fontFace).join('')
}

function fontFace(name: string): string {
  const weight = name.slice(name.lastIndexOf('-') + 1)
  const subset = name.slice(0, name.lastIndexOf('-')) as Subset
  const source = `url(data:font/woff2;base64,${fontBytes(name, 'woff2').toString('base64')}) format('woff2')`
  return `@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:${weight};src:${source};unicode-range:${unicodeRanges[subset]}}`
}

function openFont(name: string): Font {
  const known = fonts.get(name)
  if (known) return known
  const font = create(fontBytes(name, 'woff'))
  fonts.set(name, font)
  return font
}

const letters = new Map<string, boolean>()

function hasLetter(name: string, letter: string): boolean {
  const key = name + letter
  const known = letters.get(key)
  if (known !== undefined) return known
  const has = [...letter].every((character) => openFont(name).hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  if (letters.size > maxCached) letters.clear()
  letters.set(key, has)
  return has
}

function runWidth(run: TextRun): number {
  const font = openFont(run.fontName)
  return font.layout(run.text).advanceWidth / font.unitsPerEm
}

const commandLetters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

/** A glyph in the y-down coordinates of a picture. */
function glyphPath(
  commands: readonly { readonly command: string; readonly args: readonly number[] }[],
  x: number,
  y: number,
  scale: number,
): string {
  let path = ''
  for (const { command, args } of commands) {
    const numbers = args.map((value, index) => round(index % 2 === 0 ? x + value * scale : y - value * scale))
    path += (commandLetters[command] ?? '') + numbers.join(' ')
  }
  return path
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

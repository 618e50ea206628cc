/** What lies under a page of needs: its columns, with what goes in each. Not items: nobody moves them. */
import { type Box, boxContains, geoBounds, geoCentre, union } from '../geometry/index.ts'
import {
  columnBox,
  type Item,
  isPlaced,
  needsPage,
  type PageKind,
  type StatementColumn,
  statementColumns,
} from '../model/index.ts'
import type { SceneContext } from './context.ts'
import type { Detail, Drawing, Paint, Primitive } from './primitives.ts'
import { fitText, lineHeight } from './text-layout.ts'
import { textLines } from './text-lines.ts'

/** How far the columns reach, and which of them have nothing in them yet. */
export interface Backdrop {
  readonly bottom: number
  readonly empty: readonly StatementColumn[]
}

/** Columns grow in steps, so that they do not follow every move. */
const growth = 240
const padding = 28
/** Headings grow as the page shrinks, so that they can be read from far. */
const headingSizes: Readonly<Record<Detail, number>> = { full: 34, wide: 48, plain: 72, speck: 80 }
const hintSizes: Readonly<Record<Detail, number>> = { full: 22, wide: 30, plain: 40, speck: 0 }
const headingStep = 6

export const columnColours: Readonly<Record<StatementColumn, string>> = {
  initiative: 'green',
  expectation: 'blue',
  gap: 'orange',
  'beyond-reach': 'grey',
}

/** The backdrop of a page with these items; undefined for a kind of page that has none. */
export function backdropOf(kind: PageKind | undefined, items: Iterable<Item>): Backdrop | undefined {
  if (kind !== 'needs') return undefined
  const whole = union(statementColumns.map((column) => columnBox(column, Number.MAX_VALUE))) as Box
  let lowest = 0
  const used = new Set<StatementColumn>()
  for (const item of items) {
    if (!isPlaced(item) || !boxContains(whole, geoCentre(item.geo))) continue
    lowest = Math.max(lowest, geoBounds(item.geo).maxY)
    for (const column of statementColumns)
      if (boxContains(columnBox(column, Number.MAX_VALUE), geoCentre(item.geo))) used.add(column)
  }
  const steps = Math.max(0, Math.ceil((lowest + padding - needsPage.leastBottom) / growth))
  return {
    bottom: needsPage.leastBottom + steps * growth,
    empty: statementColumns.filter((column) => !used.has(column)),
  }
}

/** What the backdrop covers. */
export function backdropBox({ bottom }: Backdrop): Box {
  return union(statementColumns.map((column) => columnBox(column, bottom))) as Box
}

/** One drawing for each column. */
export function drawBackdrop(
  { bottom, empty }: Backdrop,
  context: Pick<SceneContext, 'words' | 'measure' | 'detail'>,
): Drawing[] {
  return statementColumns.map((column) => {
    const { minX } = columnBox(column, bottom)
    const colour = columnColours[column]
    const width = needsPage.columnWidth
    const ground: Primitive = {
      type: 'rectangle',
      x: 0,
      y: 0,
      width,
      height: bottom,
      radius: 18,
      fill: `tint-${colour}`,
      stroke: { paint: `strong-${colour}`, width: 1.5, ...(column === 'beyond-reach' ? { dash: [12, 9] } : {}) },
    }
    return {
      frame: [minX, 0, width, bottom, 0],
      primitives: [ground, ...heading(column, context), ...(empty.includes(column) ? hint(column, context) : [])],
    }
  })
}

type Context = Parameters<typeof drawBackdrop>[1]

function heading(column: StatementColumn, { words, measure, detail }: Context): Primitive[] {
  const width = needsPage.columnWidth - 2 * padding
  const largest = headingSizes[detail]
  const sizes = Array.from({ length: 9 }, (_, index) => largest - index * headingStep).filter((size) => size >= 22)
  const box = { width, height: largest * lineHeight, maxLines: 1, sizes }
  const { size, lines } = fitText(words.say(`statementColumn.${column}`), { weight: 700 }, box, measure)
  const y = Math.max(4, 58 - size * 0.72)
  return textLines(lines, { x: padding, y, width, align: 'start', style: { size, weight: 700 }, paint: 'ink' })
}

function hint(column: StatementColumn, { words, measure, detail }: Context): Primitive[] {
  const size = hintSizes[detail]
  if (size === 0) return []
  const width = needsPage.columnWidth - 2 * padding
  const box = { width, height: 400, sizes: [size] }
  const { lines } = fitText(words.say(`columnHint.${column}`), { weight: 400 }, box, measure)
  const paint: Paint = 'ink-soft'
  return textLines(lines, {
    x: padding,
    y: needsPage.contentTop,
    width,
    align: 'start',
    style: { size, weight: 400 },
    paint,
  })
}

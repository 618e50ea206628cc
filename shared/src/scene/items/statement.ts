import { connectorPath, type Geo } from '../../geometry/index.ts'
import type { GapSubject, Statement, StatementSource } from '../../model/index.ts'
import { columnColours } from '../backdrop.ts'
import type { SceneContext } from '../context.ts'
import { outlineOf } from '../outline-of.ts'
import { curvePath, familyMark, polyline, roundedPath } from '../paths.ts'
import type { Drawing, Paint, PathCommand, Primitive, TextStyle } from '../primitives.ts'
import { cutText, fitText } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'
import { wordsBox } from './words-box.ts'

const radius = 14
const padding = 12
const small: TextStyle = { size: 12, weight: 600 }
/** Where threads run down from a need, from its left edge. */
const threadAt = 18

/** What each gap is about, as a sign beside its word. */
const gapSigns = {
  populations: 'circle',
  neighbourhoods: 'diamond',
  facilities: 'square',
  services: 'star',
} as const satisfies Record<GapSubject, string>

/** What one person said: a bubble in their own words, where that comes from, and the thread to its need. */
export function drawStatement(statement: Statement, context: SceneContext): Drawing {
  const { geo, column, text } = statement
  const { detail } = context
  const [, , width, height] = geo
  const edge: Paint = `strong-${columnColours[column]}`
  const thread = threadTo(statement, context)
  if (detail === 'speck')
    return { frame: geo, primitives: [...thread, { type: 'rectangle', x: 0, y: 0, width, height, fill: edge }] }
  const full = detail === 'full'
  const primitives: Primitive[] = [
    ...thread,
    ...(full ? [{ type: 'path', commands: roundedPath(1, 4, width, height, radius), fill: 'shadow' } as const] : []),
    {
      type: 'path',
      commands: bubble(width, height),
      fill: 'surface',
      stroke: { paint: edge, width: full ? 1.75 : 3 },
    },
  ]
  const { weight, sizes, ...box } = wordsBox(statement, detail)
  const fitted = fitText(text, { weight }, { ...box, sizes }, context.measure)
  return {
    frame: geo,
    primitives: [
      ...primitives,
      ...textLines(fitted.lines, { ...box, align: 'start', style: { size: fitted.size, weight }, paint: 'ink' }),
      ...(full ? foot(statement, context) : []),
      ...gapTag(statement, edge, context),
    ],
  }
}

/** A sheet with a tail at its lower left, like speech. */
function bubble(width: number, height: number): PathCommand[] {
  const outline = roundedPath(0, 0, width, height, radius)
  // The lower edge runs from right to left: the tail hangs from it, before the last corner but one.
  return [...outline.slice(0, 5), ['L', 44, height], ['L', 22, height + 11], ['L', 24, height], ...outline.slice(5)]
}

/** Where it comes from, and of which column it is where that cannot be seen any more. */
function foot(statement: Statement, { words, measure }: SceneContext): Primitive[] {
  const [, , width, height] = statement.geo
  const { source, need, column } = statement
  const y = height - padding + 1
  const said = [
    ...(source ? [words.say(`statementSource.${source}`)] : []),
    ...(need ? [words.say(`statementColumn.${column}`)] : []),
  ].join(' · ')
  if (said === '') return []
  const x = source ? padding + 19 : padding
  return [
    ...(source ? sourceSign(source, padding + 6, y - 4) : []),
    {
      type: 'text',
      text: cutText(said, small, width - x - padding, measure),
      x,
      y,
      style: small,
      paint: 'ink-soft',
      align: 'start',
    },
  ]
}

/** A heart for what is lived, a case for what is seen at work, bars for figures. */
function sourceSign(source: StatementSource, x: number, y: number): Primitive[] {
  const block = (dx: number, top: number, width: number, height: number): Primitive => ({
    type: 'rectangle',
    x: x + dx,
    y: y + top,
    width,
    height,
    fill: 'ink-soft',
  })
  switch (source) {
    case 'lived':
      return [
        {
          type: 'path',
          commands: [
            ['M', x, y + 6],
            ['C', x - 12, y - 2, x - 5, y - 9, x, y - 3],
            ['C', x + 5, y - 9, x + 12, y - 2, x, y + 6],
            ['Z'],
          ],
          fill: 'ink-soft',
        },
      ]
    case 'professional':
      return [
        block(-6, -3, 12, 8),
        {
          type: 'rectangle',
          x: x - 2.5,
          y: y - 5.5,
          width: 5,
          height: 4,
          stroke: { paint: 'ink-soft', width: 1.5 },
        },
      ]
    case 'data':
      return [block(-6, 0, 3, 5), block(-1.5, -5, 3, 10), block(3, -2, 3, 7)]
  }
}

/** What a gap is about, on the upper edge: sign and word, from far the sign alone. */
function gapTag({ gap, column, geo }: Statement, edge: Paint, { words, measure, detail }: SceneContext): Primitive[] {
  if (gap === undefined || column !== 'gap' || detail === 'plain') return []
  const stroke = { paint: edge, width: 1.5 }
  if (detail !== 'full') {
    const centre = { x: geo[2] - 26, y: 0 }
    return [
      { type: 'ellipse', centre, radiusX: 16, radiusY: 16, fill: 'surface', stroke },
      { type: 'path', commands: familyMark(gapSigns[gap], centre, 18), fill: edge },
    ]
  }
  const word = words.say(`gapSubject.${gap}`)
  const width = measure(word, small) + 34
  const x = geo[2] - width - 12
  return [
    {
      type: 'rectangle',
      x,
      y: -11,
      width,
      height: 22,
      radius: 11,
      fill: 'surface',
      stroke,
    },
    { type: 'path', commands: familyMark(gapSigns[gap], { x: x + 14, y: 0 }, 11), fill: edge },
    { type: 'text', text: word, x: x + 24, y: 4.2, style: small, paint: 'ink', align: 'start' },
  ]
}

/** From its need down and to its side when it lies in the stack, straight to it from elsewhere on the page. */
function threadTo(statement: Statement, { surroundings, detail }: SceneContext): Primitive[] {
  const need = statement.need && surroundings.item(statement.need)
  const [x, y, , height, rotation] = statement.geo
  if (need?.kind !== 'need' || need.page !== statement.page || rotation % 360 !== 0) return []
  const stroke = { paint: 'accent', width: detail === 'full' ? 2 : 4 } as const
  const relative = ([left, top, width, tall]: Geo): Geo => [left - x, top - y, width, tall, 0]
  const [needX, needY, needWidth, needHeight] = relative(need.geo)
  const downFrom = { x: needX + threadAt, y: needY + needHeight }
  const beneath = downFrom.x < -4 && downFrom.y <= 0 && needX + needWidth > 0
  if (!beneath) {
    const from = outlineOf({ ...statement, geo: relative(statement.geo) })
    const to = outlineOf({ ...need, geo: relative(need.geo) })
    const curve = connectorPath(from, to, { lane: 0, lanes: 1, obstacles: [] })
    return [{ type: 'path', commands: curvePath(curve), stroke: { ...stroke, dash: [2, 7] } }]
  }
  const middle = height / 2
  const path = polyline([downFrom, { x: downFrom.x, y: middle }, { x: 0, y: middle }])
  return [{ type: 'path', commands: path, stroke }]
}

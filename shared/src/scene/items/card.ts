import type { Geo } from '../../geometry/index.ts'
import type { SceneContext } from '../context.ts'
import { roundedPath } from '../paths.ts'
import type { Drawing, Paint, Primitive, TextStyle } from '../primitives.ts'
import { cutText, fitText, lineHeight } from '../text-layout.ts'
import { textBars, textLines } from '../text-lines.ts'

/** What a plain card says and looks like. */
export interface Card {
  readonly geo: Geo
  readonly words: string
  /** A line of small print beneath the words, such as a state. */
  readonly about?: string
  readonly ground: Paint
  readonly edge: Paint
  /** Not yet real: its edge is dashed. */
  readonly dashed?: boolean
  readonly weight?: TextStyle['weight']
}

export const cardPadding = 12
const radius = 10
const wordSizes = [20, 18, 16, 15, 14, 13, 12, 11, 10] as const
const farWordSizes = [28, 25, 22, 20, 18, 16, 14, 12] as const
const small: TextStyle = { size: 11.5, weight: 600 }

/** A sheet with words that shrink to fit, and a line about it where there is room. */
export function drawCard(card: Card, { detail, measure }: SceneContext): Drawing {
  const [, , width, height] = card.geo
  if (detail === 'speck')
    return { frame: card.geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, fill: card.edge }] }
  const sheet: Primitive = {
    type: 'rectangle',
    x: 0,
    y: 0,
    width,
    height,
    radius,
    fill: card.ground,
    stroke: { paint: card.edge, width: 1.75, ...(card.dashed ? { dash: [7, 5] } : {}) },
  }
  const full = detail === 'full'
  const about = full && card.about ? small.size * lineHeight + 4 : 0
  const inside = {
    x: cardPadding,
    y: cardPadding,
    width: Math.max(8, width - 2 * cardPadding),
    height: Math.max(8, height - 2 * cardPadding - about),
  }
  if (detail === 'plain')
    return { frame: card.geo, primitives: [sheet, ...textBars(card.words, inside, 18, 'ink-soft')] }
  const weight = card.weight ?? 400
  const sizes = full ? wordSizes : farWordSizes
  const text = fitText(card.words, { weight }, { width: inside.width, height: inside.height, sizes }, measure)
  const primitives: Primitive[] = [
    ...(full ? [{ type: 'path', commands: roundedPath(1, 3, width, height, radius), fill: 'shadow' } as const] : []),
    sheet,
    ...textLines(text.lines, { ...inside, align: 'start', style: { size: text.size, weight }, paint: 'ink' }),
  ]
  if (about > 0)
    primitives.push({
      type: 'text',
      text: cutText(card.about ?? '', small, inside.width, measure),
      x: inside.x,
      y: height - cardPadding,
      style: small,
      paint: 'ink-soft',
      align: 'start',
    })
  return { frame: card.geo, primitives }
}

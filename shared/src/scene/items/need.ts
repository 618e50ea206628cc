import type { Need } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { roundedPath } from '../paths.ts'
import type { Drawing, PathCommand, Primitive, TextStyle } from '../primitives.ts'
import { cutText, fitText } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'
import { needEdge, wordsBox } from './words-box.ts'

const radius = 12
const chipStyle: TextStyle = { size: 12, weight: 700 }

/** A collective need: a strong card with how many statements it gathers, who meets it, and its weight. */
export function drawNeed(need: Need, context: SceneContext): Drawing {
  const { geo, text } = need
  const { detail, measure, words } = context
  const [, , width, height] = geo
  if (detail === 'speck')
    return { frame: geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, fill: 'accent' }] }
  const full = detail === 'full'
  const sheet: Primitive[] = [
    ...(full ? [{ type: 'path', commands: roundedPath(1, 4, width, height, radius), fill: 'shadow' } as const] : []),
    {
      type: 'rectangle',
      x: 0,
      y: 0,
      width,
      height,
      radius,
      fill: 'surface',
      stroke: { paint: 'accent', width: full ? 2.5 : 4 },
    },
    { type: 'path', commands: edgePath(height), fill: 'accent' },
  ]
  const { weight, sizes, ...box } = wordsBox(need, detail)
  const said = text === '' ? words.say('scene.toWord') : text
  const fitted = fitText(said, { weight }, { ...box, sizes }, measure)
  const style: TextStyle = { size: fitted.size, weight, ...(text === '' ? { italic: true } : {}) }
  const paint = text === '' ? 'ink-soft' : 'ink'
  const small: TextStyle = { size: full ? 12.5 : 20, weight: 600 }
  const lines = textLines(fitted.lines, { ...box, align: 'start', style, paint })
  if (detail === 'plain') return { frame: geo, primitives: [...sheet, ...lines] }
  const about = cutText(counts(need, context), small, box.width, measure)
  return {
    frame: geo,
    primitives: [
      ...sheet,
      ...lines,
      { type: 'text', text: about, x: box.x, y: height - 12, style: small, paint: 'ink-soft', align: 'start' },
      ...(need.priority ? weightChip(need.priority, width, context) : []),
    ],
  }
}

/** « 3 paroles · 2 réponses »: what it gathers, and how many actors meet it. */
function counts(need: Need, { surroundings, words }: SceneContext): string {
  let statements = 0
  const answering = new Set<string>()
  for (const item of surroundings.referringTo(need.id)) {
    if (item.kind === 'statement') statements++
    else if (item.kind === 'link' && item.role === 'meets' && item.to === need.id) answering.add(item.from)
  }
  const count = (number: number, one: string, several: string) =>
    number === 0 ? [] : [`${number} ${words.say(number === 1 ? one : several)}`]
  return [
    ...count(statements, 'scene.statement', 'scene.statements'),
    ...count(answering.size, 'scene.answer', 'scene.answers'),
  ].join(' · ')
}

/** The weight the group gave it, on the upper edge. */
function weightChip(priority: number, width: number, { words, measure, detail }: SceneContext): Primitive[] {
  const style: TextStyle = detail === 'full' ? chipStyle : { size: 20, weight: 700 }
  const text = `${priority} ${words.say(priority === 1 ? 'scene.point' : 'scene.points')}`
  const height = style.size * 1.9
  const chipWidth = measure(text, style) + style.size * 1.6
  const x = width - chipWidth - 12
  return [
    { type: 'rectangle', x, y: -height / 2, width: chipWidth, height, radius: height / 2, fill: 'accent' },
    { type: 'text', text, x: x + chipWidth / 2, y: style.size * 0.36, style, paint: 'paper', align: 'center' },
  ]
}

/** The left side of the card, rounded like it. */
function edgePath(height: number): PathCommand[] {
  return [
    ['M', needEdge, 0],
    ['L', needEdge, height],
    ['Q', 0, height, 0, height - radius],
    ['L', 0, radius],
    ['Q', 0, 0, needEdge, 0],
    ['Z'],
  ]
}

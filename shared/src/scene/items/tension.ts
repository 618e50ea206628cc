import type { Tension } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { polyline } from '../paths.ts'
import type { Drawing, Primitive } from '../primitives.ts'
import { fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'
import { tensionGap, wordsBox } from './words-box.ts'

const parts = ['a', 'b'] as const

/** Two stakes that face each other, of equal weight, and an arrow that pulls both ways. */
export function drawTension(tension: Tension, context: SceneContext): Drawing {
  const { geo } = tension
  const [, , width, height] = geo
  const { detail } = context
  const side = Math.max(24, (width - tensionGap) / 2)
  const full = detail === 'full'
  const sheets = [0, width - side].map((x): Primitive => {
    const sheet = { type: 'rectangle', x, y: 0, width: side, height } as const
    if (detail === 'speck') return { ...sheet, fill: 'tension' }
    return { ...sheet, radius: 12, fill: 'surface', stroke: { paint: 'tension', width: full ? 2 : 4 } }
  })
  const primitives = [...sheets, ...arrow(side + 6, width - side - 6, height / 2, full ? 3 : 6)]
  if (detail === 'speck') return { frame: geo, primitives }
  return { frame: geo, primitives: [...primitives, ...parts.flatMap((part) => stake(tension, part, context))] }
}

function stake(tension: Tension, part: 'a' | 'b', { detail, measure, words }: SceneContext): Primitive[] {
  const { weight, sizes, ...box } = wordsBox(tension, detail, part)
  const text = tension[part]
  const said = text === '' ? words.say(`scene.stake.${part}`) : text
  const { size, lines } = fitText(said, { weight }, { ...box, sizes }, measure)
  return textLines(lines, {
    ...box,
    y: box.y + Math.max(0, (box.height - lines.length * size * lineHeight) / 2),
    align: 'center',
    style: { size, weight, ...(text === '' ? { italic: true } : {}) },
    paint: text === '' ? 'ink-soft' : 'ink',
  })
}

function arrow(from: number, to: number, y: number, width: number): Primitive[] {
  const head = Math.min(11, (to - from) / 3)
  const tip = (x: number, back: number) =>
    polyline([
      { x: x + back, y: y - head },
      { x, y },
      { x: x + back, y: y + head },
    ])
  const line = polyline([
    { x: from, y },
    { x: to, y },
  ])
  const stroke = { paint: 'tension', width } as const
  return [line, tip(from, head), tip(to, -head)].map((commands): Primitive => ({ type: 'path', commands, stroke }))
}

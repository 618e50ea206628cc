import type { Frame } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Detail, Drawing, Primitive, TextStyle } from '../primitives.ts'
import { cutText } from '../text-layout.ts'

/** Titles grow as the page shrinks, so that frames can be told apart from far. */
const titleSize: Readonly<Record<Detail, number>> = { full: 20, wide: 30, plain: 44, speck: 76 }

/** A titled area; its title stands on its upper edge. */
export function drawFrame(frame: Frame, context: SceneContext): Drawing {
  const [, , width, height] = frame.geo
  const area: Primitive = {
    type: 'rectangle',
    x: 0,
    y: 0,
    width,
    height,
    radius: 8,
    fill: 'surface',
    stroke: { paint: 'line', width: context.detail === 'full' ? 1.5 : 3 },
  }
  return { frame: frame.geo, primitives: [area, ...title(frame, context)] }
}

function title(frame: Frame, { detail, measure }: SceneContext): Primitive[] {
  const size = titleSize[detail]
  const style: TextStyle = { size, weight: 700 }
  const number = frame.number === undefined ? '' : `${frame.number}. `
  const words = `${number}${frame.title ?? ''}`
  if (words.trim() === '') return []
  const text = cutText(words, style, frame.geo[2] - 4, measure)
  return [{ type: 'text', text, x: 4, y: -size * 0.42, style, paint: 'ink', align: 'start', halo: true }]
}

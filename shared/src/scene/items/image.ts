import type { Image } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import type { Detail, Drawing, Figure, Primitive } from '../primitives.ts'
import { cutText, wrapText } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

/** The legend beneath a picture, by detail: size of its letters, and how many lines it may take. */
const legends: Partial<Record<Detail, { readonly size: number; readonly lines: number }>> = {
  full: { size: 15, lines: 3 },
  wide: { size: 21, lines: 2 },
}
/** Height kept beneath a picture for its legend. */
export const legendRoom = 70

/** A picture, whole in its box, and its legend beneath. While the picture is not at hand, a sheet with a landscape. */
export function drawImage(image: Image, context: SceneContext): Drawing {
  const [, , width, height] = image.geo
  const ground: Figure = { type: 'rectangle', x: 0, y: 0, width, height, radius: 6, fill: 'surface' }
  if (context.detail === 'speck') return { frame: image.geo, primitives: [{ ...ground, radius: 0, fill: 'line' }] }
  const edge: Figure = { ...ground, stroke: { paint: 'line', width: 1.5, dash: [7, 5] } }
  const picture: Primitive = {
    type: 'image',
    asset: image.asset,
    x: 0,
    y: 0,
    width,
    height,
    instead: [edge, landscape(width, height)],
  }
  return { frame: image.geo, primitives: [picture, ...legend(image, context)] }
}

function legend({ alt = '', geo }: Image, { detail, measure }: SceneContext): Primitive[] {
  const room = legends[detail]
  if (!room || alt.trim() === '') return []
  const [, , width, height] = geo
  const style = { size: room.size, weight: 600 } as const
  const lines = wrapText(alt.trim(), style, width, measure)
  const shown = lines.slice(0, room.lines)
  const last = room.lines - 1
  if (lines.length > room.lines) shown[last] = cutText(lines.slice(last).join(' '), style, width, measure)
  const y = height + room.size * 0.4
  return textLines(shown, { x: 0, y, width, align: 'center', style, paint: 'ink', halo: true })
}

/** A sun over two hills. */
function landscape(width: number, height: number): Figure {
  const s = Math.min(width, height, 240) / 10
  const [x, y] = [width / 2, height / 2]
  return {
    type: 'path',
    commands: [
      ['M', x - 3 * s, y + 2 * s],
      ['L', x - s, y - s],
      ['L', x + 0.4 * s, y + s],
      ['L', x + 1.2 * s, y],
      ['L', x + 3 * s, y + 2 * s],
      ['Z'],
      ['M', x + 2 * s, y - 1.4 * s],
      ['L', x + 1.4 * s, y - 2 * s],
      ['L', x + 2 * s, y - 2.6 * s],
      ['L', x + 2.6 * s, y - 2 * s],
      ['Z'],
    ],
    fill: 'line',
  }
}

import { type Action, isUnreal } from '../../model/index.ts'
import type { SceneContext, Surroundings } from '../context.ts'
import { roundedPath } from '../paths.ts'
import type { Drawing, Primitive, Stroke, TextStyle } from '../primitives.ts'
import { cutText, fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

const nameSizes = [17, 16, 15, 14, 13, 12, 11, 10] as const
const farNameSizes = [25, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10] as const
const small: TextStyle = { size: 11, weight: 600 }
/** Room around the disc that carries the number. */
const hubGap = 7

/**
 * A pill, where an actor is a card: the number of actors that take part in a disc, the name, and the word for what it
 * is with its state. What is not yet real is dashed, its disc hollow.
 */
export function drawAction(action: Action, context: SceneContext): Drawing {
  const { detail, measure, words, surroundings } = context
  const { geo, name, state } = action
  const [, , width, height] = geo
  const radius = Math.min(width, height) / 2
  if (detail === 'speck')
    return { frame: geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, radius, fill: 'accent' }] }
  const unreal = isUnreal(state)
  const edge: Stroke = { paint: 'accent', width: 2.5, ...(unreal ? { dash: [8, 6] } : {}) }
  const full = detail === 'full'
  const hub = radius - hubGap
  const centre = { x: radius, y: height / 2 }
  const { box } = actionNameBox(geo)
  const primitives: Primitive[] = [
    ...(full ? [{ type: 'path', commands: roundedPath(1, 3, width, height, radius), fill: 'shadow' } as const] : []),
    { type: 'rectangle', x: 0, y: 0, width, height, radius, fill: 'surface', stroke: edge },
    {
      type: 'ellipse',
      centre,
      radiusX: hub,
      radiusY: hub,
      ...(unreal ? { stroke: { paint: 'accent', width: 1.75 } } : { fill: 'accent' }),
    },
  ]
  const style: TextStyle = { size: Math.max(8, hub), weight: 700 }
  const number = String(partCount(action, surroundings))
  const paint = unreal ? 'ink' : 'surface'
  primitives.push({
    type: 'text',
    text: number,
    ...centre,
    y: centre.y + style.size * 0.34,
    style,
    paint,
    align: 'center',
  })
  const about =
    full && height >= 46 ? [words.action, state && words.relationState(state)].filter(Boolean).join(' · ') : ''
  const beneath = about ? small.size * lineHeight : 0
  const sizes = full ? nameSizes : farNameSizes
  const text = fitText(name, { weight: 700 }, { ...box, height: box.height - beneath, maxLines: 3, sizes }, measure)
  const block = text.lines.length * text.size * lineHeight
  const top = (height - block - beneath) / 2
  const room = { x: box.x, width: box.width, align: 'start' } as const
  return {
    frame: geo,
    primitives: [
      ...primitives,
      ...textLines(text.lines, { ...room, y: top, style: { size: text.size, weight: 700 }, paint: 'ink' }),
      ...textLines(about ? [cutText(about, small, box.width, measure)] : [], {
        ...room,
        y: top + block,
        style: small,
        paint: 'ink-soft',
      }),
    ],
  }
}

/** Where the name of an action goes, from its top left, and the sizes it may take: for a field to type it in. */
export function actionNameBox([, , width, height]: Action['geo']) {
  const radius = Math.min(width, height) / 2
  const box = { x: 2 * radius, y: 4, width: Math.max(8, width - 2 * radius - radius * 0.4), height: height - 8 }
  return { box, sizes: nameSizes }
}

/** Items at the other end of what joins an action, each once. */
function partCount({ id }: Action, surroundings: Surroundings): number {
  const parts = new Set<string>()
  for (const one of surroundings.connectorsOf(id))
    if (one.kind === 'relation' && one.type === 'takes-part') parts.add(one.from === id ? one.to : one.from)
  return parts.size
}

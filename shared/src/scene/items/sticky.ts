import type { Sticky, TextSize } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { polygon } from '../paths.ts'
import type { Drawing, Paint, Primitive } from '../primitives.ts'
import { fitText, lineHeight, type TextLayout } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

export const stickyPadding = 14
const sizes = [44, 40, 36, 32, 28, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8] as const
/** Of a whole page on one screen: what a note begins with can still be read. */
const farSizes = sizes.slice(0, 6)
const largest: Readonly<Record<TextSize, number>> = { s: 15, m: 20, l: 28, xl: 44 }

/** A note: its words shrink until they fit. */
export function drawSticky(sticky: Sticky, context: SceneContext): Drawing {
  const [, , width, height] = sticky.geo
  const paint: Paint = `note-${sticky.colour}`
  if (context.detail === 'speck')
    return { frame: sticky.geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, fill: paint }] }
  const inside = {
    x: stickyPadding,
    y: stickyPadding,
    width: Math.max(8, width - 2 * stickyPadding),
    height: Math.max(8, height - 2 * stickyPadding),
  }
  if (context.detail === 'plain')
    return {
      frame: sticky.geo,
      primitives: [
        { type: 'rectangle', x: 0, y: 0, width, height, fill: paint },
        ...words(
          sticky,
          fitText(sticky.text, { weight: 400 }, { ...inside, sizes: farSizes }, context.measure),
          inside,
        ),
      ],
    }
  const text = stickyText(sticky, context.measure)
  return { frame: sticky.geo, primitives: [...leaf(sticky, paint), ...words(sticky, text, inside)] }
}

/** How the words of a note are set: what an editing overlay must do the same. */
export function stickyText(sticky: Sticky, measure: SceneContext['measure']) {
  const [, , width, height] = sticky.geo
  return fitText(
    sticky.text,
    { weight: 400 },
    {
      width: Math.max(8, width - 2 * stickyPadding),
      height: Math.max(8, height - 2 * stickyPadding),
      sizes: sizes.filter((size) => size <= largest[sticky.size]),
    },
    measure,
  )
}

function words(
  sticky: Sticky,
  text: TextLayout,
  inside: { x: number; y: number; width: number; height: number },
): Primitive[] {
  const spare = inside.height - text.lines.length * text.size * lineHeight
  const y = inside.y + (sticky.align === 'center' ? Math.max(0, spare / 2) : 0)
  return textLines(text.lines, {
    x: inside.x,
    y,
    width: inside.width,
    align: sticky.align,
    style: { size: text.size, weight: 400 },
    paint: `note-ink-${sticky.colour}`,
  })
}

/** A sheet whose lower right corner curls up. */
function leaf(sticky: Sticky, paint: Paint): Primitive[] {
  const [, , width, height] = sticky.geo
  const fold = Math.min(18, width / 4, height / 4)
  return [
    {
      type: 'path',
      commands: polygon([
        { x: 3, y: 4 },
        { x: width + 2, y: 4 },
        { x: width + 2, y: height - fold + 3 },
        { x: width - fold + 2, y: height + 4 },
        { x: 3, y: height + 4 },
      ]),
      fill: 'shadow',
    },
    {
      type: 'path',
      commands: polygon([
        { x: 0, y: 0 },
        { x: width, y: 0 },
        { x: width, y: height - fold },
        { x: width - fold, y: height },
        { x: 0, y: height },
      ]),
      fill: paint,
      stroke: { paint: `note-edge-${sticky.colour}`, width: 0.75 },
    },
    {
      type: 'path',
      commands: polygon([
        { x: width, y: height - fold },
        { x: width - fold, y: height - fold },
        { x: width - fold, y: height },
      ]),
      fill: `note-edge-${sticky.colour}`,
    },
  ]
}

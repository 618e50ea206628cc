import { type Actor, familyOf } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { familyMark, roundedPath } from '../paths.ts'
import type { Drawing, MeasureText, Paint, PathCommand, Primitive, TextStyle } from '../primitives.ts'
import { cutText, fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

const radius = 9
/** Width of the coloured edge that carries the family's mark. */
const edge = 30
const padding = 9
const nameSizes = [16, 15, 14, 13, 12, 11, 10] as const
/** A card grows wider before its name becomes smaller than this; page units. */
const smallestLiked = 12
const widest = 240
const widening = 20
/** From far away only the name counts: as large as the card takes. */
const farNameSizes = [25, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10] as const
const small: TextStyle = { size: 11, weight: 400 }
const chipStyle: TextStyle = { size: 10.5, weight: 700 }

/**
 * A card: the family as a coloured edge with its mark (read by colour or by shape), the name, then the family's word
 * and the status where there is room.
 */
export function drawActor(actor: Actor, context: SceneContext): Drawing {
  const [, , width, height] = actor.geo
  const family = familyOf(context.families, actor.family)
  const strong: Paint = `strong-${family.colour}`
  if (context.detail === 'speck')
    return { frame: actor.geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, fill: strong }] }
  const full = context.detail === 'full'
  const mark = familyMark(family.shape, { x: edge / 2, y: height / 2 }, full ? 18 : 22)
  const primitives: Primitive[] = [
    ...(full ? [shadowOf(width, height)] : []),
    {
      type: 'rectangle',
      x: 0,
      y: 0,
      width,
      height,
      radius,
      fill: `tint-${family.colour}`,
      stroke: { paint: strong, width: 1.75 },
    },
    { type: 'path', commands: edgePath(height), fill: strong },
    { type: 'path', commands: mark, fill: 'surface' },
    ...(full ? cardWords(actor, context) : farName(actor, context)),
  ]
  if (context.detail !== 'plain' && actor.thirdParty)
    primitives.push(...chip(context, context.words.thirdParty, width, strong))
  if (full && actor.influence) primitives.push(...influenceDots(actor.influence, width, height, strong))
  return { frame: actor.geo, primitives }
}

/** Where the name goes on a card, from its top left, and the sizes it may take: for a field to type it in. */
export function actorNameBox([, , width, height]: Actor['geo']) {
  const box = {
    x: edge + padding,
    y: 3,
    width: roomOf(width),
    height: height - 6,
    maxLines: 3,
  }
  return { box, sizes: nameSizes }
}

/** How wide a card has to be for its name to be read with ease: as wide as it is, or wider. */
export function actorWidthFor({ name, geo }: Pick<Actor, 'name' | 'geo'>, measure: MeasureText): number {
  const [, , width, height] = geo
  const reads = (wide: number) => fitName(name, wide, height, measure).size >= smallestLiked
  let wide = width
  while (wide < widest && !reads(wide)) wide = Math.min(widest, wide + widening)
  return wide
}

function fitName(name: string, width: number, height: number, measure: MeasureText) {
  const box = { width: roomOf(width), height: height - 10 - underlineOf(height), maxLines: 3, sizes: nameSizes }
  return fitText(name, { weight: 700 }, box, measure)
}

function roomOf(width: number): number {
  return Math.max(8, width - edge - 2 * padding)
}

/** Height of the line with the family's word, where there is room for one. */
function underlineOf(height: number): number {
  return height >= 46 ? small.size * lineHeight : 0
}

function cardWords(actor: Actor, context: SceneContext): Primitive[] {
  const [, , width, height] = actor.geo
  const { measure, words } = context
  const room = { x: edge + padding, width: roomOf(width) }
  const underline = underlineOf(height)
  const name = fitName(actor.name, width, height, measure)
  const nameHeight = name.lines.length * name.size * lineHeight
  const notes: string[] = []
  if (underline > 0) {
    const family = words.family(familyOf(context.families, actor.family))
    notes.push(family)
    if (actor.status && nameHeight + 2 * underline <= height - 10) notes.push(actor.status)
  }
  const top = (height - nameHeight - notes.length * underline) / 2
  return [
    ...textLines(name.lines, {
      ...room,
      y: top,
      align: 'start',
      style: { size: name.size, weight: 700 },
      paint: 'ink',
    }),
    ...textLines(
      notes.map((line) => cutText(line, small, room.width, measure)),
      { ...room, y: top + nameHeight + 1, align: 'start', style: small, paint: 'ink-soft' },
    ),
  ]
}

function farName(actor: Actor, { measure }: SceneContext): Primitive[] {
  const [, , width, height] = actor.geo
  const room = { x: edge + 5, width: Math.max(8, width - edge - 9) }
  const box = { width: room.width, height: height - 2, maxLines: 4, sizes: farNameSizes }
  const name = fitText(actor.name, { weight: 700 }, box, measure)
  const y = (height - name.lines.length * name.size * lineHeight) / 2
  return textLines(name.lines, { ...room, y, align: 'start', style: { size: name.size, weight: 700 }, paint: 'ink' })
}

/** A word on the card's upper edge. */
function chip({ measure }: SceneContext, word: string, width: number, paint: Paint): Primitive[] {
  const chipWidth = measure(word, chipStyle) + 14
  const x = width - chipWidth - 8
  return [
    {
      type: 'rectangle',
      x,
      y: -9,
      width: chipWidth,
      height: 17,
      radius: 8.5,
      fill: 'surface',
      stroke: { paint, width: 1.5 },
    },
    { type: 'text', text: word, x: x + chipWidth / 2, y: 3.2, style: chipStyle, paint: 'ink', align: 'center' },
  ]
}

/** Net-Map influence as a row of dots on the lower edge. */
function influenceDots(influence: number, width: number, height: number, paint: Paint): Primitive[] {
  return Array.from({ length: influence }, (_, index) => ({
    type: 'ellipse',
    centre: { x: width - 12 - index * 10, y: height },
    radiusX: 4,
    radiusY: 4,
    fill: paint,
    stroke: { paint: 'surface', width: 1 },
  }))
}

function shadowOf(width: number, height: number): Primitive {
  return { type: 'path', commands: roundedPath(1, 3, width, height, radius), fill: 'shadow' }
}

/** The left side of the card, rounded like it. */
function edgePath(height: number): PathCommand[] {
  return [
    ['M', edge, 0],
    ['L', edge, height],
    ['L', radius, height],
    ['Q', 0, height, 0, height - radius],
    ['L', 0, radius],
    ['Q', 0, 0, radius, 0],
    ['Z'],
  ]
}

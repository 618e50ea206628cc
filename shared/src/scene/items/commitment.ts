import type { ItemId } from '../../ids.ts'
import type { Commitment, Standing } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { polygon, polyline, roundedPath } from '../paths.ts'
import type { Detail, Drawing, Paint, Primitive, Stroke, TextStyle } from '../primitives.ts'
import { cutText, fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'
import { farthestSizes } from './words-box.ts'

const padding = 14
const radius = 12
/** Height of the line at the foot of a card that says where it stands. */
const foot = 30
const wordSizes = {
  full: [20, 18, 16, 15, 14, 13, 12, 11],
  wide: [28, 25, 22, 20, 18, 16, 14],
  plain: farthestSizes,
  speck: farthestSizes,
} as const satisfies Readonly<Record<Detail, readonly number[]>>
const small: TextStyle = { size: 12, weight: 600 }

/** Each standing has its edge, its sign and its word, so that none of them is needed to see it. */
const looks: Readonly<Record<Standing, { readonly edge: Stroke; readonly ground?: Paint }>> = {
  proposed: { edge: { paint: 'accent', width: 1.75, dash: [7, 5] } },
  'to-confirm-again': { edge: { paint: 'tension', width: 1.75, dash: [7, 5] } },
  confirmed: { edge: { paint: 'accent', width: 2 } },
  ongoing: { edge: { paint: 'accent', width: 3 } },
  kept: { edge: { paint: 'accent', width: 3 }, ground: 'tint-green' },
  released: { edge: { paint: 'line', width: 1.5, dash: [2, 4] } },
}

/** Nobody here has said it: the edge is not whole. */
const fileDash = [14, 4] as const

/** Who will do what, for whom, until when, and where it stands. */
export function drawCommitment(commitment: Commitment, context: SceneContext): Drawing {
  const { geo } = commitment
  const [, , width, height] = geo
  const standing = context.words.standing(commitment)
  const fromFile = context.words.isFromFile(commitment)
  const { ground = 'surface', ...look } = looks[standing]
  const edge = fromFile ? { ...look.edge, dash: look.edge.dash ?? fileDash } : look.edge
  if (context.detail === 'speck')
    return { frame: geo, primitives: [{ type: 'rectangle', x: 0, y: 0, width, height, fill: edge.paint }] }
  const full = context.detail === 'full'
  const sign = full ? 8 : 13
  const { box, sizes } = commitmentWordsBox(geo, context.detail)
  const partners = full ? peopleOf(commitment.with, commitment, context) : ''
  if (partners) box.height = Math.max(8, box.height - small.size * lineHeight - 2)
  const text = fitText(commitment.what, { weight: 400 }, { ...box, sizes }, context.measure)
  const style = { size: text.size, weight: 400 } as const
  return {
    frame: geo,
    primitives: [
      ...(full ? [{ type: 'path', commands: roundedPath(1, 3, width, height, radius), fill: 'shadow' } as const] : []),
      { type: 'rectangle', x: 0, y: 0, width, height, radius, fill: ground, stroke: edge },
      ...textLines(text.lines, { ...box, align: 'start', style, paint: 'ink' }),
      ...(full ? smallPrint(commitment, partners, context) : []),
      ...signOf(standing, fromFile, { x: padding + sign, y: height - foot / 2, r: sign, paint: edge.paint, ground }),
      ...(context.detail === 'plain' ? [] : [standingLine(commitment, standing, padding + 2 * sign + 7, context)]),
    ],
  }
}

/** Who, with whom, and until when. */
function smallPrint(commitment: Commitment, partners: string, context: SceneContext): Primitive[] {
  const [, , width, height] = commitment.geo
  const { words, measure } = context
  const line = (said: string, y: number, paint: Paint, style: TextStyle = small): Primitive => {
    const text = cutText(said, style, Math.max(8, width - 2 * padding), measure)
    return { type: 'text', text, x: padding, y, style, paint, align: 'start' }
  }
  const who = peopleOf(commitment.subjects, commitment, context)
  const top = padding + small.size
  return [
    who
      ? line(who, top, 'ink', { size: 13, weight: 700 })
      : line(words.nobodyYet, top, 'ink-soft', { ...small, italic: true }),
    { type: 'path', commands: rule(width, height - foot), stroke: { paint: 'line', width: 0.75 } },
    ...(partners ? [line(`${words.with} ${partners}`, height - foot - 8, 'ink-soft')] : []),
    ...(commitment.due ? [dueLine(dueWords(commitment, context), width - padding, height)] : []),
  ]
}

function standingLine(commitment: Commitment, standing: Standing, x: number, context: SceneContext): Primitive {
  const [, , width, height] = commitment.geo
  const { words, measure, detail } = context
  const style: TextStyle = detail === 'full' ? small : { size: 20, weight: 600 }
  const due = detail === 'full' && commitment.due ? measure(dueWords(commitment, context), small) + 8 : 0
  const room = Math.max(8, width - x - padding - due)
  const stands = words.standingWord(standing)
  const told = words.isFromFile(commitment) ? words.fromFile.map((word) => `${stands} (${word})`) : [stands]
  const said = told.find((each) => measure(each, style) <= room) ?? told.at(-1) ?? stands
  const text = cutText(said, style, room, measure)
  return { type: 'text', text, x, y: height - foot / 2 + style.size * 0.36, style, paint: 'ink', align: 'start' }
}

function dueLine(text: string, x: number, height: number): Primitive {
  const y = height - foot / 2 + small.size * 0.36
  return { type: 'text', text, x, y, style: small, paint: 'ink-soft', align: 'end' }
}

/** A day in figures, as every reader here writes it: 31/12/2027. */
function dueWords({ due = '' }: Commitment, { words }: SceneContext): string {
  return `${words.before} ${due.split('-').reverse().join('/')}`
}

/** Where the words of what will be done go on a card, from its top left, and the sizes they may take. */
export function commitmentWordsBox([, , width, height]: Commitment['geo'], detail: Detail = 'full') {
  const top = detail === 'full' ? padding + small.size * lineHeight + 4 : padding
  const box = {
    x: padding,
    y: top,
    width: Math.max(8, width - 2 * padding),
    height: Math.max(8, height - top - foot - 6),
  }
  return { box, sizes: wordSizes[detail] }
}

/** Names of people and organisations: as they are called now, or were when it was written. */
function peopleOf(entries: readonly string[], { names }: Commitment, { surroundings }: SceneContext): string {
  return entries
    .map((entry) => {
      const item = surroundings.item(entry as ItemId)
      return (item?.kind === 'actor' && item.name) || (names && Object.hasOwn(names, entry) ? names[entry] : entry)
    })
    .join(', ')
}

function rule(width: number, y: number) {
  return polyline([
    { x: 0, y },
    { x: width, y },
  ])
}

/** From the middle of a sign, in its radius. */
type Offset = readonly [dx: number, dy: number]

const dash: readonly Offset[] = [
  [-0.5, 0],
  [0.5, 0],
]
const tick: readonly Offset[] = [
  [-0.5, 0],
  [-0.1, 0.4],
  [0.5, -0.4],
]
/** Paper with a corner cut off. */
const sheet: readonly Offset[] = [
  [-0.85, -1.05],
  [0.35, -1.05],
  [0.85, -0.55],
  [0.85, 1.05],
  [-0.85, 1.05],
]

function placed(offsets: readonly Offset[], x: number, y: number, r: number) {
  return offsets.map(([dx, dy]) => ({ x: x + dx * r, y: y + dy * r }))
}

interface Sign {
  readonly x: number
  readonly y: number
  readonly r: number
  readonly paint: Paint
  readonly ground: Paint
}

/** The sign of a standing in a circle, or on a sheet where a file says so: empty, a question, a tick, a dot, full with a tick, a dash. */
function signOf(standing: Standing, fromFile: boolean, { x, y, r, paint, ground }: Sign): Primitive[] {
  const full = standing === 'kept'
  const stroke = { paint, width: r / 5, ...(standing === 'proposed' ? { dash: [r / 2, r / 3] } : {}) }
  const fill = full ? paint : ground
  const around: Primitive = fromFile
    ? { type: 'path', commands: polygon(placed(sheet, x, y, r)), fill, stroke }
    : { type: 'ellipse', centre: { x, y }, radiusX: r, radiusY: r, fill, stroke }
  const mark = (points: readonly Offset[]): Primitive => ({
    type: 'path',
    commands: polyline(placed(points, x, y, r)),
    stroke: { paint: full ? ground : paint, width: r / 4 },
  })
  switch (standing) {
    case 'proposed':
      return [around]
    case 'to-confirm-again': {
      const style = { size: r * 1.5, weight: 700 } as const
      return [around, { type: 'text', text: '?', x, y: y + r * 0.52, style, paint, align: 'center' }]
    }
    case 'ongoing':
      return [around, { type: 'ellipse', centre: { x, y }, radiusX: r / 2, radiusY: r / 2, fill: paint }]
    case 'released':
      return [around, mark(dash)]
    default:
      return [around, mark(tick)]
  }
}

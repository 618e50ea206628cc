import {
  type Box,
  boxOf,
  type Curve,
  curveBounds,
  curveLength,
  distance,
  geoCentre,
  grow,
  normalise,
  outlineExit,
  pointAt,
  sampleCurve,
  subCurve,
  subtract,
  tangentAt,
  union,
  type Vec,
} from '../../geometry/index.ts'
import { type Connector, isPlaced, isUnreal, type Relation } from '../../model/index.ts'
import type { LabelPlace, SceneContext } from '../context.ts'
import { outlineOf } from '../outline-of.ts'
import { curvePath, polygon, polyline } from '../paths.ts'
import type { Drawing, Paint, PathCommand, Primitive, Stroke, TextStyle } from '../primitives.ts'
import { type Route, routeOf } from '../route.ts'
import { fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

const widths = { none: 2, 1: 1.5, 2: 2.25, 3: 3, 4: 3.75, 5: 4.5 } as const
const dashes = [9, 7] as const
const labelSizes = [12.5] as const
const labelWidth = 136
const labelPadding = 3
/** How far heads, badges and marks reach beside a path at most. */
const besidePath = 20
/** Room between a path and a label beside it. */
const labelStandOff = 5
/** Enough to clear the cards at both ends of a path too short for its label. */
const farStandOff = 44
/** Kinds of relation with a colour of their own. */
const paints: Partial<Readonly<Record<Relation['type'], Paint>>> = { tension: 'tension', 'takes-part': 'accent' }
const onMiddle: LabelPlace = { along: 0.5, aside: 0 }
const toothHeight = 5
const badgeRadius = 9
const badgeStyle: TextStyle = { size: 12, weight: 700 }
/** In a wide view, labels give way to larger badges and heads. */
const wideScale = 1.5

/**
 * What binds two actors: a curve between their outlines. Width and a numbered badge tell the level, heads the
 * direction, dashes what is not yet real; a tension is a zigzag, a difficulty two bars across, an absence a cross. Who
 * takes part in an action is plugged into it: a line in the colour of actions, with a dot where it leaves the actor.
 */
export function drawRelation(relation: Relation, context: SceneContext): Drawing {
  const paint = paints[relation.type] ?? 'ink-soft'
  if (context.detail === 'speck') return speck(relation, context, { paint, width: 3 })
  const route = routeOf(relation, context.surroundings)
  if (!route) return { primitives: [] }
  const { curve } = route
  const full = context.detail === 'full'
  const width = widths[relation.level ?? 'none'] * (full ? 1 : wideScale)
  const dashed = isUnreal(relation.state) || isUnreal(stateOfAction(relation, context))
  const primitives = [...line(relation, curve, paint, width, dashed), ...heads(relation, curve, paint, width)]
  if (context.detail === 'plain') return { primitives }
  if (relation.type === 'takes-part') primitives.push(plug(relation, curve, context))
  const mark = stateMark(relation, curve, paint)
  if (mark) primitives.push(mark)
  if (full) primitives.push(...label(relation, route, context, paint))
  else if (relation.level !== undefined)
    primitives.push(...levelBadge(pointAt(curve, labelAlong(relation, context)), relation.level, paint, wideScale))
  return { primitives }
}

/** The state of the action that a relation takes part in: its parts are as real as it is. */
function stateOfAction({ type, from, to }: Relation, { surroundings }: SceneContext): Relation['state'] {
  if (type !== 'takes-part') return undefined
  const action = [from, to].map((id) => surroundings.item(id)).find((end) => end?.kind === 'action')
  return action?.kind === 'action' ? action.state : undefined
}

function plug({ from }: Relation, { start, end }: Curve, { surroundings }: SceneContext): Primitive {
  const centre = surroundings.item(from)?.kind === 'action' ? end : start
  return { type: 'ellipse', centre, radiusX: 4.5, radiusY: 4.5, fill: 'accent' }
}

/** The words on a relation: what people wrote, else what it is about, else its type. */
export function relationLabel(relation: Connector, context: Pick<SceneContext, 'words'>): string {
  if (relation.kind === 'link') return ''
  if (relation.label) return relation.label
  if (relation.nature) return relation.nature
  if (relation.type === 'other' || relation.type === 'takes-part') return ''
  return context.words.relationType(relation.type)
}

function line(relation: Relation, curve: Curve, paint: Paint, width: number, dashed: boolean): Primitive[] {
  const stroke: Stroke = dashed ? { paint, width, dash: dashes } : { paint, width }
  const shaft = withoutHeads(relation, curve, width)
  const commands = relation.type === 'tension' ? zigzag(shaft) : curvePath(shaft)
  return [{ type: 'path', commands, stroke }]
}

function headLength(width: number): number {
  return 6 + width * 3
}

/** The part of the curve that heads leave free. */
function withoutHeads(relation: Relation, curve: Curve, width: number): Curve {
  if (relation.direction === 'none') return curve
  const share = Math.min(0.3, (headLength(width) * 0.8) / Math.max(1, curveLength(curve)))
  return subCurve(curve, relation.direction === 'both' ? share : 0, 1 - share)
}

function heads(relation: Relation, curve: Curve, paint: Paint, width: number): Primitive[] {
  if (relation.direction === 'none') return []
  const tips = [head(curve.end, tangentAt(curve, 0.97), headLength(width), paint)]
  if (relation.direction === 'both') {
    const back = tangentAt(curve, 0.03)
    tips.push(head(curve.start, { x: -back.x, y: -back.y }, headLength(width), paint))
  }
  return tips
}

export function head(tip: Vec, along: Vec, size: number, paint: Paint): Primitive {
  const base = { x: tip.x - along.x * size, y: tip.y - along.y * size }
  const half = size * 0.46
  const commands = polygon([
    tip,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ])
  return { type: 'path', commands, fill: paint }
}

/** The curve as a saw-toothed line, its teeth of one size. */
function zigzag(curve: Curve): PathCommand[] {
  const length = curveLength(curve)
  const teeth = Math.max(4, 2 * Math.round(length / 16))
  const fine = sampleCurve(curve, teeth * 4)
  const points: Vec[] = [curve.start]
  let travelled = 0
  let next = length / teeth
  for (let index = 1; index < fine.length && points.length < teeth; index++) {
    const from = fine[index - 1] as Vec
    const to = fine[index] as Vec
    travelled += distance(from, to)
    if (travelled < next) continue
    const along = normalise(subtract(to, from))
    const side = points.length % 2 === 0 ? toothHeight : -toothHeight
    points.push({ x: to.x - along.y * side, y: to.y + along.x * side })
    next += length / teeth
  }
  points.push(curve.end)
  return polyline(points)
}

/** Two bars across a difficult relation, a cross on an absent one; a quarter of the way, clear of the label. */
function stateMark(relation: Relation, curve: Curve, paint: Paint): Primitive | undefined {
  if (relation.state !== 'difficult' && relation.state !== 'absent') return undefined
  const at = pointAt(curve, 0.24)
  const along = tangentAt(curve, 0.24)
  const across = { x: -along.y, y: along.x }
  const place = (forward: number, aside: number): Vec => ({
    x: at.x + along.x * forward + across.x * aside,
    y: at.y + along.y * forward + across.y * aside,
  })
  const commands =
    relation.state === 'difficult'
      ? [...polyline([place(-5.5, -9), place(-0.5, 9)]), ...polyline([place(0.5, -9), place(5.5, 9)])]
      : [...polyline([place(-7, -7), place(7, 7)]), ...polyline([place(-7, 7), place(7, -7)])]
  return { type: 'path', commands, stroke: { paint, width: 2.5 } }
}

/** A box around a relation as drawn along this route: its path with heads and marks, and its label. */
export function relationBounds(relation: Connector, { curve }: Route, context: SceneContext): Box {
  const path = grow(curveBounds(curve), besidePath)
  const { width, height } = relationLabelSize(relation, context)
  if (width === 0) return path
  const { x, y } = labelCentre(curve, context.labelAt?.(relation.id) ?? onMiddle, { width, height })
  return union([path, boxOf(x - width / 2, y - height / 2, width, height)]) ?? path
}

/** Room that the label and the badge of a relation take; 0 × 0 without either. */
export function relationLabelSize(
  relation: Connector,
  context: Pick<SceneContext, 'words' | 'measure'>,
): { readonly width: number; readonly height: number } {
  const { lines, textWidth, badge } = labelOf(relation, context)
  const width = textWidth + badge
  if (width === 0) return { width: 0, height: 0 }
  return {
    width: width + 2 * labelPadding,
    height: Math.max(badge > 0 ? badgeRadius * 2 : 0, lines.length * labelSizes[0] * lineHeight),
  }
}

/** The middle of a label of this size at a place of a path. */
export function labelCentre(
  curve: Curve,
  { along, aside }: LabelPlace,
  { width, height }: { readonly width: number; readonly height: number },
): Vec {
  const at = pointAt(curve, along)
  if (aside === 0) return at
  const { x, y } = tangentAt(curve, along)
  const side = Math.sign(aside)
  const clear = (Math.abs(y) * width + Math.abs(x) * height) / 2 + (Math.abs(aside) === 2 ? farStandOff : labelStandOff)
  return { x: at.x - y * side * clear, y: at.y + x * side * clear }
}

function labelOf(relation: Connector, { words, measure }: Pick<SceneContext, 'words' | 'measure'>) {
  const box = { width: labelWidth, height: 100, maxLines: 2, sizes: labelSizes }
  const { lines } = fitText(relationLabel(relation, { words }), { weight: 600 }, box, measure)
  const style: TextStyle = { size: labelSizes[0], weight: 600 }
  const textWidth = Math.max(0, ...lines.map((text) => measure(text, style)))
  const badge = relation.kind === 'link' || relation.level === undefined ? 0 : badgeRadius * 2 + (textWidth > 0 ? 4 : 0)
  return { lines, style, textWidth, badge }
}

function label(relation: Relation, route: Route, context: SceneContext, paint: Paint): Primitive[] {
  const { width, height } = relationLabelSize(relation, context)
  if (width === 0) return []
  const { lines, style, textWidth, badge } = labelOf(relation, context)
  const { x, y } = labelCentre(route.curve, context.labelAt?.(relation.id) ?? onMiddle, { width, height })
  const left = x - width / 2 + labelPadding
  const primitives: Primitive[] = []
  if (textWidth > 0)
    primitives.push({
      type: 'rectangle',
      x: left + badge - labelPadding,
      y: y - height / 2,
      width: textWidth + 2 * labelPadding,
      height,
      radius: 4,
      fill: 'paper',
    })
  if (relation.level !== undefined)
    primitives.push(...levelBadge({ x: left + badgeRadius, y }, relation.level, paint, 1))
  primitives.push(
    ...textLines(lines, {
      x: left + badge,
      y: y - (lines.length * style.size * lineHeight) / 2,
      width: textWidth,
      align: 'center',
      style,
      paint: relation.type === 'tension' ? 'tension' : 'ink',
    }),
  )
  return primitives
}

function labelAlong(relation: Relation, { labelAt }: SceneContext): number {
  return (labelAt?.(relation.id) ?? onMiddle).along
}

/** The level as a number on the line. */
function levelBadge(centre: Vec, level: number, paint: Paint, scale: number): Primitive[] {
  const radius = badgeRadius * scale
  const style = { ...badgeStyle, size: badgeStyle.size * scale }
  const y = centre.y + style.size * 0.34
  return [
    {
      type: 'ellipse',
      centre,
      radiusX: radius,
      radiusY: radius,
      fill: 'surface',
      stroke: { paint, width: 1.75 * scale },
    },
    { type: 'text', text: String(level), x: centre.x, y, style, paint: 'ink', align: 'center' },
  ]
}

/** From far away: a straight line, whatever lies in between. */
function speck(relation: Relation, { surroundings }: SceneContext, stroke: Stroke): Drawing {
  const from = surroundings.item(relation.from)
  const to = surroundings.item(relation.to)
  if (!from || !to || !isPlaced(from) || !isPlaced(to)) return { primitives: [] }
  const ends = [outlineExit(outlineOf(from), geoCentre(to.geo)), outlineExit(outlineOf(to), geoCentre(from.geo))]
  return { primitives: [{ type: 'path', commands: polyline(ends), stroke }] }
}

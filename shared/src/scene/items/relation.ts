import {
  type Box,
  boxOf,
  type Curve,
  curveLength,
  geoCentre,
  intersects,
  outlineExit,
  pointAt,
  sampleCurve,
  subCurve,
  tangentAt,
  type Vec,
} from '../../geometry/index.ts'
import { isPlaced, isUnreal, type Relation } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { outlineOf } from '../outline-of.ts'
import { curvePath, polygon, polyline } from '../paths.ts'
import type { Drawing, Paint, PathCommand, Primitive, Stroke, TextStyle } from '../primitives.ts'
import { type Route, routeOf } from '../route.ts'
import { fitText, lineHeight } from '../text-layout.ts'
import { textLines } from '../text-lines.ts'

const widths = { none: 2, 1: 1.5, 2: 2.25, 3: 3, 4: 3.75, 5: 4.5 } as const
const dashes = [9, 7] as const
const labelSizes = [12.5] as const
const labelWidth = 128
const badgeRadius = 9
const badgeStyle: TextStyle = { size: 12, weight: 700 }
/** Places for a label along the path, the best first. */
const labelPlaces = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72] as const

/**
 * What binds two actors: a curve between their outlines. Width and a numbered badge tell the level, heads the
 * direction, dashes what is not yet real; a tension is a zigzag, a difficulty two bars across, an absence a cross.
 */
export function drawRelation(relation: Relation, context: SceneContext): Drawing {
  const paint: Paint = relation.type === 'tension' ? 'tension' : 'ink-soft'
  const width = widths[relation.level ?? 'none']
  if (context.detail === 'speck') return speck(relation, context, { paint, width: 3 })
  const route = routeOf(relation, context.surroundings)
  if (!route) return { primitives: [] }
  const { curve } = route
  const primitives = [...line(relation, curve, paint, width), ...heads(relation, curve, paint, width)]
  if (context.detail === 'full') {
    const mark = stateMark(relation, curve, paint)
    if (mark) primitives.push(mark)
    primitives.push(...label(relation, route, context, paint))
  }
  return { primitives }
}

/** The words on a relation: what people wrote, else what it is about, else its type. */
export function relationLabel(relation: Relation, context: Pick<SceneContext, 'words'>): string {
  if (relation.label) return relation.label
  if (relation.nature) return relation.nature
  if (relation.type === 'other' || relation.type === 'takes-part') return ''
  return context.words.relationType(relation.type)
}

function line(relation: Relation, curve: Curve, paint: Paint, width: number): Primitive[] {
  const stroke: Stroke = isUnreal(relation.state) ? { paint, width, dash: dashes } : { paint, width }
  const shaft = withoutHeads(relation, curve, width)
  const commands = relation.type === 'tension' ? zigzag(shaft) : curvePath(shaft)
  return [{ type: 'path', commands, stroke }]
}

function headLength(width: number): number {
  return 8 + width * 2
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

function head(tip: Vec, along: Vec, size: number, paint: Paint): Primitive {
  const base = { x: tip.x - along.x * size, y: tip.y - along.y * size }
  const half = size * 0.46
  const commands = polygon([
    tip,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ])
  return { type: 'path', commands, fill: paint }
}

/** The curve as a saw-toothed line. */
function zigzag(curve: Curve): PathCommand[] {
  const teeth = Math.max(4, Math.round(curveLength(curve) / 9))
  const points = sampleCurve(curve, teeth).map((point, index) => {
    if (index === 0 || index === teeth) return point
    const along = tangentAt(curve, index / teeth)
    const side = index % 2 === 0 ? 4.5 : -4.5
    return { x: point.x - along.y * side, y: point.y + along.x * side }
  })
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

function label(relation: Relation, route: Route, context: SceneContext, paint: Paint): Primitive[] {
  const words = relationLabel(relation, context)
  const text = fitText(
    words,
    { weight: 600 },
    { width: labelWidth, height: 100, maxLines: 2, sizes: labelSizes },
    context.measure,
  )
  const style: TextStyle = { size: text.size, weight: 600 }
  const textWidth = Math.max(0, ...text.lines.map((lineText) => context.measure(lineText, style)))
  const badge = relation.level === undefined ? 0 : badgeRadius * 2 + (textWidth > 0 ? 4 : 0)
  const width = textWidth + badge
  if (width === 0) return []
  const height = Math.max(badge > 0 ? badgeRadius * 2 : 0, text.lines.length * style.size * lineHeight)
  const { x, y } = labelPlace(route, width, height)
  const left = x - width / 2
  return [
    ...(relation.level === undefined ? [] : levelBadge({ x: left + badgeRadius, y }, relation.level, paint)),
    ...textLines(text.lines, {
      x: left + badge,
      y: y - (text.lines.length * style.size * lineHeight) / 2,
      width: textWidth,
      align: 'center',
      style,
      paint: relation.type === 'tension' ? 'tension' : 'ink',
      halo: true,
    }),
  ]
}

/** The level as a number on the line. */
function levelBadge(centre: Vec, level: number, paint: Paint): Primitive[] {
  return [
    {
      type: 'ellipse',
      centre,
      radiusX: badgeRadius,
      radiusY: badgeRadius,
      fill: 'surface',
      stroke: { paint, width: 1.75 },
    },
    {
      type: 'text',
      text: String(level),
      x: centre.x,
      y: centre.y + badgeStyle.size * 0.34,
      style: badgeStyle,
      paint: 'ink',
      align: 'center',
    },
  ]
}

/** The first place along the path where a label of this size covers no actor; the middle when there is none. */
function labelPlace({ curve, nearby }: Route, width: number, height: number): Vec {
  for (const t of labelPlaces) {
    const { x, y } = pointAt(curve, t)
    const box: Box = boxOf(x - width / 2, y - height / 2, width, height)
    if (!nearby.some((other) => intersects(other, box))) return { x, y }
  }
  return pointAt(curve, 0.5)
}

/** From far away: a straight line, whatever lies in between. */
function speck(relation: Relation, { surroundings }: SceneContext, stroke: Stroke): Drawing {
  const from = surroundings.item(relation.from)
  const to = surroundings.item(relation.to)
  if (!from || !to || !isPlaced(from) || !isPlaced(to)) return { primitives: [] }
  const ends = [outlineExit(outlineOf(from), geoCentre(to.geo)), outlineExit(outlineOf(to), geoCentre(from.geo))]
  return { primitives: [{ type: 'path', commands: polyline(ends), stroke }] }
}

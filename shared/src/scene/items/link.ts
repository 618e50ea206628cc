import { curveLength, pointAt, subCurve, tangentAt, type Vec } from '../../geometry/index.ts'
import type { Link, LinkRole } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { curvePath, polyline } from '../paths.ts'
import type { Drawing, Paint, PathCommand, Primitive } from '../primitives.ts'
import { routeOf } from '../route.ts'
import { head } from './relation.ts'

/** How a role looks: its sign tells what its dashes and colour tell too. */
interface Look {
  readonly sign?: LinkSign
  readonly dash?: readonly number[]
  readonly paint?: Paint
}

const looks: Readonly<Record<LinkRole, Look>> = {
  meets: { sign: 'tick' },
  'could-meet': { sign: 'dots', dash: [8, 6] },
  causes: { sign: 'plus', paint: 'ink-soft' },
  eases: { sign: 'minus', paint: 'tension', dash: [8, 4] },
  'responds-to': { sign: 'tick', dash: [2, 4] },
  'stems-from': { dash: [1, 5] },
  'follows-up': {},
  'preferred-to': {},
  scores: {},
}

type LinkSign = 'plus' | 'minus' | 'tick' | 'dots'

/** Signs as lines around a middle, so that no font need have them; half as wide as `r`. */
const signs: Readonly<Record<LinkSign, (middle: Vec, r: number) => PathCommand[]>> = {
  plus: ({ x, y }, r) => [...line(x - r, y, x + r, y), ...line(x, y - r, x, y + r)],
  minus: ({ x, y }, r) => line(x - r, y, x + r, y),
  tick: ({ x, y }, r) => line(x - r, y, x - r * 0.2, y + r * 0.75, x + r, y - r * 0.75),
  dots: ({ x, y }, r) => [-1, 0, 1].flatMap((step) => line(x + step * r, y, x + step * r + 0.1, y)),
}

const headLength = 11
const badgeRadius = 10
const wideScale = 1.7

/** A thread between two items of one page; nothing where its ends lie on different ones. */
export function drawLink(link: Link, { surroundings, detail }: SceneContext): Drawing {
  const route = routeOf(link, surroundings)
  if (!route) return { primitives: [] }
  const { sign, dash, paint = 'accent' } = looks[link.role]
  const { curve } = route
  const scale = detail === 'full' ? 1 : wideScale
  const stroke = { paint, width: 1.75 * scale, ...(dash ? { dash: dash.map((length) => length * scale) } : {}) }
  if (detail === 'speck') return { primitives: [{ type: 'path', commands: curvePath(curve), stroke }] }
  const reach = Math.min(0.3, (headLength * scale * 0.8) / Math.max(1, curveLength(curve)))
  const primitives: Primitive[] = [
    { type: 'path', commands: curvePath(subCurve(curve, 0, 1 - reach)), stroke },
    head(curve.end, tangentAt(curve, 0.97), headLength * scale, paint),
  ]
  if (!sign || detail === 'plain') return { primitives }
  const centre = pointAt(curve, 0.5)
  const radius = badgeRadius * scale
  const edge = { paint, width: 1.5 * scale }
  primitives.push(
    { type: 'ellipse', centre, radiusX: radius, radiusY: radius, fill: 'surface', stroke: edge },
    { type: 'path', commands: signs[sign](centre, radius * 0.5), stroke: { paint: 'ink', width: 2.25 * scale } },
  )
  return { primitives }
}

/** How links of a role are drawn, for a legend: colour, dashes, and the sign as lines around a middle, `r` to each side. */
export function linkLook(role: LinkRole, middle: Vec, r: number) {
  const { sign, dash, paint = 'accent' } = looks[role]
  return { paint, dash, sign: sign && signs[sign](middle, r) }
}

function line(...xy: readonly number[]): PathCommand[] {
  const points: Vec[] = []
  for (let index = 0; index < xy.length; index += 2) points.push({ x: xy[index] ?? 0, y: xy[index + 1] ?? 0 })
  return polyline(points)
}

import { boxAround, decodeStroke, strokeStretch, type Vec } from '../../geometry/index.ts'
import type { Territory } from '../../model/index.ts'
import type { SceneContext } from '../context.ts'
import { polygon } from '../paths.ts'
import type { Detail, Drawing, Paint, Primitive, TextStyle } from '../primitives.ts'
import { cutText } from '../text-layout.ts'

/**
 * Two hands, two lines, and a word on each. Prescribed: the dashes and dots of an official map, in grey. Built: one
 * line, in a warm colour. Each has a pale band along it, so that a long line is followed easily.
 */
const looks: Readonly<
  Record<Territory['origin'], { readonly line: Paint; readonly band: Paint; readonly dash?: readonly number[] }>
> = {
  prescribed: { line: 'ink-soft', band: 'tint-grey', dash: [22, 9, 4, 9] },
  built: { line: 'stroke-orange', band: 'tint-orange' },
}
const widths: Readonly<Record<Detail, { readonly line: number; readonly band: number; readonly label: number }>> = {
  full: { line: 3, band: 18, label: 18 },
  wide: { line: 4.5, band: 24, label: 28 },
  plain: { line: 7, band: 30, label: 42 },
  speck: { line: 14, band: 0, label: 76 },
}
const cornerRadius = 60
const cornerSteps = 8
const quarter = Math.PI / 2

/** The outline of a territory, with its name and whose outline it is on its highest point. */
export function drawTerritory(territory: Territory, context: SceneContext): Drawing {
  const look = looks[territory.origin]
  const { line, band } = widths[context.detail]
  const points = territoryOutline(territory)
  const commands = polygon(points)
  const dash = look.dash ? { dash: look.dash.map((length) => (length * line) / 3) } : {}
  return {
    frame: territory.geo,
    primitives: [
      ...(band ? [{ type: 'path', commands, stroke: { paint: look.band, width: band } } as const] : []),
      { type: 'path', commands, stroke: { paint: look.line, width: line, ...dash } },
      label(territory, points, context),
    ],
  }
}

/** The corners of a territory from the top left of its box, stretched to fill it; without any, a rounded box. */
export function territoryOutline({ points: bytes, geo }: Territory): readonly Vec[] {
  const points = bytes ? decodeStroke(bytes) : []
  if (points.length < 3) return roundedBox(geo[2], geo[3])
  const stretch = strokeStretch(points, geo)
  return points.map(({ x, y }) => ({ x: x * stretch.x, y: y * stretch.y }))
}

/** Where the label stands, from the top left of the box: for pointers, without measuring its words. */
export function territoryLabelPlace(points: readonly Vec[]): Vec {
  return points.reduce((top, point) => (point.y < top.y ? point : top))
}

function label(territory: Territory, points: readonly Vec[], { words, measure, detail }: SceneContext): Primitive {
  const [, , width] = territory.geo
  const style: TextStyle = { size: widths[detail].label, weight: 700 }
  const origin = words.say(`territoryOrigin.${territory.origin}`)
  const named = territory.name ? `${territory.name} · ${origin}` : origin
  const text = cutText(named, style, Math.max(width, style.size * 12), measure)
  const { minX, maxX } = boxAround(points)
  const half = measure(text, style) / 2
  const top = territoryLabelPlace(points)
  const x = half * 2 > maxX - minX ? (minX + maxX) / 2 : Math.min(Math.max(top.x, minX + half), maxX - half)
  const paint = territory.origin === 'built' ? 'ink' : 'ink-soft'
  return { type: 'text', text, x, y: top.y - style.size * 0.6, style, paint, align: 'center', halo: true }
}

function roundedBox(width: number, height: number): Vec[] {
  const r = Math.min(cornerRadius, width / 2, height / 2)
  const points: Vec[] = []
  for (const [corner, [cx, cy]] of (
    [
      [width - r, r],
      [width - r, height - r],
      [r, height - r],
      [r, r],
    ] as const
  ).entries())
    for (let step = 0; step <= cornerSteps; step++) {
      const angle = quarter * (corner - 1 + step / cornerSteps)
      points.push({ x: cx + r * Math.cos(angle), y: cy + r * Math.sin(angle) })
    }
  return points
}

import type { Cause, LayerPlace, Layers } from '@palabre/shared/findings'
import type { Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'

/** Sizes of a picture in px. Causes lie to the left of their effects; on a narrow screen above them. */
interface Measures {
  readonly card: readonly [width: number, height: number]
  /** From one layer to the next, and from one row to the next. */
  readonly layerPitch: number
  readonly rowPitch: number
  readonly upright: boolean
}

export const lyingMeasures: Measures = { card: [200, 76], layerPitch: 312, rowPitch: 100, upright: false }
export const uprightMeasures: Measures = { card: [156, 84], layerPitch: 152, rowPitch: 176, upright: true }

export interface PictureLayout {
  readonly width: number
  readonly height: number
  /** Middles of the cards. */
  readonly centres: ReadonlyMap<ItemId, Vec>
  readonly arrows: readonly Arrow[]
}

export interface Arrow {
  readonly cause: Cause
  /** An SVG path. */
  readonly path: string
  readonly tip: Vec
  /** Which way it comes in: 1 onwards, -1 back. */
  readonly way: 1 | -1
  /** Where its sign goes. */
  readonly middle: Vec
}

const margin = 20
/** Arrows that join the same two findings run side by side, px apart. */
const laneWidth = 22
const headLength = 10

/** Where everything lies in the picture of a causal graph. */
export function pictureLayout(layers: Layers, causes: readonly Cause[], measures: Measures): PictureLayout {
  const { card, layerPitch, rowPitch, upright } = measures
  const [first, last] = layers.rows
  const depth = card[upright ? 1 : 0]
  const breadth = card[upright ? 0 : 1]
  const along = ({ layer }: LayerPlace) => margin + depth / 2 + layer * layerPitch
  const across = ({ row }: LayerPlace) => margin + breadth / 2 + (row - first) * rowPitch
  const at = (forward: number, aside: number): Vec => (upright ? { x: aside, y: forward } : { x: forward, y: aside })
  const centres = new Map<ItemId, Vec>()
  for (const [id, place] of layers.places) centres.set(id, at(along(place), across(place)))

  const lanes = lanesOf(causes)
  const arrows = causes.flatMap((cause): Arrow[] => {
    const from = layers.places.get(cause.from)
    const to = layers.places.get(cause.to)
    if (!from || !to) return []
    const way = to.layer >= from.layer ? 1 : -1
    const lane = (lanes.get(cause.id) ?? 0) * laneWidth
    const stops = [
      [along(from) + (way * depth) / 2, across(from) + lane],
      ...(layers.bends.get(cause.id) ?? []).map((place) => [along(place), across(place) + lane]),
      [along(to) - way * (depth / 2 + headLength), across(to) + lane],
    ] as [number, number][]
    const tip = [along(to) - (way * depth) / 2, across(to) + lane] as const
    return [{ cause, path: pathThrough(stops, at), tip: at(...tip), way, middle: middleOf(stops, at) }]
  })
  const length = 2 * margin + depth + Math.max(0, layers.layers - 1) * layerPitch
  const breadthAll = 2 * margin + breadth + (last - first) * rowPitch
  const { x: width, y: height } = at(length, breadthAll)
  return { width, height, centres, arrows }
}

/** For each cause, its place beside those that join the same two findings: 0, or ±½, or −1, 0, 1… */
function lanesOf(causes: readonly Cause[]): ReadonlyMap<ItemId, number> {
  const pairs = new Map<string, ItemId[]>()
  for (const { id, from, to } of causes) {
    const key = from < to ? `${from} ${to}` : `${to} ${from}`
    const pair = pairs.get(key)
    if (pair) pair.push(id)
    else pairs.set(key, [id])
  }
  const lanes = new Map<ItemId, number>()
  for (const pair of pairs.values())
    for (const [index, id] of pair.sort().entries()) lanes.set(id, index - (pair.length - 1) / 2)
  return lanes
}

type At = (forward: number, aside: number) => Vec

/** A smooth way through the stops, straight onwards at each of them. */
function pathThrough(stops: readonly (readonly [number, number])[], at: At): string {
  const commands: string[] = []
  for (const [index, [forward, aside]] of stops.entries()) {
    const last = stops[index - 1]
    if (!last) {
      commands.push(`M${words(at(forward, aside))}`)
      continue
    }
    const half = (last[0] + forward) / 2
    commands.push(`C${words(at(half, last[1]))} ${words(at(half, aside))} ${words(at(forward, aside))}`)
  }
  return commands.join('')
}

function middleOf(stops: readonly (readonly [number, number])[], at: At): Vec {
  const index = Math.floor((stops.length - 1) / 2)
  const [a, b] = [stops[index], stops[index + 1]]
  if (!a) return { x: 0, y: 0 }
  return b ? at((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) : at(...a)
}

function words({ x, y }: Vec): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}

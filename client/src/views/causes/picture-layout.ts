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
const headLength = 10
/** Room between two arrows at the side of a card at most, px; and what its corners keep free. */
const portGap = 18
const corner = 14
/** Signs that would lie nearer to each other than this, px, go elsewhere along their arrows. */
const signRoom = 26
const signPlaces = [0.5, 0.36, 0.64, 0.24, 0.76] as const

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

  const ports = portsOf(layers, causes, breadth - 2 * corner, rowPitch)
  const signs: Vec[] = []
  const arrows = causes.flatMap((cause): Arrow[] => {
    const from = layers.places.get(cause.from)
    const to = layers.places.get(cause.to)
    if (!from || !to) return []
    const way = to.layer >= from.layer ? 1 : -1
    const start = across(from) + (ports.get(`${cause.id} from`) ?? 0)
    const end = across(to) + (ports.get(`${cause.id} to`) ?? 0)
    const stops: Stop[] = [
      [along(from) + (way * depth) / 2, start],
      ...(layers.bends.get(cause.id) ?? []).map((place): Stop => [along(place), across(place)]),
      [along(to) - way * (depth / 2 + headLength), end],
    ]
    const middle = signPlace(stops, at, signs)
    signs.push(middle)
    return [{ cause, path: pathThrough(stops, at), tip: at(along(to) - (way * depth) / 2, end), way, middle }]
  })
  const length = 2 * margin + depth + Math.max(0, layers.layers - 1) * layerPitch
  const breadthAll = 2 * margin + breadth + (last - first) * rowPitch
  const { x: width, y: height } = at(length, breadthAll)
  return { width, height, centres, arrows }
}

/**
 * How far from the middle of a card's side each arrow leaves (`<id> from`) and comes in (`<id> to`), px: in the order of
 * where they lead, so that they do not cross there.
 */
function portsOf(
  { places, bends }: Layers,
  causes: readonly Cause[],
  room: number,
  rowPitch: number,
): ReadonlyMap<string, number> {
  const sides = new Map<string, { readonly port: string; readonly towards: number }[]>()
  const attach = (id: ItemId, layer: number, next: LayerPlace, port: string): void => {
    const side = `${id} ${next.layer < layer ? 'before' : 'after'}`
    const known = sides.get(side)
    const entry = { port, towards: next.row * rowPitch }
    if (known) known.push(entry)
    else sides.set(side, [entry])
  }
  for (const { id, from, to } of causes) {
    const [start, end] = [places.get(from), places.get(to)]
    if (!start || !end) continue
    const between = bends.get(id) ?? []
    attach(from, start.layer, between[0] ?? end, `${id} from`)
    attach(to, end.layer, between.at(-1) ?? start, `${id} to`)
  }
  const ports = new Map<string, number>()
  for (const side of sides.values()) {
    const gap = Math.min(portGap, room / Math.max(1, side.length - 1))
    side.sort((a, b) => a.towards - b.towards || (idOf(a.port) < idOf(b.port) ? -1 : 1))
    for (const [index, { port }] of side.entries()) ports.set(port, (index - (side.length - 1) / 2) * gap)
  }
  return ports
}

function idOf(port: string): string {
  return port.slice(0, port.indexOf(' '))
}

type Stop = readonly [forward: number, aside: number]

type At = (forward: number, aside: number) => Vec

/** A smooth way through the stops, straight onwards at each of them. */
function pathThrough(stops: readonly Stop[], at: At): string {
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

/** Where the sign of an arrow goes: about its middle, clear of the signs that are there. */
function signPlace(stops: readonly Stop[], at: At, taken: readonly Vec[]): Vec {
  const index = Math.floor((stops.length - 1) / 2)
  const [a, b] = [stops[index], stops[index + 1]]
  if (!a) return { x: 0, y: 0 }
  if (!b) return at(...a)
  const places = signPlaces.map((t) => at(between(a[0], b[0], t), eased(a[1], b[1], t)))
  const clear = places.find((place) => taken.every(({ x, y }) => Math.hypot(x - place.x, y - place.y) >= signRoom))
  return clear ?? (places[0] as Vec)
}

/** The cubic of `pathThrough` at `t`, forward and aside. */
function between(a: number, b: number, t: number): number {
  const half = (a + b) / 2
  return (1 - t) ** 3 * a + 3 * t * (1 - t) * half + t ** 3 * b
}

function eased(a: number, b: number, t: number): number {
  return a + (b - a) * t * t * (3 - 2 * t)
}

function words({ x, y }: Vec): string {
  return `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`
}

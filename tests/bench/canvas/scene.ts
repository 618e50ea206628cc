/**
 * The measured scene, the same for every engine: half notes with text, a fifth actors, a fifth relations between
 * neighbours, a tenth pen strokes of 60 points, on a grid of 200 units. Seeded, so that every run draws the same.
 */
import { encodeStroke } from '@palabre/shared/geometry'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { colourNames, type Item, type PlacedItem, shippedFamilies } from '@palabre/shared/model'
import { seededRandom } from '../../helpers/random.ts'

export const page = 'carte' as PageId
const cell = 200
const author = 'bench-author' as ParticipantId
const words =
  'épicerie solidaire jardin partagé cuisine atelier collecte distribution transport local bénévole habitante quartier marché producteur légumes colis repas accueil écoute réseau commune rencontre projet financement partenariat'.split(
    ' ',
  )

export interface Extent {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
}

export function extentOf(count: number): Extent {
  const cells = Math.round(count * 0.8)
  const columns = Math.ceil(Math.sqrt((cells * 16) / 9))
  const rows = Math.ceil(cells / columns)
  return { columns, rows, width: columns * cell, height: rows * cell }
}

/** The zoom at which all of the scene is seen, as far as every engine can zoom out. */
export function overviewZoom(count: number, view: { width: number; height: number }): number {
  const { width, height } = extentOf(count)
  return Math.max(0.1, Math.min(view.width / width, view.height / height))
}

/** `count` items, placed ones first. */
export function makeScene(count: number): Item[] {
  const random = seededRandom(42)
  const { columns } = extentOf(count)
  const shares = { sticky: Math.round(count * 0.5), actor: Math.round(count * 0.2), relation: Math.round(count * 0.2) }
  const kinds = shuffled(
    [
      ...Array<'sticky'>(shares.sticky).fill('sticky'),
      ...Array<'actor'>(shares.actor).fill('actor'),
      ...Array<'ink'>(count - shares.sticky - shares.actor - shares.relation).fill('ink'),
    ],
    random,
  )
  const placed = kinds.map((kind, index) => placedItem(kind, index, columns, random))
  const relations = makeRelations(placed, shares.relation, columns, random)
  return [...placed, ...relations]
}

/** The items that the remote people move: half of them near the middle of the scene, the others anywhere. */
export function pickMovers(items: readonly Item[], count: number, people: number): ItemId[] {
  const random = seededRandom(7)
  const { width, height } = extentOf(count)
  const movable = items.filter((item) => item.kind === 'sticky' || item.kind === 'actor')
  const near = movable.filter(({ geo }) => Math.abs(geo[0] - width / 2) < 1_200 && Math.abs(geo[1] - height / 2) < 700)
  const picked = new Set<ItemId>()
  while (picked.size < people / 2) picked.add(oneOf(near, random).id)
  while (picked.size < people) picked.add(oneOf(movable, random).id)
  return [...picked]
}

/** The note that is dragged: one with a relation, near the middle, that nobody else moves. */
export function pickDragged(items: readonly Item[], count: number): ItemId {
  const { width, height } = extentOf(count)
  const taken = new Set(pickMovers(items, count, 20))
  const linked = new Set(items.flatMap((item) => (item.kind === 'relation' ? [item.from, item.to] : [])))
  let nearest: PlacedItem | undefined
  let distance = Infinity
  for (const item of items) {
    if (item.kind !== 'sticky' || !linked.has(item.id) || taken.has(item.id)) continue
    const away = Math.hypot(item.geo[0] - width / 2, item.geo[1] - height / 2)
    if (away >= distance) continue
    nearest = item
    distance = away
  }
  if (!nearest) throw new Error(`no linked note among ${count} items`)
  return nearest.id
}

function placedItem(
  kind: 'sticky' | 'actor' | 'ink',
  index: number,
  columns: number,
  random: () => number,
): PlacedItem {
  const x = (index % columns) * cell + 10 + Math.floor(random() * 20)
  const y = Math.floor(index / columns) * cell + 10 + Math.floor(random() * 20)
  const id = `item-${index.toString(36).padStart(8, '0')}` as ItemId
  const head = { id, author, at: 1_790_000_000_000, page, order: `a${String(index).padStart(6, '0')}1` }
  if (kind === 'sticky') {
    const text = sentence(8 + Math.floor(random() * 11), random)
    return {
      ...head,
      kind,
      geo: [x, y, 160, 160, 0],
      text,
      colour: oneOf(colourNames.slice(0, 6), random),
      size: 'm',
      align: 'start',
    }
  }
  if (kind === 'actor')
    return {
      ...head,
      kind,
      geo: [x, y + 40, 160, 72, 0],
      name: sentence(2, random),
      family: oneOf(shippedFamilies, random).code,
    }
  return { ...head, kind, geo: [x, y, 160, 140, 0], points: scribble(random), colour: 'blue', width: 4 }
}

function makeRelations(placed: readonly PlacedItem[], count: number, columns: number, random: () => number): Item[] {
  const ends = placed.flatMap((item, index) => (item.kind === 'ink' ? [] : [index]))
  const relations: Item[] = []
  for (let index = 0; index < count; index++) {
    const from = oneOf(ends, random)
    let to = from
    for (
      let tries = 0;
      tries < 50 && (to === from || placed[to] === undefined || placed[to]?.kind === 'ink');
      tries++
    ) {
      const column = (from % columns) + Math.floor(random() * 5) - 2
      const row = Math.floor(from / columns) + Math.floor(random() * 5) - 2
      to = column < 0 || column >= columns || row < 0 ? from : row * columns + column
    }
    const target = placed[to]
    if (to === from || !target || target.kind === 'ink') to = ends[(ends.indexOf(from) + 1) % ends.length] as number
    relations.push({
      id: `link-${index.toString(36).padStart(8, '0')}` as ItemId,
      author,
      at: 1_790_000_000_000,
      page,
      order: `b${String(index).padStart(6, '0')}1`,
      kind: 'relation',
      from: (placed[from] as PlacedItem).id,
      to: (placed[to] as PlacedItem).id,
      type: 'other',
      direction: 'forward',
    })
  }
  return relations
}

function scribble(random: () => number): Uint8Array {
  let x = 0
  let y = 60
  let rise = 0
  const points = Array.from({ length: 60 }, () => {
    const point = { x, y, pressure: 0.5 }
    rise = (rise + (random() - 0.5) * 3) * 0.85
    x += 1.6 + random() * 1.1
    y = Math.max(0, Math.min(140, y + rise * 2))
    return point
  })
  const left = Math.min(...points.map((point) => point.x))
  const top = Math.min(...points.map((point) => point.y))
  return encodeStroke(points.map((point) => ({ ...point, x: point.x - left, y: point.y - top })))
}

function sentence(count: number, random: () => number): string {
  return Array.from({ length: count }, () => oneOf(words, random)).join(' ')
}

function oneOf<Value>(values: readonly Value[], random: () => number): Value {
  return values[Math.floor(random() * values.length)] as Value
}

function shuffled<Value>(values: Value[], random: () => number): Value[] {
  for (let last = values.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const value = values[last] as Value
    values[last] = values[other] as Value
    values[other] = value
  }
  return values
}

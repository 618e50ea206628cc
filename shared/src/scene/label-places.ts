/** Where the labels of a page's relations go, all of them together, so that they keep clear of each other. */
import {
  type Box,
  boxAround,
  boxOf,
  type Curve,
  curveLength,
  intersects,
  sampleCurve,
  union,
  type Vec,
} from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import type { Connector } from '../model/index.ts'
import type { LabelPlace, SceneContext } from './context.ts'
import { labelCentre, relationLabelSize } from './items/relation.ts'
import { routeOf } from './route.ts'

const alongs = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8] as const
const asides = [0, -1, 1, -2, 2] as const
/** Places a label may go to, the best first. */
const places: readonly LabelPlace[] = asides.flatMap((aside) => alongs.map((along) => ({ along, aside })))
/** What a place costs: per unit of area or point that the label covers, for being off the middle, for being beside. */
const cost = { label: 3, actor: 4, path: 25, offMiddle: 160, aside: 90 } as const
const pathPoints = 24

interface Labelled {
  readonly id: ItemId
  readonly curve: Curve
  readonly length: number
  readonly width: number
  readonly height: number
  readonly nearby: readonly Box[]
  readonly points: readonly Vec[]
  /** Around the points. */
  readonly extent: Box
}

/**
 * For each relation with a label, where along its path or beside it the label goes: short paths choose first, since
 * they have less room. The same input gives the same places; 1,000 relations take some tens of milliseconds.
 */
export function labelPlaces(
  relations: readonly Connector[],
  context: Pick<SceneContext, 'surroundings' | 'words' | 'measure'>,
): ReadonlyMap<ItemId, LabelPlace> {
  const labelled = relations.flatMap((relation) => measured(relation, context))
  labelled.sort((a, b) => a.length - b.length || (a.id < b.id ? -1 : 1))
  const taken: Box[] = []
  const chosen = new Map<ItemId, LabelPlace>()
  for (const label of labelled) {
    let best = places[0] as LabelPlace
    let bestBox = boxOf(0, 0, 0, 0)
    let lowest = Infinity
    const boxes = places.map((place) => boxAt(label, place))
    const reach = union(boxes) as Box
    const takenNear = taken.filter((other) => intersects(other, reach))
    const pathsNear = labelled.filter((other) => other !== label && intersects(other.extent, reach))
    for (const [index, place] of places.entries()) {
      const box = boxes[index] as Box
      const price = priceOf(label, place, box, takenNear, pathsNear)
      if (price >= lowest) continue
      best = place
      bestBox = box
      lowest = price
    }
    taken.push(bestBox)
    chosen.set(label.id, best)
  }
  return chosen
}

function measured(relation: Connector, context: Pick<SceneContext, 'surroundings' | 'words' | 'measure'>): Labelled[] {
  const { width, height } = relationLabelSize(relation, context)
  const route = width === 0 ? undefined : routeOf(relation, context.surroundings)
  if (!route) return []
  const { curve, nearby } = route
  const points = sampleCurve(curve, pathPoints)
  return [
    {
      id: relation.id,
      curve,
      length: curveLength(curve),
      width,
      height,
      nearby,
      points,
      extent: boxAround(points),
    },
  ]
}

function boxAt(label: Labelled, place: LabelPlace): Box {
  const { x, y } = labelCentre(label.curve, place, label)
  return boxOf(x - label.width / 2, y - label.height / 2, label.width, label.height)
}

function priceOf(
  label: Labelled,
  { along, aside }: LabelPlace,
  box: Box,
  taken: readonly Box[],
  paths: readonly Labelled[],
): number {
  let price = Math.abs(along - 0.5) * cost.offMiddle + Math.abs(aside) * cost.aside
  for (const other of taken) price += overlap(box, other) * cost.label
  for (const actor of label.nearby) price += overlap(box, actor) * cost.actor
  for (const { points } of paths)
    for (const { x, y } of points) if (x > box.minX && x < box.maxX && y > box.minY && y < box.maxY) price += cost.path
  return price
}

function overlap(a: Box, b: Box): number {
  if (!intersects(a, b)) return 0
  const width = Math.min(a.maxX, b.maxX) - Math.max(a.minX, b.minX)
  const height = Math.min(a.maxY, b.maxY) - Math.max(a.minY, b.minY)
  return width * height
}

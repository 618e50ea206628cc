import {
  type Box,
  boxAround,
  boxCentre,
  type Curve,
  connectorPath,
  geoBounds,
  grow,
  reversed,
} from '../geometry/index.ts'
import { type Connector, isPlaced, type LinkRole, type PlacedItem } from '../model/index.ts'
import type { Surroundings } from './context.ts'
import { outlineOf } from './outline-of.ts'

/** How a relation runs: its path, and the actors and actions nearby that its label keeps clear of. */
export interface Route {
  readonly curve: Curve
  readonly nearby: readonly Box[]
}

/** Links that are read as a table: drawn, they would hide what they are about. */
const tabled: ReadonlySet<LinkRole> = new Set(['scores', 'preferred-to'])

/**
 * The path of a relation or a link, or nothing where one of its ends is missing or lies on another page. It depends on both ends, on the relations
 * that join the same two, and on the actors and actions in between.
 */
export function routeOf(relation: Connector, surroundings: Surroundings): Route | undefined {
  if (relation.kind === 'link' && tabled.has(relation.role)) return undefined
  const from = surroundings.item(relation.from)
  const to = surroundings.item(relation.to)
  if (!from || !to || !isPlaced(from) || !isPlaced(to)) return undefined
  if (from.page !== relation.page || to.page !== relation.page) return undefined
  const turned = relation.from > relation.to
  const [first, second] = turned ? [to, from] : [from, to]
  const obstacles = obstaclesBetween(relation, first, second, surroundings)
  const lane = laneOf(relation, surroundings)
  const curve = connectorPath(outlineOf(first), outlineOf(second), { ...lane, obstacles })
  return {
    curve: turned ? reversed(curve) : curve,
    nearby: [geoBounds(from.geo), geoBounds(to.geo), ...obstacles],
  }
}

/** Which of the relations between the same two items this is, in an order that every reader agrees on. */
function laneOf(relation: Connector, surroundings: Surroundings): { lane: number; lanes: number } {
  let lane = 0
  let lanes = 0
  for (const other of surroundings.connectorsOf(relation.from)) {
    const same =
      (other.from === relation.from && other.to === relation.to) ||
      (other.from === relation.to && other.to === relation.from)
    if (!same) continue
    lanes++
    if (other.id < relation.id) lane++
  }
  return { lane, lanes: Math.max(1, lanes) }
}

function obstaclesBetween(relation: Connector, from: PlacedItem, to: PlacedItem, surroundings: Surroundings): Box[] {
  const corridor = grow(boxAround([boxCentre(geoBounds(from.geo)), boxCentre(geoBounds(to.geo))]), corridorMargin)
  const boxes: Box[] = []
  for (const item of surroundings.itemsIn(relation.page, corridor))
    if ((item.kind === 'actor' || item.kind === 'action') && item.id !== from.id && item.id !== to.id)
      boxes.push(geoBounds(item.geo))
  return boxes
}

const corridorMargin = 60

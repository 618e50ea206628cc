import { boxHeight, boxWidth, geoBounds, geoCentre, type Vec } from '../geometry/index.ts'
import type { ItemId } from '../ids.ts'
import { type BoardSnapshot, type Item, isPlaced, type PlacedItem } from '../model/index.ts'
import { type Arrange, actorGap, arrangementOf } from './arrangement.ts'
import type { Command } from './command.ts'
import { isConnectable } from './connect.ts'
import { type ForceEdge, type ForceNode, forceLayout } from './force-layout.ts'
import { layOut } from './lay-out.ts'
import { boxAt, type Centred, moves } from './place-centres.ts'
import { settle } from './settle.ts'

/**
 * Spreads items so that related ones are near each other and none covers another, starting from where they are.
 * Actors that are not to be moved stay and hold theirs in place.
 */
export const untangle: Command<Arrange> = (board, args, context) => {
  const arrangement = arrangementOf(board, args, isMovable, context)
  if (!arrangement.ok) return arrangement
  const { moving, obstacles } = arrangement.value
  const { nodes, edges, anchors } = graphOf(board, moving)
  const spread = forceLayout(nodes, edges).slice(0, moving.length)
  const layout = moving.map((item, index) => ({ item, centre: spread[index] ?? geoCentre(item.geo) }))
  // With nothing to hold on to, the whole would drift: it goes back to where it was.
  const drift = anchors === 0 ? driftOf(moving, layout) : { x: 0, y: 0 }
  const home = layout.map(({ item, centre }) => ({ item, centre: { x: centre.x - drift.x, y: centre.y - drift.y } }))
  const fitting = settle(
    home.map(({ item, centre }) => boxAt(item, centre)),
    obstacles,
    actorGap / 2,
  )
  const settled = home.map(({ item, centre }, index) => {
    const by = fitting[index] ?? { x: 0, y: 0 }
    return { item, centre: { x: centre.x + by.x, y: centre.y + by.y } }
  })
  return layOut(board, moves(settled, { x: 0, y: 0 }), context)
}

function isMovable(item: Item): item is PlacedItem {
  return isConnectable(item)
}

/** Moving items first, then the actors they are related to that stay. */
function graphOf(
  board: BoardSnapshot,
  moving: readonly PlacedItem[],
): { nodes: ForceNode[]; edges: ForceEdge[]; anchors: number } {
  const indices = new Map<ItemId, number>(moving.map(({ id }, index) => [id, index]))
  const nodes = moving.map((item) => nodeOf(item, false))
  const edges: ForceEdge[] = []
  const joined = new Set<string>()
  const relations = [...board.items.values()]
    .filter((item) => item.kind === 'relation')
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  for (const { from, to } of relations) {
    if (!indices.has(from) && !indices.has(to)) continue
    const pair = from < to ? `${from} ${to}` : `${to} ${from}`
    if (joined.has(pair)) continue
    joined.add(pair)
    for (const end of [from, to]) {
      const item = board.items.get(end)
      if (indices.has(end) || !item || !isPlaced(item)) continue
      indices.set(end, nodes.length)
      nodes.push(nodeOf(item, true))
    }
    edges.push([indices.get(from) as number, indices.get(to) as number])
  }
  return { nodes, edges, anchors: nodes.length - moving.length }
}

function nodeOf(item: PlacedItem, fixed: boolean): ForceNode {
  const box = geoBounds(item.geo)
  return { at: geoCentre(item.geo), fixed, reach: Math.sqrt(boxWidth(box) ** 2 + boxHeight(box) ** 2) / 2 }
}

/** How far the middle of all has moved. */
function driftOf(before: readonly PlacedItem[], after: readonly Centred[]): Vec {
  const was = mean(before.map(({ geo }) => geoCentre(geo)))
  const is = mean(after.map(({ centre }) => centre))
  return { x: is.x - was.x, y: is.y - was.y }
}

function mean(points: readonly Vec[]): Vec {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 })
  return { x: sum.x / points.length, y: sum.y / points.length }
}

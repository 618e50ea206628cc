/**
 * A force-directed layout after Fruchterman and Reingold (1991), without randomness: the same board gives the same
 * picture on every machine and every time.
 */
import type { Vec } from '../geometry/index.ts'

export interface ForceNode {
  readonly at: Vec
  /** Stays where it is and only pulls the others. */
  readonly fixed: boolean
  /** Half the diagonal of its box: large nodes keep more distance. */
  readonly reach: number
}

/** Indices of two nodes that belong together. */
export type ForceEdge = readonly [from: number, to: number]

const idealGap = 130
const gravity = 0.05
const mostIterations = 420
const leastIterations = 80
/** Nodes farther apart than this many ideal gaps do not repel each other. */
const cutoff = 2.5
/** Coincident nodes part along spokes that never line up. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/** New places for the nodes, in their order. */
export function forceLayout(nodes: readonly ForceNode[], edges: readonly ForceEdge[]): Vec[] {
  const places = nodes.map(({ at }, index) => ({
    x: at.x + Math.cos(index * goldenAngle) * 0.5,
    y: at.y + Math.sin(index * goldenAngle) * 0.5,
  }))
  const reach = nodes.reduce((sum, node) => sum + node.reach, 0) / Math.max(1, nodes.length)
  const ideal = idealGap + reach
  const iterations = Math.round(Math.max(leastIterations, Math.min(mostIterations, 60_000 / Math.max(1, nodes.length))))
  const pulls = nodes.map(() => ({ x: 0, y: 0 }))
  for (let iteration = 0; iteration < iterations; iteration++) {
    for (const pull of pulls) pull.x = pull.y = 0
    repel(places, pulls, ideal)
    attract(places, pulls, edges, ideal)
    gather(places, pulls)
    const heat = ideal * 0.9 * (1 - iteration / iterations) + 1
    for (const [index, place] of places.entries()) {
      if (nodes[index]?.fixed) continue
      const pull = pulls[index] as { x: number; y: number }
      const size = Math.sqrt(pull.x * pull.x + pull.y * pull.y)
      const factor = size > heat ? heat / size : 1
      place.x += pull.x * factor
      place.y += pull.y * factor
    }
  }
  return places.map((place, index) => (nodes[index]?.fixed ? (nodes[index] as ForceNode).at : place))
}

interface Movable {
  x: number
  y: number
}

/** Every two nodes push each other away; squares of the plane keep the far ones out. */
function repel(places: readonly Movable[], pulls: readonly Movable[], ideal: number): void {
  const size = ideal * cutoff
  const squares = new Map<string, number[]>()
  for (const [index, { x, y }] of places.entries()) {
    const key = `${Math.floor(x / size)}:${Math.floor(y / size)}`
    const square = squares.get(key)
    if (square) square.push(index)
    else squares.set(key, [index])
  }
  for (const [a, place] of places.entries()) {
    const column = Math.floor(place.x / size)
    const row = Math.floor(place.y / size)
    for (let x = column - 1; x <= column + 1; x++)
      for (let y = row - 1; y <= row + 1; y++)
        for (const b of squares.get(`${x}:${y}`) ?? []) if (b > a) repelPair(a, b, places, pulls, ideal)
  }
}

function repelPair(a: number, b: number, places: readonly Movable[], pulls: readonly Movable[], ideal: number): void {
  const from = places[a] as Movable
  const to = places[b] as Movable
  const dx = from.x - to.x
  const dy = from.y - to.y
  const square = Math.max(1, dx * dx + dy * dy)
  if (square > (ideal * cutoff) ** 2) return
  const push = (ideal * ideal) / square
  add(pulls[a] as Movable, dx * push, dy * push)
  add(pulls[b] as Movable, -dx * push, -dy * push)
}

function attract(
  places: readonly Movable[],
  pulls: readonly Movable[],
  edges: readonly ForceEdge[],
  ideal: number,
): void {
  for (const [a, b] of edges) {
    const from = places[a]
    const to = places[b]
    if (!from || !to) continue
    const dx = to.x - from.x
    const dy = to.y - from.y
    const pull = Math.sqrt(dx * dx + dy * dy) / ideal
    add(pulls[a] as Movable, dx * pull, dy * pull)
    add(pulls[b] as Movable, -dx * pull, -dy * pull)
  }
}

/** A weak pull to the common middle holds unconnected nodes together. */
function gather(places: readonly Movable[], pulls: readonly Movable[]): void {
  const middle = { x: 0, y: 0 }
  for (const { x, y } of places) add(middle, x / places.length, y / places.length)
  for (const [index, { x, y }] of places.entries())
    add(pulls[index] as Movable, (middle.x - x) * gravity, (middle.y - y) * gravity)
}

function add(to: Movable, x: number, y: number): void {
  to.x += x
  to.y += y
}

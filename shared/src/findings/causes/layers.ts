/** Findings in layers from causes to effects, for a picture of a causal graph (Sugiyama's method, in short). */
import type { ItemId } from '../../ids.ts'
import type { Cause } from './causal-graph.ts'

/** Where a finding lies: its layer, and its place within it as a number of rows (halves too) from the middle. */
export interface LayerPlace {
  readonly layer: number
  readonly row: number
}

export interface Layers {
  readonly places: ReadonlyMap<ItemId, LayerPlace>
  /** Per cause, the places it passes in the layers between its ends, in the order of travel. */
  readonly bends: ReadonlyMap<ItemId, readonly LayerPlace[]>
  readonly layers: number
  /** The row of the first and the last place. */
  readonly rows: readonly [first: number, last: number]
}

/** A finding, or a place kept free for a link that passes. */
interface Node {
  readonly id: string
  layer: number
  row: number
  readonly before: Node[]
  readonly after: Node[]
  /** How many rows it takes: a passing link needs less than a card. */
  readonly size: number
}

const passingSize = 0.5
const sweeps = 12

/** The same input gives the same picture, whatever order its links come in. */
export function layersOf(ids: readonly ItemId[], causes: readonly Cause[]): Layers {
  const nodes = new Map<string, Node>()
  for (const id of [...ids].sort()) nodes.set(id, node(id, 1))
  const forward = withoutLoops([...nodes.keys()], causes)
  setLayers(nodes, forward)
  const bends = new Map<ItemId, Node[]>()
  for (const { cause, from, to } of forward) bends.set(cause.id, passing(nodes, cause, from, to))
  const last = Math.max(-1, ...[...nodes.values()].map(({ layer }) => layer))
  const layers = Array.from({ length: last + 1 }, (): Node[] => [])
  for (const each of nodes.values()) layers[each.layer]?.push(each)
  order(layers)
  settle(layers)
  const all = [...nodes.values()]
  const reversed = new Set(forward.filter(({ cause, from }) => cause.from !== from).map(({ cause }) => cause.id))
  return {
    places: new Map(ids.map((id) => [id, placeOf(nodes.get(id) as Node)])),
    bends: new Map(
      [...bends].map(([id, along]) => {
        const places = along.map(placeOf)
        return [id, reversed.has(id) ? places.reverse() : places]
      }),
    ),
    layers: layers.length,
    rows: [Math.min(0, ...all.map(({ row }) => row)), Math.max(0, ...all.map(({ row }) => row))],
  }
}

function node(id: string, size: number): Node {
  return { id, layer: 0, row: 0, before: [], after: [], size }
}

function placeOf({ layer, row }: Node): LayerPlace {
  return { layer, row }
}

interface Forward {
  readonly cause: Cause
  readonly from: ItemId
  readonly to: ItemId
}

/** The causes with those that close a loop turned round, so that all go one way. */
function withoutLoops(ids: readonly string[], causes: readonly Cause[]): Forward[] {
  const sorted = [...causes].sort((a, b) => (a.id < b.id ? -1 : 1))
  const outgoing = new Map<string, Cause[]>()
  const incoming = new Set<string>()
  for (const cause of sorted) {
    const list = outgoing.get(cause.from)
    if (list) list.push(cause)
    else outgoing.set(cause.from, [cause])
    incoming.add(cause.to)
  }
  const state = new Map<string, 'open' | 'done'>()
  const forward: Forward[] = []
  const visit = (start: string): void => {
    if (state.has(start)) return
    state.set(start, 'open')
    const path = [{ id: start, next: 0 }]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const cause = outgoing.get(top.id)?.[top.next++]
      if (!cause) {
        state.set(top.id, 'done')
        path.pop()
      } else if (state.get(cause.to) === 'open') forward.push({ cause, from: cause.to, to: cause.from })
      else {
        forward.push({ cause, from: cause.from, to: cause.to })
        if (state.has(cause.to)) continue
        state.set(cause.to, 'open')
        path.push({ id: cause.to, next: 0 })
      }
    }
  }
  // What nothing leads to begins: loops are then cut where one comes into them.
  for (const id of ids) if (!incoming.has(id)) visit(id)
  for (const id of ids) visit(id)
  return forward
}

/** Each finding one layer after the last of its causes; then causes move up to their effects, so that links are short. */
function setLayers(nodes: ReadonlyMap<string, Node>, forward: readonly Forward[]): void {
  const ends = forward.map(({ from, to }) => [nodes.get(from) as Node, nodes.get(to) as Node] as const)
  const waiting = new Map<Node, number>()
  const after = new Map<Node, Node[]>()
  for (const [from, to] of ends) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1)
    const list = after.get(from)
    if (list) list.push(to)
    else after.set(from, [to])
  }
  const sorted = [...nodes.values()].filter((each) => !waiting.has(each))
  for (const from of sorted)
    for (const to of after.get(from) ?? []) {
      to.layer = Math.max(to.layer, from.layer + 1)
      const left = (waiting.get(to) ?? 1) - 1
      waiting.set(to, left)
      if (left === 0) sorted.push(to)
    }
  for (const from of sorted.reverse()) {
    const nearest = Math.min(...(after.get(from) ?? []).map(({ layer }) => layer))
    if (Number.isFinite(nearest)) from.layer = nearest - 1
  }
}

/** Free places for a link in the layers that it passes. */
function passing(nodes: Map<string, Node>, cause: Cause, from: ItemId, to: ItemId): Node[] {
  const start = nodes.get(from) as Node
  const end = nodes.get(to) as Node
  const along: Node[] = []
  let last = start
  for (let layer = start.layer + 1; layer < end.layer; layer++) {
    const next = node(`${cause.id} ${layer}`, passingSize)
    next.layer = layer
    nodes.set(next.id, next)
    join(last, next)
    along.push(next)
    last = next
  }
  join(last, end)
  return along
}

function join(before: Node, after: Node): void {
  before.after.push(after)
  after.before.push(before)
}

/** The order within each layer that crosses few links: by the middle of what one is linked to, to and fro. */
function order(layers: readonly Node[][]): void {
  for (const layer of layers) for (const [index, each] of layer.entries()) each.row = index
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const onwards = sweep % 2 === 0
    for (const layer of onwards ? layers : [...layers].reverse()) {
      const wish = new Map(layer.map((each) => [each, middle(onwards ? each.before : each.after) ?? each.row]))
      layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a.row - b.row)
      for (const [index, each] of layer.entries()) each.row = index
    }
  }
}

/** Rows: each as near to what it is linked to as its neighbours in the layer leave room. */
function settle(layers: readonly Node[][]): void {
  for (const layer of layers)
    spread(
      layer,
      layer.map((_, index) => index - (layer.length - 1) / 2),
    )
  for (let sweep = 0; sweep < sweeps; sweep++)
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse())
      spread(
        layer,
        layer.map((each) => middle([...each.before, ...each.after]) ?? each.row),
      )
}

/** Gives rows as wished for, pushed apart to where sizes meet: groups that touch take the mean of their wishes. */
function spread(layer: readonly Node[], wishes: readonly number[]): void {
  const offsets: number[] = []
  for (const [index, each] of layer.entries()) {
    const last = layer[index - 1]
    offsets.push(last ? (offsets[index - 1] ?? 0) + (last.size + each.size) / 2 : 0)
  }
  // Least squares under “not nearer than”: pool what would overlap (isotonic regression on wish minus offset).
  const pools: { sum: number; count: number }[] = []
  for (const [index, wish] of wishes.entries()) {
    let pool = { sum: wish - (offsets[index] ?? 0), count: 1 }
    for (let last = pools.at(-1); last && last.sum / last.count >= pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count }
    }
    pools.push(pool)
  }
  let index = 0
  for (const { sum, count } of pools)
    for (let i = 0; i < count; i++, index++) {
      const each = layer[index]
      if (each) each.row = sum / count + (offsets[index] ?? 0)
    }
}

function middle(nodes: readonly Node[]): number | undefined {
  return nodes.length === 0 ? undefined : nodes.reduce((sum, { row }) => sum + row, 0) / nodes.length
}

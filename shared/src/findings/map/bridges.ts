/** Actors without whom the drawing would come apart. */
import type { ItemId } from '../../ids.ts'
import type { Actor } from '../../model/index.ts'
import type { MapGraph } from './graph.ts'

export interface Bridge {
  readonly actor: Actor
  /** Actors that only this one joins to the largest of the parts, part by part. */
  readonly parts: readonly (readonly Actor[])[]
}

/**
 * Actors whose absence would part others that are joined now, those first who hold most others. Relations that are
 * only wished count as well as real ones; absent ones do not. Cut points after Hopcroft and Tarjan (1973).
 */
export function bridges(map: MapGraph): readonly Bridge[] {
  const walk = walkOf(map)
  const found: Bridge[] = []
  for (const [at, id] of walk.order.entries()) {
    const actor = map.nodes.get(id)
    if (actor?.kind !== 'actor') continue
    const parts = partsWithout(walk, at)
      .map((part) => part.flatMap((node) => actorAt(map, node)))
      .filter((part) => part.length > 0)
      .sort((a, b) => a.length - b.length)
    if (parts.length > 1) found.push({ actor, parts: parts.slice(0, -1) })
  }
  const apart = ({ parts }: Bridge) => parts.reduce((sum, part) => sum + part.length, 0)
  return found.sort((a, b) => apart(b) - apart(a) || (a.actor.id < b.actor.id ? -1 : 1))
}

function actorAt({ nodes }: MapGraph, id: ItemId): Actor[] {
  const node = nodes.get(id)
  return node?.kind === 'actor' ? [node] : []
}

/** A depth-first walk: what was reached from a node lies in one stretch after it. */
interface Walk {
  readonly order: readonly ItemId[]
  /** Places in `order`: one past the last that was reached from here, the place one came from (-1: a root). */
  readonly end: readonly number[]
  readonly parent: readonly number[]
  /** The earliest place that what was reached from here is joined to. */
  readonly low: readonly number[]
}

function walkOf({ nodes, graph }: MapGraph): Walk {
  const order: ItemId[] = []
  const end: number[] = []
  const parent: number[] = []
  const low: number[] = []
  const placeOf = new Map<ItemId, number>()
  const enter = (id: ItemId, from: number) => {
    placeOf.set(id, order.length)
    low.push(order.length)
    parent.push(from)
    order.push(id)
    return { at: order.length - 1, neighbours: graph.neighbors(id) as ItemId[], turn: 0 }
  }
  for (const root of nodes.keys()) {
    if (placeOf.has(root)) continue
    const stack = [enter(root, -1)]
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const neighbour = top.neighbours[top.turn++]
      if (neighbour === undefined) {
        stack.pop()
        end[top.at] = order.length
        const up = parent[top.at] as number
        if (up >= 0) low[up] = Math.min(low[up] as number, low[top.at] as number)
        continue
      }
      const seen = placeOf.get(neighbour)
      if (seen === undefined) stack.push(enter(neighbour, top.at))
      else if (seen !== parent[top.at]) low[top.at] = Math.min(low[top.at] as number, seen)
    }
  }
  return { order, end, parent, low }
}

/** The parts that the component of a node falls into without it. */
function partsWithout({ order, end, parent, low }: Walk, at: number): ItemId[][] {
  const last = end[at] as number
  const parts: ItemId[][] = []
  const kept: ItemId[] = []
  for (let child = at + 1; child < last; child = end[child] as number) {
    const part = order.slice(child, end[child])
    if ((low[child] as number) >= at) parts.push(part)
    else kept.push(...part)
  }
  if (parts.length === 0 || (parent[at] as number) < 0) return parts
  let root = at
  while ((parent[root] as number) >= 0) root = parent[root] as number
  kept.push(...order.slice(root, at), ...order.slice(last, end[root]))
  return [...parts, kept]
}

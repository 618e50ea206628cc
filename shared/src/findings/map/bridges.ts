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

function walkOf({ nodes, joining }: MapGraph): Walk {
  const beside = new Map<ItemId, ItemId[]>([...nodes.keys()].map((id) => [id, []]))
  for (const { from, to } of joining) {
    beside.get(from)?.push(to)
    beside.get(to)?.push(from)
  }
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
    return { at: order.length - 1, neighbours: beside.get(id) ?? [], turn: 0 }
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

/** The parts that the component of a node falls into without it; none where it stays in one. */
function partsWithout({ order, end, parent, low }: Walk, at: number): ItemId[][] {
  const last = end[at] as number
  const children: number[] = []
  for (let child = at + 1; child < last; child = end[child] as number) children.push(child)
  const holdsOn = (child: number) => (low[child] as number) < at
  if (children.every(holdsOn)) return []
  const reached = (child: number) => order.slice(child, end[child])
  const parts = children.filter((child) => !holdsOn(child)).map(reached)
  const kept = children.filter(holdsOn).flatMap(reached)
  if ((parent[at] as number) < 0) return parts
  let root = at
  while ((parent[root] as number) >= 0) root = parent[root] as number
  kept.push(...order.slice(root, at), ...order.slice(last, end[root]))
  return [...parts, kept]
}

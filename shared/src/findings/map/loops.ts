/** Loops: ways that lead back to where they began. */
import { DirectedGraph } from 'graphology'
import { stronglyConnectedComponents } from 'graphology-components'
import type { ItemId } from '../../ids.ts'
import type { Relation } from '../../model/index.ts'
import type { MapGraph } from './graph.ts'

export interface LoopBounds {
  /** Steps of the shortest loop asked for, and of the longest. */
  readonly shortest: number
  readonly longest: number
  /** Loops at most. */
  readonly most: number
}

export interface Loops {
  /** Each as the ids it passes, once each, from its lowest; short ones first. */
  readonly loops: readonly (readonly ItemId[])[]
  /** Whether there are more within the bounds of length. */
  readonly more: boolean
}

const mapBounds: LoopBounds = { shortest: 3, longest: 6, most: 20 }

/**
 * Loops of actors along the arrows of their relations. Two arrows that face each other are a loop of two; a relation
 * that goes both ways is none by itself, but may be part of a longer one. Tensions, absent relations and taking part
 * in an action carry nothing on and are left out.
 */
export function mapLoops({ nodes, joining }: MapGraph): Loops {
  const carrying = joining.filter(
    ({ type, direction, from, to }) =>
      direction !== 'none' &&
      type !== 'tension' &&
      type !== 'takes-part' &&
      nodes.get(from)?.kind === 'actor' &&
      nodes.get(to)?.kind === 'actor',
  )
  const pairs = facingPairs(carrying)
  const longer = loopsAlong(carrying.flatMap(arcsOf), {
    ...mapBounds,
    most: Math.max(0, mapBounds.most - pairs.length),
  })
  return {
    loops: [...pairs.slice(0, mapBounds.most), ...longer.loops],
    more: longer.more || pairs.length > mapBounds.most,
  }
}

function arcsOf({ from, to, direction }: Relation): (readonly [ItemId, ItemId])[] {
  return direction === 'both'
    ? [
        [from, to],
        [to, from],
      ]
    : [[from, to]]
}

/** Pairs of ids that a forward relation joins in either direction. */
function facingPairs(relations: readonly Relation[]): (readonly [ItemId, ItemId])[] {
  const forward = new Set<string>()
  const pairs = new Map<string, readonly [ItemId, ItemId]>()
  for (const { from, to, direction } of relations) {
    if (direction !== 'forward') continue
    forward.add(`${from} ${to}`)
    const pair = from < to ? ([from, to] as const) : ([to, from] as const)
    if (forward.has(`${to} ${from}`)) pairs.set(pair.join(' '), pair)
  }
  return [...pairs.values()].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))
}

/**
 * The simple loops along these arcs, of bounded length and number. A loop that can be walked both ways is told once.
 * Only ways that can still come back in time are followed, so that the work grows with what is found.
 */
function loopsAlong(arcs: Iterable<readonly [ItemId, ItemId]>, { shortest, longest, most }: LoopBounds): Loops {
  const graph = new DirectedGraph()
  for (const [from, to] of arcs) if (from !== to) graph.mergeDirectedEdge(from, to)
  const loops: ItemId[][] = []
  const fields = stronglyConnectedComponents(graph)
    .filter((members) => members.length > 1)
    .map((members) => new Field(graph, members as ItemId[]))
  for (let steps = shortest; steps <= longest; steps++)
    for (const field of fields)
      for (const loop of field.loops(steps)) {
        if (loops.length === most) return { loops, more: true }
        loops.push(loop)
      }
  return { loops, more: false }
}

/** One strongly connected part of the arcs, its nodes numbered in the order of their ids. */
class Field {
  private readonly ids: readonly ItemId[]
  private readonly next: readonly (readonly number[])[]
  private readonly before: readonly (readonly number[])[]
  private readonly homeward = new Map<number, Int32Array>()

  constructor(graph: DirectedGraph, members: readonly ItemId[]) {
    this.ids = [...members].sort()
    const indexOf = new Map(this.ids.map((id, index) => [id as string, index]))
    const numbers = (ids: readonly string[]) => ids.flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b)
    this.next = this.ids.map((id) => numbers(graph.outNeighbors(id)))
    this.before = this.ids.map((id) => numbers(graph.inNeighbors(id)))
  }

  /** The loops of exactly so many steps, each from its lowest node. */
  *loops(steps: number): Generator<ItemId[]> {
    for (let start = 0; start <= this.ids.length - steps; start++) yield* this.from(start, steps)
  }

  private *from(start: number, steps: number): Generator<ItemId[]> {
    const home = this.wayHome(start)
    const path = [start]
    const turns = [0]
    while (path.length > 0) {
      const here = path[path.length - 1] as number
      const turn = turns[turns.length - 1] as number
      const to = this.next[here]?.[turn]
      if (to === undefined) {
        path.pop()
        turns.pop()
        continue
      }
      turns[turns.length - 1] = turn + 1
      const left = steps - path.length
      if (left === 0) {
        if (to === start && this.isToldThisWay(path)) yield path.map((index) => this.ids[index] as ItemId)
        continue
      }
      if (to <= start || (home[to] as number) > left || path.includes(to)) continue
      path.push(to)
      turns.push(0)
    }
  }

  /** Steps from each node back to `start` through nodes above it; more than any loop has where there is no way. */
  private wayHome(start: number): Int32Array {
    const known = this.homeward.get(start)
    if (known) return known
    const away = new Int32Array(this.ids.length).fill(0x7fffffff)
    away[start] = 0
    let ring = [start]
    for (let distance = 1; ring.length > 0; distance++) {
      const wider: number[] = []
      for (const index of ring)
        for (const from of this.before[index] ?? [])
          if (from > start && (away[from] as number) > distance) {
            away[from] = distance
            wider.push(from)
          }
      ring = wider
    }
    this.homeward.set(start, away)
    return away
  }

  /** Of the two ways to walk a loop whose arcs all go both ways, one is told. */
  private isToldThisWay(path: readonly number[]): boolean {
    const last = path[path.length - 1] as number
    if (path.length < 3 || (path[1] as number) < last) return true
    return !path.every((index, at) => this.before[index]?.includes(path[(at + 1) % path.length] as number))
  }
}

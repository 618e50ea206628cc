/** How one gets from one actor to another on the map. */
import { bidirectional } from 'graphology-shortest-path/unweighted.js'
import type { ItemId } from '../../ids.ts'
import type { Relation } from '../../model/index.ts'
import { graphOf, hasBegun, type MapGraph, type MapNode } from './graph.ts'

export interface PathStep {
  /** What joins this node to the one before, every relation of the kind asked for. */
  readonly relations: readonly Relation[]
  readonly node: MapNode
}

export interface MapPath {
  readonly start: MapNode
  readonly steps: readonly PathStep[]
  /** Whether each step has begun; else there is no such path, and this one counts on what is only wished or planned. */
  readonly begun: boolean
}

/**
 * A shortest path, whichever way the arrows point: over what has begun where there is one, else over everything but
 * absent relations. Undefined when nothing joins the two, or one of them is gone.
 */
export function pathBetween(map: MapGraph, from: ItemId, to: ItemId): MapPath | undefined {
  const { nodes, joining } = map
  if (!nodes.has(from) || !nodes.has(to)) return undefined
  const real = joining.filter((relation) => hasBegun(relation, nodes))
  for (const [relations, begun] of [
    [real, true],
    [joining, false],
  ] as const) {
    const ids = bidirectional(graphOf(nodes.keys(), relations), from, to) as ItemId[] | null
    if (ids) return pathAlong(nodes, ids, relations, begun)
  }
  return undefined
}

function pathAlong(
  nodes: MapGraph['nodes'],
  ids: readonly ItemId[],
  relations: readonly Relation[],
  begun: boolean,
): MapPath | undefined {
  const start = nodes.get(ids[0] as ItemId)
  if (!start) return undefined
  const steps = ids.slice(1).flatMap((id, index): PathStep[] => {
    const before = ids[index] as ItemId
    const node = nodes.get(id)
    const joins = ({ from, to }: Relation) => (from === before && to === id) || (from === id && to === before)
    return node ? [{ node, relations: relations.filter(joins) }] : []
  })
  return { start, steps, begun }
}

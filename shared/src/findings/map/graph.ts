/** The map as a graph: actors and the actions that join them, and the relations between them. */
import { MultiUndirectedGraph } from 'graphology'
import type { ItemId } from '../../ids.ts'
import type { Action, Actor, Relation, RelationState } from '../../model/index.ts'

/** What lies on an actor map, as far as findings read it. */
export interface MapItems {
  readonly actors: readonly Actor[]
  readonly actions: readonly Action[]
  readonly relations: readonly Relation[]
}

export type MapNode = Actor | Action

export interface MapGraph {
  readonly items: MapItems
  readonly nodes: ReadonlyMap<ItemId, MapNode>
  /** Relations between two different nodes, absent ones too. */
  readonly drawn: readonly Relation[]
  /** Those of them that are said to exist, now or one day: all but the absent ones. */
  readonly joining: readonly Relation[]
  /** The nodes, and what joins them; the key of an edge is the id of its relation. */
  readonly graph: MultiUndirectedGraph
}

/** States of what people talk about but nobody has begun. */
const notBegun: ReadonlySet<RelationState> = new Set(['wished', 'agreed', 'planned', 'absent'])

/**
 * Relations that lead outside the map (to a note, to what is gone) or from a node to itself are left out. The same
 * items give the same graph, in whatever order they come.
 */
export function mapGraph(items: MapItems): MapGraph {
  const nodes = new Map<ItemId, MapNode>()
  for (const node of [...items.actors, ...items.actions].sort(byId)) nodes.set(node.id, node)
  const drawn = items.relations.filter(({ from, to }) => from !== to && nodes.has(from) && nodes.has(to)).sort(byId)
  const joining = drawn.filter(({ state }) => state !== 'absent')
  return { items, nodes, drawn, joining, graph: graphOf(nodes.keys(), joining) }
}

/** A graph of some nodes and the relations between them. */
export function graphOf(nodes: Iterable<ItemId>, relations: readonly Relation[]): MultiUndirectedGraph {
  const graph = new MultiUndirectedGraph()
  for (const id of nodes) graph.addNode(id)
  for (const { id, from, to } of relations) graph.addUndirectedEdgeWithKey(id, from, to)
  return graph
}

/**
 * Whether something has begun: a relation that nobody said a state of counts as there, and taking part in an action
 * that is only wished is a wish.
 */
export function hasBegun(relation: Relation, nodes: MapGraph['nodes']): boolean {
  return [relation, nodes.get(relation.from), nodes.get(relation.to)].every(
    (part) => part === undefined || part.kind === 'actor' || part.state === undefined || !notBegun.has(part.state),
  )
}

function byId(a: { readonly id: ItemId }, b: { readonly id: ItemId }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A problem tree: what leads to the problem below, what comes of it above. */
import { geoCentre } from '../../geometry/index.ts'
import type { ItemId } from '../../ids.ts'
import type { PlacedItem, Relation } from '../../model/index.ts'

export type TreeRole = 'cause' | 'problem' | 'effect'

/** A card and the cards that hang on it, further and further from the problem. */
export interface TreeNode {
  readonly id: ItemId
  /** What ties it to the card it hangs on here. */
  readonly relation: ItemId
  /** It is told in full elsewhere in the tree: here its name is enough. */
  readonly again: boolean
  readonly children: readonly TreeNode[]
}

export interface ProblemTree {
  readonly problem: ItemId | undefined
  readonly causes: readonly TreeNode[]
  readonly effects: readonly TreeNode[]
  /** Cards that nothing ties to the problem yet. */
  readonly apart: readonly ItemId[]
  /** What each card is to the problem; one that is not tied yet is what its height on the page makes it. */
  readonly roles: ReadonlyMap<ItemId, TreeRole>
}

type Edges = ReadonlyMap<ItemId, readonly Relation[]>

/** Reads cards and the relations between them, from cause to effect, as a tree. Loops are cut where they close. */
export function problemTree(cards: readonly PlacedItem[], relations: readonly Relation[]): ProblemTree {
  const among = new Set(cards.map(({ id }) => id))
  const ties = relations.filter(({ from, to }) => among.has(from) && among.has(to) && from !== to)
  const into = grouped(ties, ({ to }) => to)
  const outOf = grouped(ties, ({ from }) => from)
  const problem = heart(cards, into, outOf)
  if (!problem) return { problem, causes: [], effects: [], apart: [], roles: new Map() }
  const told = new Set([problem.id])
  const causes = branch(problem.id, into, ({ from }) => from, told, new Set([problem.id]))
  const effects = branch(problem.id, outOf, ({ to }) => to, told, new Set([problem.id]))
  return {
    problem: problem.id,
    causes,
    effects,
    apart: cards.filter(({ id }) => !told.has(id)).map(({ id }) => id),
    roles: rolesOf(cards, problem, causes),
  }

  function rolesOf(all: readonly PlacedItem[], middle: PlacedItem, below: readonly TreeNode[]) {
    const leading = idsOf(below)
    const roles = new Map<ItemId, TreeRole>()
    for (const card of all) {
      const lower = geoCentre(card.geo).y > geoCentre(middle.geo).y
      const role = leading.has(card.id) || (!told.has(card.id) && lower) ? 'cause' : 'effect'
      roles.set(card.id, card.id === middle.id ? 'problem' : role)
    }
    return roles
  }
}

/**
 * The card larger than all others, as people draw a trunk. Where there is none, the one that others both lead to and
 * come from; without relations, the one in the middle of the page's height.
 */
function heart(cards: readonly PlacedItem[], into: Edges, outOf: Edges): PlacedItem | undefined {
  const bySize = [...cards].sort((a, b) => surface(b) - surface(a))
  const [largest, next] = bySize
  if (largest && (!next || surface(largest) > surface(next))) return largest
  const heights = cards.map(({ geo }) => geoCentre(geo).y)
  const middle = (Math.min(...heights) + Math.max(...heights)) / 2
  const ranked = cards.map((card) => {
    const before = reached(card.id, into, ({ from }) => from)
    const after = reached(card.id, outOf, ({ to }) => to)
    const off = Math.abs(geoCentre(card.geo).y - middle)
    return { card, key: [-Math.min(before, after), -(before + after), off] as const }
  })
  ranked.sort((a, b) => {
    for (const part of [0, 1, 2] as const) if (a.key[part] !== b.key[part]) return a.key[part] - b.key[part]
    return a.card.id < b.card.id ? -1 : 1
  })
  return ranked[0]?.card
}

function surface({ geo }: PlacedItem): number {
  return geo[2] * geo[3]
}

function reached(id: ItemId, edges: Edges, other: (relation: Relation) => ItemId): number {
  const seen = new Set([id])
  const waiting = [id]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const tie of edges.get(next) ?? [])
      if (!seen.has(other(tie))) {
        seen.add(other(tie))
        waiting.push(other(tie))
      }
  return seen.size - 1
}

function branch(
  id: ItemId,
  edges: Edges,
  other: (relation: Relation) => ItemId,
  told: Set<ItemId>,
  above: ReadonlySet<ItemId>,
): TreeNode[] {
  const nodes: TreeNode[] = []
  for (const relation of edges.get(id) ?? []) {
    const next = other(relation)
    const again = told.has(next) || above.has(next)
    told.add(next)
    const children = again ? [] : branch(next, edges, other, told, new Set([...above, next]))
    nodes.push({ id: next, relation: relation.id, again, children })
  }
  return nodes
}

function idsOf(nodes: readonly TreeNode[], ids = new Set<ItemId>()): ReadonlySet<ItemId> {
  for (const node of nodes) {
    ids.add(node.id)
    idsOf(node.children, ids)
  }
  return ids
}

function grouped(ties: readonly Relation[], key: (relation: Relation) => ItemId): Edges {
  const groups = new Map<ItemId, Relation[]>()
  for (const tie of ties) {
    const group = groups.get(key(tie))
    if (group) group.push(tie)
    else groups.set(key(tie), [tie])
  }
  return groups
}

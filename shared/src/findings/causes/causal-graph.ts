import type { ItemId, PageId } from '../../ids.ts'
import { type BoardSnapshot, isPlaced, type Link, type PlacedItem } from '../../model/index.ts'

/** A link that says that one thing brings another about (+) or soothes it (−). */
export type Cause = Link & { readonly role: 'causes' | 'eases' }

/** Findings and the signed links between them. */
export interface CausalGraph {
  readonly findings: readonly PlacedItem[]
  readonly causes: readonly Cause[]
  /** What nothing in the graph leads to. */
  readonly roots: readonly PlacedItem[]
  /** What leads to nothing else in the graph. */
  readonly ends: readonly PlacedItem[]
}

/**
 * The causal graph of a page: its findings that are linked, and whatever of other pages hangs together with them, so
 * that a chain is never cut in the middle. Everything is in the order of ids: readers agree on it.
 */
export function causalGraph(board: BoardSnapshot, page: PageId): CausalGraph {
  const all: Cause[] = []
  const neighbours = new Map<ItemId, ItemId[]>()
  for (const item of board.items.values()) {
    // Something written by others may point at itself: that is no cause.
    if (item.kind !== 'link' || !isCause(item) || item.from === item.to) continue
    all.push(item)
    push(neighbours, item.from, item.to)
    push(neighbours, item.to, item.from)
  }
  const reached = new Set<ItemId>()
  const waiting = [...neighbours.keys()].filter((id) => board.items.get(id)?.page === page)
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    waiting.push(...(neighbours.get(id) ?? []))
  }
  const causes = all.filter(({ from }) => reached.has(from)).sort(byId)
  const led = new Set(causes.map(({ to }) => to))
  const leading = new Set(causes.map(({ from }) => from))
  const findings = [...reached].flatMap((id) => {
    const item = board.items.get(id)
    return item && isPlaced(item) ? [item] : []
  })
  findings.sort(byId)
  return {
    findings,
    causes,
    roots: findings.filter(({ id }) => !led.has(id)),
    ends: findings.filter(({ id }) => !leading.has(id)),
  }
}

function isCause(link: Link): link is Cause {
  return link.role === 'causes' || link.role === 'eases'
}

function push(map: Map<ItemId, ItemId[]>, key: ItemId, value: ItemId): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

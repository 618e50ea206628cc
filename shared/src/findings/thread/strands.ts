/**
 * The thread from the single statement to the shared commitment: statement → finding → need → actors → commitment →
 * follow-up. A board is read as strands, one for each collective need, and what belongs to none hangs in the air.
 */
import type { ItemId } from '../../ids.ts'
import {
  type Action,
  type Actor,
  type BoardSnapshot,
  byDrawOrder,
  type Commitment,
  type Item,
  type Link,
  type Need,
  type Statement,
  type Tension,
} from '../../model/index.ts'

/** What somebody has to do with a need: they meet it, could meet it, or have committed themselves. */
export type Bond = 'meets' | 'could-meet' | 'commits'

/** What a need was found from: a tension it stems from, or something that causes or eases it. */
export type Finding = Tension | Statement | Need

export interface Strand {
  readonly need: Need
  /** In their authors' words, grouped into the need. */
  readonly statements: readonly Statement[]
  readonly findings: readonly Finding[]
  /** Actors and actions, those that meet the need first. */
  readonly actors: readonly { readonly actor: Actor | Action; readonly bond: Bond }[]
  readonly commitments: readonly Commitment[]
  /** Commitments that follow those of this strand up without answering a need of their own. */
  readonly followUps: readonly Commitment[]
}

/** Every strand of a board, the needs with the most weight first. */
export function strandsOf(board: BoardSnapshot): readonly Strand[] {
  const threads = threadsOf(board)
  return [...threads.needs].sort(byPriority).map((need) => strandOf(need, threads))
}

interface Threads {
  readonly board: BoardSnapshot
  readonly needs: readonly Need[]
  readonly statements: ReadonlyMap<ItemId, readonly Statement[]>
  readonly commitments: ReadonlyMap<ItemId, readonly Commitment[]>
  /** Links by each of their ends. */
  readonly links: ReadonlyMap<ItemId, readonly Link[]>
}

/** Everything that strands are made of, gathered in one walk over the board. */
function threadsOf(board: BoardSnapshot): Threads {
  const needs: Need[] = []
  const statements = new Map<ItemId, Statement[]>()
  const commitments = new Map<ItemId, Commitment[]>()
  const links = new Map<ItemId, Link[]>()
  for (const item of board.items.values()) {
    if (item.kind === 'need') needs.push(item)
    else if (item.kind === 'statement' && item.need) add(statements, item.need, item)
    else if (item.kind === 'commitment') for (const need of new Set(item.answers)) add(commitments, need, item)
    else if (item.kind === 'link') for (const end of new Set([item.from, item.to])) add(links, end, item)
  }
  for (const lists of [statements, commitments, links])
    for (const list of lists.values()) (list as Item[]).sort(byDrawOrder)
  return { board, needs, statements, commitments, links }
}

function strandOf(need: Need, threads: Threads): Strand {
  const commitments = threads.commitments.get(need.id) ?? []
  return {
    need,
    statements: threads.statements.get(need.id) ?? [],
    findings: findingsOf(need, threads),
    actors: actorsOf(need, commitments, threads),
    commitments,
    followUps: followUpsOf(commitments, threads),
  }
}

function findingsOf(need: Need, { board, links }: Threads): readonly Finding[] {
  const found = new Map<ItemId, Finding>()
  for (const { from, to, role } of links.get(need.id) ?? []) {
    const leadsHere =
      role === 'stems-from' ? from === need.id : (role === 'causes' || role === 'eases') && to === need.id
    const other = leadsHere ? board.items.get(from === need.id ? to : from) : undefined
    if (other?.kind === 'tension' || other?.kind === 'statement' || other?.kind === 'need') found.set(other.id, other)
  }
  return [...found.values()]
}

const strength: Readonly<Record<Bond, number>> = { meets: 0, commits: 1, 'could-meet': 2 }

function actorsOf(need: Need, commitments: readonly Commitment[], { board, links }: Threads): Strand['actors'] {
  const bonds = new Map<ItemId, { readonly actor: Actor | Action; readonly bond: Bond }>()
  const bind = (id: string, bond: Bond): void => {
    const actor = board.items.get(id as ItemId)
    if (actor?.kind !== 'actor' && actor?.kind !== 'action') return
    const known = bonds.get(actor.id)
    if (!known || strength[bond] < strength[known.bond]) bonds.set(actor.id, { actor, bond })
  }
  for (const { from, to, role } of links.get(need.id) ?? []) {
    if (to !== need.id) continue
    if (role === 'meets' || role === 'responds-to') bind(from, 'meets')
    if (role === 'could-meet') bind(from, 'could-meet')
  }
  for (const { subjects } of commitments) for (const subject of subjects) bind(subject, 'commits')
  return [...bonds.values()].sort(
    (a, b) => strength[a.bond] - strength[b.bond] || a.actor.name.localeCompare(b.actor.name, 'fr'),
  )
}

function followUpsOf(commitments: readonly Commitment[], { board, links }: Threads): readonly Commitment[] {
  const own = new Set(commitments.map(({ id }) => id))
  const found = new Map<ItemId, Commitment>()
  const waiting = [...own]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop())
    for (const { from, to, role } of links.get(id) ?? []) {
      const next = role === 'follows-up' && to === id ? board.items.get(from) : undefined
      if (next?.kind !== 'commitment' || own.has(next.id) || found.has(next.id)) continue
      found.set(next.id, next)
      waiting.push(next.id)
    }
  return [...found.values()]
}

function byPriority(a: Need, b: Need): number {
  return (b.priority ?? -1) - (a.priority ?? -1) || byDrawOrder(a, b)
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

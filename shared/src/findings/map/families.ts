/** The map seen from afar: families as wholes, and what joins them. */
import { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import type { ItemId } from '../../ids.ts'
import { type Action, type Actor, type Family, familyOf, type Relation, type RelationType } from '../../model/index.ts'
import type { MapItems } from './graph.ts'
import { takingPart } from './relations-of.ts'

/** What joins some actors: relations between two of them, and actions that several of them take part in. */
export interface Joined {
  readonly relations: readonly Relation[]
  readonly actions: readonly Action[]
}

export interface FamilyBubble extends Joined {
  readonly family: Family
  readonly actors: readonly Actor[]
}

export interface FamilyLink extends Joined {
  /** Codes of the two families, in the board's order. */
  readonly families: readonly [string, string]
}

export interface FamilyMap {
  /** Families that have actors, in the board's order, each with what joins its own. */
  readonly bubbles: readonly FamilyBubble[]
  /** Pairs of families that something joins. */
  readonly links: readonly FamilyLink[]
  /** Pairs of families that nothing joins directly. */
  readonly apart: readonly (readonly [Family, Family])[]
  /** Families that are joined to each other, directly or by way of others; the largest set first. */
  readonly sets: readonly (readonly Family[])[]
}

interface OpenJoined {
  readonly relations: Relation[]
  readonly actions: Action[]
}

/**
 * Families by what joins their actors, of one type of relation or of all (`undefined`). Absent relations join nobody.
 * An action joins each two of its families once, and a family whose actors meet in it.
 */
export function familyMap(items: MapItems, families: readonly Family[], only?: RelationType): FamilyMap {
  const members = membersOf(items.actors, families)
  const codes = [...members.keys()]
  const codeOf = new Map<ItemId, string>()
  for (const [code, { actors }] of members) for (const { id } of actors) codeOf.set(id, code)
  const joined = new Map<string, OpenJoined>()
  const between = (a: string, b: string): OpenJoined => {
    const key = keyOf(codes, a, b)
    const known = joined.get(key) ?? { relations: [], actions: [] }
    joined.set(key, known)
    return known
  }
  for (const relation of items.relations) {
    if (relation.from === relation.to || relation.state === 'absent') continue
    if (only !== undefined && relation.type !== only) continue
    const [a, b] = [codeOf.get(relation.from), codeOf.get(relation.to)]
    if (a !== undefined && b !== undefined) between(a, b).relations.push(relation)
  }
  if (only === undefined || only === 'takes-part')
    for (const [action, pairs] of actionPairs(items, codeOf))
      for (const [a, b] of pairs) between(a, b).actions.push(action)
  return assemble(members, codes, joined)
}

/** How much joins the two ends of a line: each relation and each action counts for one. */
export function weightOf({ relations, actions }: Joined): number {
  return relations.length + actions.length
}

interface Members {
  readonly family: Family
  readonly actors: Actor[]
}

function membersOf(actors: readonly Actor[], families: readonly Family[]): Map<string, Members> {
  const all = new Map<string, Members>()
  for (const family of [...families, familyOf(families, undefined)])
    if (!all.has(family.code)) all.set(family.code, { family, actors: [] })
  for (const actor of actors) all.get(familyOf(families, actor.family).code)?.actors.push(actor)
  return new Map([...all].filter(([, members]) => members.actors.length > 0))
}

/** Pairs of families (a family with itself, where two of its actors are in it) that each action joins. */
function actionPairs(items: MapItems, codeOf: ReadonlyMap<ItemId, string>): [Action, [string, string][]][] {
  const parts = takingPart(items)
  return items.actions
    .filter(({ state }) => state !== 'absent')
    .map((action) => {
      const counts = new Map<string, number>()
      for (const { id } of parts.get(action.id) ?? []) {
        const code = codeOf.get(id)
        if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1)
      }
      const codes = [...counts.keys()]
      const across = codes.flatMap((a, index) => codes.slice(index + 1).map((b): [string, string] => [a, b]))
      const within = codes.flatMap((code): [string, string][] => ((counts.get(code) ?? 0) > 1 ? [[code, code]] : []))
      return [action, [...across, ...within]]
    })
}

function assemble(
  members: ReadonlyMap<string, Members>,
  codes: readonly string[],
  joined: ReadonlyMap<string, OpenJoined>,
): FamilyMap {
  const nothing: Joined = { relations: [], actions: [] }
  const familyAt = (code: string) => (members.get(code) as Members).family
  const bubbles = codes.map((code): FamilyBubble => {
    const { family, actors } = members.get(code) as Members
    return { family, actors, ...(joined.get(keyOf(codes, code, code)) ?? nothing) }
  })
  const graph = new UndirectedGraph()
  for (const code of codes) graph.addNode(code)
  const links: FamilyLink[] = []
  const apart: [Family, Family][] = []
  for (const [index, a] of codes.entries())
    for (const b of codes.slice(index + 1)) {
      const link = joined.get(keyOf(codes, a, b))
      if (link) graph.addEdge(a, b)
      if (link) links.push({ families: [a, b], ...link })
      else apart.push([familyAt(a), familyAt(b)])
    }
  const sets = connectedComponents(graph)
    .map((set) => codes.filter((code) => set.includes(code)).map(familyAt))
    .sort((a, b) => b.length - a.length)
  return { bubbles, links, apart, sets }
}

function keyOf(codes: readonly string[], a: string, b: string): string {
  return codes.indexOf(a) <= codes.indexOf(b) ? `${a} ${b}` : `${b} ${a}`
}

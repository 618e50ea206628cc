import type { ItemId } from '@palabre/shared/ids'
import {
  type Actor,
  type Family,
  familyOf,
  type Link,
  type LinkRole,
  linkRoles,
  type Relation,
  type RelationState,
  type RelationType,
  relationStates,
  relationTypes,
} from '@palabre/shared/model'

export interface FamilyEntry {
  readonly family: Family
  readonly count: number
}

export interface TypeEntry {
  readonly type: RelationType
  readonly count: number
}

/** The families that have actors on the page, in the board's order; actors of no known family count as `other`. */
export function familyEntries(families: readonly Family[], actors: readonly Actor[]): FamilyEntry[] {
  const counts = new Map<string, number>()
  for (const actor of actors) {
    const { code } = familyOf(families, actor.family)
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const known = families.some(({ code }) => code === 'other') ? families : [...families, familyOf([], undefined)]
  return known.flatMap((family) => {
    const count = counts.get(family.code)
    return count === undefined ? [] : [{ family, count }]
  })
}

/** The types of relation present on the page, in the order of the model. */
export function typeEntries(relations: readonly Relation[]): TypeEntry[] {
  const counts = new Map<RelationType, number>()
  for (const { type } of relations) counts.set(type, (counts.get(type) ?? 0) + 1)
  return relationTypes.flatMap((type) => {
    const count = counts.get(type)
    return count === undefined ? [] : [{ type, count }]
  })
}

export interface StateEntry {
  readonly state: RelationState
  readonly count: number
}

/** The states that relations and actions of the page are said to be in, in the order of the model. */
export function stateEntries(items: readonly { readonly state?: RelationState | undefined }[]): StateEntry[] {
  const counts = new Map<RelationState, number>()
  for (const { state } of items) if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1)
  return relationStates.flatMap((state) => {
    const count = counts.get(state)
    return count === undefined ? [] : [{ state, count }]
  })
}

/** What the links drawn on a page say, in the order of the model: those between two items of the page. */
export function roleEntries(links: readonly Link[], isHere: (id: ItemId) => boolean): LinkRole[] {
  const said = new Set(links.filter(({ from, to }) => isHere(from) && isHere(to)).map(({ role }) => role))
  return linkRoles.filter((role) => said.has(role))
}

/** A set with a value put in or taken out. */
export function toggled<Value>(set: ReadonlySet<Value>, value: Value): Set<Value> {
  const next = new Set(set)
  if (!next.delete(value)) next.add(value)
  return next
}

/** Who is related to whom, actor by actor: facts about the drawing. */
import type { ItemId } from '../../ids.ts'
import { type Action, type Actor, isOrganisation, type Link, type Relation } from '../../model/index.ts'
import { hasBegun, type MapGraph, type MapItems } from './graph.ts'

export interface RelatedActor {
  readonly actor: Actor
  /** Relations that touch it, absent ones left out. */
  readonly relations: number
}

/** As many organisations as can be read at a glance; ties may take the list a little further, never beyond the double. */
const shownMost = 6

/** The organisations with the most relations, in no order; people are never counted so. At least two relations each. */
export function mostRelated({ items, graph }: MapGraph): readonly RelatedActor[] {
  const counted = items.actors
    .filter(isOrganisation)
    .map((actor) => ({ actor, relations: graph.degree(actor.id) }))
    .filter(({ relations }) => relations >= 2)
  const counts = counted.map(({ relations }) => relations).sort((a, b) => b - a)
  const least = counts[shownMost - 1] ?? 2
  const shown = counted.filter(({ relations }) => relations >= least)
  // Where very many have the same number, only those above them stand out, if there are any.
  return shown.length <= 2 * shownMost ? shown : shown.filter(({ relations }) => relations > least)
}

/** Actors with no relation at all. */
export function isolatedActors({ items, drawn }: MapGraph): readonly Actor[] {
  const touched = new Set<ItemId>(drawn.flatMap(({ from, to }) => [from, to]))
  return items.actors.filter(({ id }) => !touched.has(id))
}

/** Actors that have relations, none of which has begun: wished, agreed, planned or absent. */
export function actorsMetByNobody({ items, nodes, drawn }: MapGraph): readonly Actor[] {
  const begun = new Set<ItemId>()
  const touched = new Set<ItemId>()
  for (const relation of drawn)
    for (const id of [relation.from, relation.to]) {
      touched.add(id)
      if (hasBegun(relation, nodes)) begun.add(id)
    }
  return items.actors.filter(({ id }) => touched.has(id) && !begun.has(id))
}

/** Actors that no link says meet a need; undefined while nobody has linked any actor to a need. */
export function actorsMeetingNoNeed(actors: readonly Actor[], links: readonly Link[]): readonly Actor[] | undefined {
  const meeting = new Set<ItemId>(links.flatMap(({ role, from, to }) => (role === 'meets' ? [from, to] : [])))
  const unmet = actors.filter(({ id }) => !meeting.has(id))
  return unmet.length < actors.length ? unmet : undefined
}

/** Who takes part in each action: each actor once, in the order of the relations. */
export function takingPart({ actors, actions, relations }: MapItems): ReadonlyMap<ItemId, readonly Actor[]> {
  const actorOf = new Map(actors.map((actor) => [actor.id, actor]))
  const parts = new Map<ItemId, Actor[]>(actions.map(({ id }) => [id, []]))
  for (const { type, from, to } of relations) {
    if (type !== 'takes-part') continue
    for (const [action, id] of [
      [from, to],
      [to, from],
    ] as const) {
      const actor = actorOf.get(id)
      const part = parts.get(action)
      if (actor && part && !part.includes(actor)) part.push(actor)
    }
  }
  return parts
}

export interface ThinAction {
  readonly action: Action
  readonly actors: readonly Actor[]
}

/** Actions that fewer than two actors take part in. */
export function thinActions(items: MapItems): readonly ThinAction[] {
  const parts = takingPart(items)
  return items.actions
    .map((action) => ({ action, actors: parts.get(action.id) ?? [] }))
    .filter(({ actors }) => actors.length < 2)
}

/** Relations whose reading nobody has confirmed. */
export function relationsToValidate({ relations }: MapItems): readonly Relation[] {
  return relations.filter(({ validated }) => validated === false)
}

import type { Actor, Link, Relation } from '../../model/index.ts'
import { type Bridge, bridges } from './bridges.ts'
import type { MapGraph } from './graph.ts'
import { type Loops, mapLoops } from './loops.ts'
import {
  actorsMeetingNoNeed,
  actorsMetByNobody,
  isolatedActors,
  mostRelated,
  type RelatedActor,
  relationsToValidate,
  type ThinAction,
  thinActions,
} from './relations-of.ts'

/** What can be read off an actor map: facts about the drawing, for a group to talk over. */
export interface MapFindings {
  readonly mostRelated: readonly RelatedActor[]
  readonly isolated: readonly Actor[]
  readonly metByNobody: readonly Actor[]
  /** Undefined while no actor is linked to a need. */
  readonly meetingNoNeed: readonly Actor[] | undefined
  readonly loops: Loops
  readonly bridges: readonly Bridge[]
  readonly thinActions: readonly ThinAction[]
  readonly toValidate: readonly Relation[]
}

/** Everything the map says by itself; `links` are those between its actors and needs. */
export function mapFindings(map: MapGraph, links: readonly Link[]): MapFindings {
  return {
    mostRelated: mostRelated(map),
    isolated: isolatedActors(map),
    metByNobody: actorsMetByNobody(map),
    meetingNoNeed: actorsMeetingNoNeed(map.items.actors, links),
    loops: mapLoops(map),
    bridges: bridges(map),
    thinActions: thinActions(map.items),
    toValidate: relationsToValidate(map.items),
  }
}

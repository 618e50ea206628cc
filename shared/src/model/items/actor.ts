import * as v from 'valibot'
import { bounds, nameField, noteField } from '../fields.ts'
import { type ItemHead, itemKind, type Placed } from '../item-kind.ts'

/** Rings of the food system of a territory, from the system at large to those who accompany people. */
export const actorRings = ['system', 'proximity', 'people', 'social-work'] as const
export type ActorRing = (typeof actorRings)[number]

/** Scales of intervention. */
export const actorScales = ['self-organised', 'public', 'private', 'non-profit', 'social-economy', 'informal'] as const
export type ActorScale = (typeof actorScales)[number]

const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180))
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90))

export const actorKind = itemKind({
  kind: 'actor',
  size: [160, 72],
  fields: v.strictObject({
    name: v.optional(nameField),
    /** A code of `meta.families`; one that no longer exists reads as `other`. */
    family: v.optional(v.pipe(v.string(), v.maxLength(64))),
    ring: v.optional(v.picklist(actorRings)),
    scale: v.optional(v.picklist(actorScales)),
    status: v.optional(v.pipe(v.string(), v.maxLength(bounds.nameLength))),
    thirdParty: v.optional(v.boolean()),
    note: v.optional(noteField),
    /** Net-Map influence of an organisation, 0–5; never of a person. */
    influence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5))),
    /** What it is after, in its own words (a pass of Net-Map). */
    goal: v.optional(v.pipe(v.string(), v.maxLength(bounds.stakeLength))),
    /** `[longitude, latitude]` in WGS 84 degrees. */
    place: v.optional(v.strictTuple([longitude, latitude])),
  }),
  // Not a default: an empty name is written, so that a name which is gone can be told from one that was cleared.
  readings: { name: (written) => written ?? '' },
})

/** Families whose actors are people or groups of people, whatever a board calls them. */
const familiesOfPeople: ReadonlySet<string | undefined> = new Set(['inhabitants', 'social-workers'])

/** Whether an influence may be said of an actor: of organisations only, never of people. */
export function isOrganisation({ family }: Pick<Actor, 'family'>): boolean {
  return !familiesOfPeople.has(family)
}

/** Who acts on the territory: an organisation, a group, a function. */
export type Actor = ItemHead<'actor'> & Placed & v.InferOutput<typeof actorKind.fields> & { readonly name: string }

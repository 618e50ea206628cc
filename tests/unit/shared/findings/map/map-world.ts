/** Small actor maps for tests of what a map says. */
import { type MapItems, mapGraph } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import {
  type Action,
  type Actor,
  type Relation,
  relationDirections,
  relationStates,
  relationTypes,
} from '@palabre/shared/model'
import fc from 'fast-check'
import { action, actor, itemId, me } from '../../../../helpers/board-world.ts'

const head = { author: me, at: 1_790_000_000_000, page: 'carte', order: 'a0' } as const

let relations = 0

/** A relation between two names, under an id of its own: `lien('a', 'b', { state: 'wished' })`. */
export function lien(from: string, to: string, more: Partial<Relation> = {}): Relation {
  const id = `lien_${String(relations++).padStart(6, '0')}` as ItemId
  return {
    ...head,
    id,
    kind: 'relation',
    from: itemId(from),
    to: itemId(to),
    type: 'other',
    direction: 'none',
    ...more,
  } as Relation
}

/** Actors by their names (with what else is known of them), actions by theirs, and relations. */
export function mapOf(
  actors: readonly (string | Actor)[],
  between: readonly Relation[],
  actions: readonly Action[] = [],
): MapItems {
  return { actors: actors.map((one) => (typeof one === 'string' ? actor(one) : one)), actions, relations: between }
}

export const graphOf = (...args: Parameters<typeof mapOf>) => mapGraph(mapOf(...args))

export const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name).sort()

/** Maps of up to seven actors and two actions, with parallel, dangling and self relations in every direction and state. */
export const arbitraryMap: fc.Arbitrary<MapItems> = fc
  .record({
    actors: fc.integer({ min: 0, max: 7 }),
    actions: fc.integer({ min: 0, max: 2 }),
    between: fc.array(
      fc.record({
        ends: fc.tuple(fc.nat({ max: 10 }), fc.nat({ max: 10 })),
        type: fc.constantFrom(...relationTypes),
        direction: fc.constantFrom(...relationDirections),
        state: fc.option(fc.constantFrom(...relationStates), { nil: undefined }),
      }),
      { maxLength: 16 },
    ),
    families: fc.array(fc.constantFrom('food-aid', 'inhabitants', 'producers', undefined), {
      minLength: 7,
      maxLength: 7,
    }),
  })
  .map(({ actors, actions, between, families }) => {
    const known = [
      ...Array.from({ length: actors }, (_, index) => `actor${index}`),
      ...Array.from({ length: actions }, (_, index) => `action${index}`),
    ]
    const nameAt = (index: number) => known[index] ?? 'nobody'
    return mapOf(
      known.slice(0, actors).map((name, index) => {
        const family = families[index]
        return actor(name, undefined, family === undefined ? {} : { family })
      }),
      between.map(({ ends: [from, to], state, ...rest }) =>
        lien(nameAt(from), nameAt(to), { ...rest, ...(state ? { state } : {}) }),
      ),
      known.slice(actors).map((name) => action(name)),
    )
  })

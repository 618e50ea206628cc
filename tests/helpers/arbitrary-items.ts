/** Generators of valid items of every kind, for property tests. */
import { encodeStroke } from '@palabre/shared/geometry'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import {
  actorRings,
  actorScales,
  alignments,
  colourNames,
  cooperationLevels,
  type Item,
  relationDirections,
  relationStates,
  relationTypes,
  shapeForms,
  textSizes,
} from '@palabre/shared/model'
import fc from 'fast-check'

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
const arbitraryId = fc
  .string({ unit: fc.constantFrom(...idAlphabet), minLength: 10, maxLength: 32 })
  .map((id) => id as ItemId)

const coordinate = fc.double({ min: -100_000, max: 100_000, noNaN: true })
const extent = fc.double({ min: 0, max: 10_000, noNaN: true })
const geo = fc.tuple(coordinate, coordinate, extent, extent, fc.double({ min: -360, max: 360, noNaN: true }))
const words = fc.string({ maxLength: 80 })
const colour = fc.constantFrom(...colourNames)
const size = fc.constantFrom(...textSizes)
const align = fc.constantFrom(...alignments)
const points = fc
  .array(fc.record({ x: coordinate, y: coordinate, pressure: fc.double({ min: 0, max: 1, noNaN: true }) }), {
    minLength: 1,
  })
  .map(encodeStroke)

const head = {
  id: arbitraryId,
  author: fc.constant('p_0123456789abcdef' as ParticipantId),
  at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  page: fc.constant('carte' as PageId),
  order: fc.stringMatching(/^[a-z][A-Za-z0-9]{1,8}$/),
}
const headKeys = ['id', 'kind', 'author', 'at', 'page', 'order', 'geo'] as const

const actor = fc.record(
  {
    ...head,
    kind: fc.constant('actor' as const),
    geo,
    name: words,
    family: fc.constantFrom('food-aid', 'producers', 'made-up'),
    ring: fc.constantFrom(...actorRings),
    scale: fc.constantFrom(...actorScales),
    status: words,
    thirdParty: fc.boolean(),
    note: words,
    influence: fc.integer({ min: 0, max: 5 }),
    place: fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
  },
  { requiredKeys: [...headKeys, 'name'] },
)

const relation = fc.record(
  {
    ...head,
    kind: fc.constant('relation' as const),
    from: arbitraryId,
    to: arbitraryId,
    type: fc.constantFrom(...relationTypes),
    direction: fc.constantFrom(...relationDirections),
    level: fc.constantFrom(...cooperationLevels),
    state: fc.constantFrom(...relationStates),
    nature: words,
    label: words,
    note: words,
    validated: fc.boolean(),
  },
  { requiredKeys: ['id', 'kind', 'author', 'at', 'page', 'order', 'from', 'to', 'type', 'direction'] },
)

const sticky = fc.record({ ...head, kind: fc.constant('sticky' as const), geo, text: words, colour, size, align })
const text = fc.record({ ...head, kind: fc.constant('text' as const), geo, text: words, colour, size, align })
const shape = fc.record(
  {
    ...head,
    kind: fc.constant('shape' as const),
    geo,
    text: words,
    form: fc.constantFrom(...shapeForms),
    stroke: colour,
    fill: colour,
    width: fc.double({ min: 0.5, max: 64, noNaN: true }),
  },
  { requiredKeys: [...headKeys, 'text', 'form', 'stroke', 'width'] },
)
const ink = fc.record({
  ...head,
  kind: fc.constant('ink' as const),
  geo,
  points,
  colour,
  width: fc.double({ min: 0.5, max: 64, noNaN: true }),
})
const frame = fc.record(
  { ...head, kind: fc.constant('frame' as const), geo, title: words, number: fc.integer({ min: 1, max: 999 }) },
  { requiredKeys: [...headKeys] },
)

/** Any valid item; a relation's ends are made up. */
export const arbitraryItem: fc.Arbitrary<Item> = fc.oneof(actor, relation, sticky, text, shape, ink, frame)

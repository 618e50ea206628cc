/** Boards for property tests: any valid snapshot, with relations between items that exist. */
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import {
  actorRings,
  actorScales,
  alignments,
  type BoardSnapshot,
  colourNames,
  type Item,
  type Page,
  pageKinds,
  relationDirections,
  relationStates,
  relationTypes,
  shapeForms,
  shippedFamilies,
  textSizes,
} from '@palabre/shared/model'
import fc from 'fast-check'

const idLetters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-']
const idArbitrary = fc
  .array(fc.constantFrom(...idLetters), { minLength: 10, maxLength: 32 })
  .map((letters) => letters.join(''))
const words = fc.string({ maxLength: 60, unit: 'grapheme' })
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true }).map((value) => value + 0)
const geo = fc.tuple(number(-1e6, 1e6), number(-1e6, 1e6), number(0, 1e5), number(0, 1e5), number(-360, 360))
const colour = fc.oneof(fc.constantFrom(...colourNames), fc.constant('#12ab9F'))
const lineWidth = number(0.5, 64)
const order = fc.constantFrom('a0', 'a1', 'a1V', 'a2', 'Zz')

const placedKinds = [
  fc.record({
    kind: fc.constant('actor'),
    geo,
    name: words,
    family: maybe(fc.constantFrom('food-aid', 'producers', 'gone')),
    ring: maybe(fc.constantFrom(...actorRings)),
    scale: maybe(fc.constantFrom(...actorScales)),
    status: maybe(words),
    thirdParty: maybe(fc.boolean()),
    note: maybe(words),
    influence: maybe(fc.integer({ min: 0, max: 5 })),
    place: maybe(fc.tuple(number(-180, 180), number(-90, 90))),
  }),
  fc.record({
    kind: fc.constantFrom('sticky', 'text'),
    geo,
    text: words,
    colour,
    size: fc.constantFrom(...textSizes),
    align: fc.constantFrom(...alignments),
  }),
  fc.record({
    kind: fc.constant('shape'),
    geo,
    text: words,
    form: fc.constantFrom(...shapeForms),
    stroke: colour,
    fill: maybe(colour),
    width: lineWidth,
  }),
  fc.record({
    kind: fc.constant('ink'),
    geo,
    points: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    colour,
    width: lineWidth,
  }),
  fc.record({
    kind: fc.constant('frame'),
    geo,
    title: maybe(words),
    number: maybe(fc.integer({ min: 1, max: 999 })),
  }),
] as const

const relation = fc.record({
  kind: fc.constant('relation'),
  ends: fc.tuple(fc.nat(), fc.nat()),
  type: fc.constantFrom(...relationTypes),
  direction: fc.constantFrom(...relationDirections),
  level: maybe(fc.constantFrom(1, 2, 3, 4, 5)),
  state: maybe(fc.constantFrom(...relationStates)),
  nature: maybe(words),
  label: maybe(words),
  note: maybe(words),
  validated: maybe(fc.boolean()),
})

const meta = fc.record({
  title: words,
  families: fc.oneof(
    fc.constant(shippedFamilies),
    fc.constant([{ code: 'ours', label: 'Les nôtres', colour: '#123456', shape: 'star' as const }]),
  ),
  mandate: maybe(fc.record({ open: words, decides: fc.constantFrom('inform', 'consult', 'co-decide') })),
})

/** A valid board: unique ids, items on its pages, relations between its placed items. */
export const boardArbitrary: fc.Arbitrary<BoardSnapshot> = fc
  .record({
    ids: fc.uniqueArray(idArbitrary, { minLength: 40, maxLength: 40 }),
    meta,
    pages: fc.array(fc.record({ kind: fc.constantFrom(...pageKinds), title: maybe(words), order }), {
      minLength: 1,
      maxLength: 4,
    }),
    placed: fc.array(fc.tuple(fc.nat(), order, fc.oneof(...placedKinds)), { maxLength: 15 }),
    relations: fc.array(fc.tuple(fc.nat(), order, relation), { maxLength: 15 }),
  })
  .map(({ ids, meta, pages, placed, relations }) => {
    let used = 0
    const nextId = () => ids[used++] as string
    const pageRecords = pages.map((page) => withoutAbsent({ ...page, id: nextId() as PageId }) as unknown as Page)
    const author = 'p_someone_else' as ParticipantId
    const head = (page: number, order: string) => ({
      id: nextId() as ItemId,
      author,
      at: 1_700_000_000_000,
      page: pageRecords[page % pageRecords.length]?.id,
      order,
    })
    const nodes = placed.map(([page, order, fields]) => withoutAbsent({ ...fields, ...head(page, order) }))
    const links = nodes.length === 0 ? [] : relations
    const edges = links.map(([page, order, { ends, ...fields }]) =>
      withoutAbsent({
        ...fields,
        ...head(page, order),
        from: nodes[ends[0] % nodes.length]?.id,
        to: nodes[ends[1] % nodes.length]?.id,
      }),
    )
    const items = [...nodes, ...edges] as unknown as Item[]
    return {
      meta: withoutAbsent(meta) as unknown as BoardSnapshot['meta'],
      pages: pageRecords,
      items: new Map(items.map((item) => [item.id, item])),
    }
  })

function withoutAbsent(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

/** Boards for property tests: any valid snapshot, with relations between items that exist. */
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import {
  actorRings,
  actorScales,
  alignments,
  type BoardSnapshot,
  colourNames,
  commitmentForms,
  commitmentParts,
  commitmentStates,
  gapSubjects,
  type Item,
  imageConsents,
  linkRoles,
  type Page,
  pageKinds,
  relationDirections,
  relationStates,
  relationTypes,
  shapeForms,
  shippedFamilies,
  statementColumns,
  statementSources,
  territoryOrigins,
  textSizes,
  withNames,
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

/** An actor of the board by its place among them, or somebody by an id or a name of elsewhere. */
const person = fc.oneof(fc.nat(), fc.constantFrom('p_somebody_else', 'Marie', 'Secours-populaire', '__proto__'))

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
    kind: fc.constant('action'),
    geo,
    name: words,
    note: maybe(words),
    state: maybe(fc.constantFrom(...relationStates)),
  }),
  fc.record({
    kind: fc.constant('territory'),
    geo,
    name: words,
    origin: fc.constantFrom(...territoryOrigins),
    points: maybe(fc.uint8Array({ minLength: 1, maxLength: 40 })),
  }),
  fc.record({ kind: fc.constant('need'), geo, text: words, priority: maybe(fc.nat(100)) }),
  fc.record({ kind: fc.constant('tension'), geo, a: words, b: words, note: maybe(words) }),
  fc.record({
    kind: fc.constant('image'),
    geo,
    asset: fc.constant('picture0123456789'),
    alt: maybe(words),
    consent: maybe(fc.constantFrom(...imageConsents)),
  }),
  fc.record({
    kind: fc.constant('statement'),
    geo,
    text: words,
    column: fc.constantFrom(...statementColumns),
    gap: maybe(fc.constantFrom(...gapSubjects)),
    source: maybe(fc.constantFrom(...statementSources)),
    quotable: maybe(fc.boolean()),
    need: maybe(fc.nat()),
  }),
  fc.record({
    kind: fc.constant('commitment'),
    geo,
    what: words,
    subjects: fc.array(person, { maxLength: 3 }),
    with: fc.array(person, { maxLength: 3 }),
    answers: fc.uniqueArray(fc.nat(20), { maxLength: 3 }),
    part: maybe(fc.constantFrom(...commitmentParts)),
    counterpart: maybe(words),
    due: maybe(fc.constantFrom('2027-01-31', '2028-02-29')),
    form: maybe(fc.constantFrom(...commitmentForms)),
    state: fc.constantFrom(...commitmentStates),
    history: maybe(fc.array(fc.record({ at: fc.nat(), note: words }), { maxLength: 3 })),
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

const link = fc.record({
  kind: fc.constant('link'),
  ends: fc.tuple(fc.nat(), fc.nat()),
  role: fc.constantFrom(...linkRoles),
  weight: maybe(number(0, 10)),
})

const layers = [
  { id: 'jeunes', label: 'Les jeunes', opacity: 0.5 },
  { id: 'avant', label: 'Avant', frozen: true },
]

const meta = fc.record({
  title: words,
  families: fc.oneof(
    fc.constant(shippedFamilies),
    fc.constant([{ code: 'ours', label: 'Les nôtres', colour: '#123456', shape: 'star' as const }]),
  ),
  layers: maybe(fc.constant(layers)),
  mandate: maybe(fc.record({ open: words, decides: fc.constantFrom('inform', 'consult', 'co-decide') })),
})

/** A valid board: unique ids, items on its pages, relations between its placed items. */
export const boardArbitrary: fc.Arbitrary<BoardSnapshot> = fc
  .record({
    ids: fc.uniqueArray(idArbitrary, { minLength: 40, maxLength: 40 }),
    meta,
    pages: fc.array(
      fc.record({
        kind: fc.constantFrom(...pageKinds),
        title: maybe(words),
        order,
        method: maybe(fc.constant('metaplan')),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    placed: fc.array(fc.tuple(fc.nat(), order, fc.oneof(...placedKinds)), { maxLength: 15 }),
    relations: fc.array(fc.tuple(fc.nat(), order, fc.oneof(relation, link)), { maxLength: 15 }),
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
    const sheet = (page: number) => (meta.layers && page % 3 === 0 ? { layer: meta.layers[page % 2]?.id } : {})
    const nodes = placed.map(([page, order, fields]) => ({ ...fields, ...head(page, order), ...sheet(page) }))
    for (const node of nodes) Object.assign(node, pointed(node, nodes))
    const ends = nodes.length === 0 ? [] : relations
    const edges = ends.flatMap(([, order, { ends, ...fields }]) => {
      const from = nodes[ends[0] % nodes.length]
      const others = nodes.filter((node) => node !== from && (fields.kind === 'link' || node.page === from?.page))
      const to = others[ends[1] % Math.max(1, others.length)]
      return from && to ? [{ ...fields, ...head(0, order), page: from.page, from: from.id, to: to.id }] : []
    })
    const items = [...nodes, ...edges].map(withoutAbsent) as unknown as Item[]
    return {
      meta: withoutAbsent(meta) as unknown as BoardSnapshot['meta'],
      pages: pageRecords,
      items: new Map(items.map((item) => [item.id, item])),
    }
  })

type Node = Readonly<Record<string, unknown>> & { readonly id: ItemId }

/** Numbers stand for items of the board: what a statement, or a commitment points at. */
function pointed(node: Node, nodes: readonly Node[]): Record<string, unknown> {
  const needs = nodes.filter(({ kind }) => kind === 'need')
  const actors = nodes.filter(({ kind }) => kind === 'actor')
  const one = (list: readonly Node[], at: unknown) => list[(at as number) % Math.max(1, list.length)]?.id
  if (node.kind === 'statement') return { need: node.need === undefined ? undefined : one(needs, node.need) }
  if (node.kind !== 'commitment') return {}
  const people = (list: unknown) =>
    (list as readonly unknown[]).flatMap((entry) => (typeof entry === 'number' ? (one(actors, entry) ?? []) : [entry]))
  const answers = (node.answers as number[]).flatMap((at) => one(needs, at) ?? [])
  const nameOf = (entry: string) => (entry.startsWith('p_') ? 'Somebody' : undefined)
  const sides = { subjects: people(node.subjects) as string[], with: people(node.with) as string[] }
  return { answers: [...new Set(answers)], ...withNames(sides, nameOf) }
}

function withoutAbsent(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

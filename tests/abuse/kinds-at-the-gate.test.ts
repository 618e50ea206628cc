/**
 * Every kind at the server's gate, by itself: what is valid is taken in as it was written, what is not is refused, field
 * by field, in the form in which it comes over the wire.
 */
import { boardRootsOf, readBoard } from '@palabre/shared/document'
import type { ParticipantId } from '@palabre/shared/ids'
import { type ItemKindName, itemKinds } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { Room } from '../convergence/play/room.ts'

const someone = 'p_0123456789' as ParticipantId
const id = 'item000001'
const other = 'other00001'
const third = 'other00002'
const points = Uint8Array.of(1, 2, 3, 4)

type Fields = Readonly<Record<string, unknown>>

/** Every field of every kind, as far as it goes. */
const whole: Readonly<Record<ItemKindName, Fields>> = {
  actor: {
    name: 'CCAS',
    family: 'public-authority',
    ring: 'proximity',
    scale: 'public',
    status: 'commune',
    thirdParty: true,
    note: 'à rappeler',
    influence: 5,
    goal: 'que chacun mange',
    place: [3.7, 43.4],
  },
  action: { name: 'Goûter de Noël', note: 'en décembre', state: 'building' },
  relation: {
    from: other,
    to: third,
    type: 'tension',
    direction: 'both',
    level: 5,
    state: 'difficult',
    nature: 'don',
    label: 'le mardi',
    note: 'n',
    networkForm: 'formal',
    networkScope: 'personal',
    will: 'forced',
    validated: false,
  },
  territory: { name: 'Le quartier', origin: 'prescribed', points },
  statement: { column: 'gap', gap: 'services', source: 'lived', quotable: true, need: other },
  need: { priority: 12 },
  tension: { a: 'juste prix', b: 'manque de moyens', note: 'n' },
  link: { from: other, to: third, role: 'scores', weight: 7.5 },
  commitment: {
    subjects: [other, 'Marie', '__proto__'],
    what: 'tenir la permanence',
    with: ['les voisines'],
    answers: [other],
    part: 'contribute',
    counterpart: 'un repas',
    due: '2028-02-29',
    form: 'written',
    state: 'ongoing',
    history: [
      { at: 1, state: 'confirmed' },
      { at: 2, due: '2027-01-01', note: 'reporté' },
    ],
    names: { [other]: 'CCAS', Marie: 'Marie' },
  },
  sticky: { colour: 'pink', size: 'l', align: 'center' },
  text: { colour: 'black', size: 'm', align: 'start' },
  shape: { form: 'ellipse', stroke: 'blue', fill: '#aabbcc', width: 2 },
  ink: { points, colour: 'black', width: 4 },
  image: { asset: 'picture0123456789', alt: 'la halle', consent: 'public' },
  frame: { title: 'Atelier', number: 3 },
}

/** What each kind needs at least. */
const bare: Partial<Record<ItemKindName, Fields>> = {
  relation: { from: other, to: third },
  link: { from: other, to: third, role: 'meets' },
  ink: { points },
  image: { asset: 'picture0123456789' },
}

const long = (length: number) => 'x'.repeat(length)
const many = <Value>(count: number, value: (index: number) => Value) =>
  Array.from({ length: count }, (_, at) => value(at))

/** Fields that make an item of a kind invalid, one at a time. */
const wrong: Readonly<Record<ItemKindName, readonly Fields[]>> = {
  actor: [
    { name: long(201) },
    { ring: 'outer' },
    { scale: 'huge' },
    { thirdParty: 'yes' },
    { influence: 6 },
    { influence: 2.5 },
    { goal: long(1_001) },
    { place: [200, 0] },
    { place: [0] },
    { note: long(4_001) },
    { role: 'facilitator' },
    { text: new Y.Text('x') },
  ],
  action: [{ name: 1 }, { note: long(4_001) }, { state: 'done' }, { level: 3 }],
  relation: [
    { from: undefined },
    { to: '<script>' },
    { type: 'meets' },
    { direction: 'backward' },
    { level: 0 },
    { level: 2.5 },
    { state: 'planed' },
    { will: 'free' },
    { geo: [0, 0, 1, 1, 0] },
  ],
  territory: [
    { origin: 'natural' },
    { points: new Uint8Array(0) },
    { points: new Uint8Array(64_001) },
    { points: [1, 2] },
  ],
  statement: [
    { column: 'wish' },
    { gap: 'money' },
    { source: 'rumour' },
    { quotable: 'yes' },
    { need: 'x' },
    { need: [other] },
    { text: 'not a Y.Text' },
  ],
  need: [
    { priority: -1 },
    { priority: Number.NaN },
    { priority: Number.POSITIVE_INFINITY },
    { priority: 100_001 },
    { name: 'x' },
  ],
  tension: [{ a: long(1_001) }, { b: 3 }, { note: long(4_001) }, { from: other }],
  link: [
    { from: undefined },
    { to: 'short' },
    { role: undefined },
    { role: 'loves' },
    { weight: 11 },
    { weight: -1 },
    { weight: '5' },
    { label: 'x' },
    { geo: [0, 0, 1, 1, 0] },
  ],
  commitment: [
    { subjects: 'Marie' },
    { subjects: [''] },
    { subjects: [long(201)] },
    { subjects: many(41, (at) => `p${at}`) },
    { with: many(100_000, (at) => `p${at}`) },
    { with: [{ name: 'Marie' }] },
    { what: long(1_001) },
    { answers: ['x'] },
    { answers: many(201, (at) => `need${String(at).padStart(6, '0')}`) },
    { part: 'lead' },
    { counterpart: long(1_001) },
    ...[
      '1900-01-01',
      '2999-12-31',
      '2026-02-30',
      '2027-02-29',
      '2026-13-01',
      '2026-00-10',
      '31/12/2026',
      '',
      'demain',
    ].map((due) => ({ due })),
    { due: 20_261_231 },
    { form: 'blood' },
    { state: 'done' },
    { history: many(61, (at) => ({ at })) },
    { history: [{ at: -1 }] },
    { history: [{ at: 1, by: 'somebody' }] },
    { history: [{ at: 1, due: long(11) }] },
    { names: 'Marie' },
    { names: { [other]: long(201) } },
    { names: { [other]: { first: 'Marie' } } },
    { names: { [long(201)]: 'x' } },
    { names: Object.fromEntries(many(81, (at) => [`person${at}`, 'x'])) },
    ...['__proto__', 'prototype', 'toString'].map((key) => ({
      names: Object.fromEntries([[key, { polluted: true }]]),
    })),
    { confirmed: true },
  ],
  sticky: [{ colour: { toString: 1 } }, { size: true }, { text: 'x' }],
  text: [{ align: [] }, { text: 'x' }],
  shape: [{ form: long(65) }, { width: 'x'.repeat(99) }, { fill: {} }],
  ink: [{ points: undefined }, { points: 'AAAA' }, { points: new Uint8Array(64_001) }],
  image: [
    { asset: undefined },
    { asset: '../../etc/passwd' },
    { asset: 'short' },
    { alt: long(1_001) },
    { consent: 'maybe' },
  ],
  frame: [{ title: long(201) }, { number: 1_000 }, { number: 1.5 }],
}

/** What no kind may have. */
const wrongHeads: readonly Fields[] = [
  { page: undefined },
  { page: 'no page at all' },
  { order: long(257) },
  { layer: 'no layer' },
  { layer: long(33) },
  { base: { author: someone, at: 1 } },
  { unknown: 1 },
]

function written(kind: ItemKindName, fields: Fields): Uint8Array {
  const { placed, worded } = itemKinds[kind]
  const values: Fields = {
    base: { kind, author: someone, at: 1 },
    page: 'carte',
    order: 'a0',
    ...(placed ? { geo: [0, 0, 100, 100, 0] } : {}),
    ...(worded ? { text: new Y.Text('des mots') } : {}),
    ...bare[kind],
    ...fields,
  }
  const doc = new Y.Doc()
  const map = new Y.Map<unknown>()
  for (const [key, value] of Object.entries(values)) if (value !== undefined) map.set(key, value)
  boardRootsOf(doc).items.set(id, map)
  return Y.encodeStateAsUpdate(doc)
}

const kinds = Object.keys(itemKinds) as ItemKindName[]
const nobody = { inbox: [] }

describe('every kind', () => {
  test.each(kinds)('%s: bare, and with every field, on a sheet', (kind) => {
    expect(Object.keys(whole[kind]).sort()).toEqual([...itemKinds[kind].fieldNames].sort())
    for (const fields of [{}, { ...whole[kind], layer: 'jeunes' }]) {
      const room = new Room()
      expect(() => room.take(written(kind, fields), someone, nobody)).not.toThrow()
      expect(boardRootsOf(room.doc).items.get(id)?.toJSON()).toMatchObject(fields)
    }
  })

  test.each(kinds)('%s: every field may say nothing', (kind) => {
    const nothing = Object.fromEntries(itemKinds[kind].fieldNames.map((field) => [field, null]))
    const room = new Room()
    expect(() => room.take(written(kind, { ...nothing, ...bare[kind] }), someone, nobody)).not.toThrow()
    expect(() => readBoard(room.doc)).not.toThrow()
  })

  test.each(kinds)('%s: is refused with anything wrong', (kind) => {
    const letBy = [...wrong[kind], ...wrongHeads].filter((fields) => {
      const room = new Room()
      try {
        room.take(written(kind, fields), someone, nobody)
        return true
      } catch (error) {
        return !String(error).includes('4422')
      }
    })
    expect(letBy).toEqual([])
  })
})

test('nothing that was sent reaches the prototype of what readers hold', () => {
  const room = new Room()
  const names = JSON.parse('{"Marie": "Marie"}') as object
  room.take(written('commitment', { subjects: ['__proto__', 'constructor'], names }), someone, nobody)
  const item = readBoard(room.doc).items.get(id as never)
  expect(item).toMatchObject({ subjects: ['__proto__', 'constructor'] })
  expect(Object.getPrototypeOf((item as { names: object }).names)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

/** What was deleted comes back by one undo as it was, and what pointed at it points at it again, whatever others did. */
import { deleteItems, editFields, linkItems, placeItem } from '@palabre/shared/commands'
import { applyChanges, type Change, readBoard, ServerEdit } from '@palabre/shared/document'
import type { ItemId, PageId } from '@palabre/shared/ids'
import { type Item, withNames } from '@palabre/shared/model'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actor, carte, itemId, relation } from '../helpers/board-world.ts'
import { Person } from './play/person.ts'
import { Room } from './play/room.ts'

const ccas = actor('ccas')
const croix = actor('croix')
const lien = relation(ccas, croix, { type: 'help' })
const need = itemId('besoin')
const other = itemId('besoin2')
const said = itemId('parole')
const promise = itemId('promesse')

let room: Room
let ada: Person
let bob: Person

function settle(): void {
  for (const person of [ada, bob]) person.connect()
  for (let moved = true; moved; ) {
    moved = false
    for (const person of [ada, bob]) moved = person.send() || moved
    for (const person of [ada, bob]) moved = person.receive() || moved
  }
}

function items(person: Person = ada): Item[] {
  return [...person.board.items.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

beforeEach(() => {
  room = new Room()
  const page = { id: carte, kind: 'actor-map', order: 'a0' } as const
  const start: Change[] = [
    { op: 'create-page', page },
    ...[ccas, croix, lien].map((item): Change => ({ op: 'create-item', item })),
  ]
  applyChanges(room.doc, start, new ServerEdit('seed'))
  ada = new Person(room, 0, 1)
  bob = new Person(room, 1, 1)
  const where = { page: carte as PageId, at: { x: 0, y: 400 } }
  ada.run(placeItem, { kind: 'need', id: need, text: 'manger', ...where })
  ada.run(placeItem, { kind: 'need', id: other, text: 'se déplacer', ...where })
  ada.run(placeItem, { kind: 'statement', id: said, text: 'je saute des repas', fields: { need }, ...where })
  const people = withNames({ subjects: [ccas.id, 'Marie'], with: [] }, (id) => (id === ccas.id ? 'ccas' : undefined))
  ada.run(placeItem, {
    kind: 'commitment',
    id: promise,
    fields: { what: 'une navette', ...people, answers: [need] },
    ...where,
  })
  ada.run(linkItems, { from: ccas.id, to: need, role: 'meets' })
  settle()
})

afterEach(() => {
  for (const person of [ada, bob]) person.close()
})

const commitment = (person: Person = ada) => person.board.items.get(promise)
const remove = (person: Person, ...ids: ItemId[]) => person.run(deleteItems, { ids })

describe('one undo', () => {
  test('brings an actor back with its relations and threads, exactly', () => {
    const before = items()
    remove(ada, ccas.id)
    settle()
    expect(
      items(bob)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['actor', 'commitment', 'need', 'need', 'statement'])
    expect(commitment(bob)).toMatchObject({ subjects: [ccas.id, 'Marie'], names: { [ccas.id]: 'ccas' } })
    ada.history.undo()
    settle()
    expect(items()).toEqual(before)
    expect(items(bob)).toEqual(before)
  })

  test('brings a need back, and statement and commitment point at it again', () => {
    const before = items()
    remove(ada, need)
    settle()
    expect(bob.board.items.get(said)).not.toHaveProperty('need')
    expect(commitment(bob)).toMatchObject({ answers: [] })
    ada.history.undo()
    settle()
    expect(items(bob)).toEqual(before)
  })

  test('also when somebody edited the list meanwhile, without seeing what was gone', () => {
    remove(ada, need)
    settle()
    bob.run(editFields, { ids: [promise], fields: { answers: [other] } })
    settle()
    expect(commitment()).toMatchObject({ answers: [other] })
    ada.history.undo()
    settle()
    expect(commitment(bob)).toMatchObject({ answers: [other, need] })
  })

  test('also when somebody wrote in what was being deleted', () => {
    bob.hangUp()
    bob.run(editFields, { ids: [ccas.id], fields: { name: 'Centre communal', note: 'à rappeler', ring: 'proximity' } })
    remove(ada, ccas.id)
    ada.send()
    bob.connect()
    settle()
    expect(ada.board.items.has(ccas.id)).toBe(false)
    ada.history.undo()
    settle()
    expect(ada.board.items.get(ccas.id)).toMatchObject({ kind: 'actor', geo: ccas.geo, page: carte })
    expect((ada.board.items.get(ccas.id) as { name: string }).name).not.toBe('')
    expect(items()).toEqual(items(bob))
  })

  test('also when somebody tied something to what was being deleted', () => {
    const third = itemId('tiers')
    bob.hangUp()
    bob.run(placeItem, { kind: 'need', id: third, text: 'un lieu', page: carte, at: { x: 0, y: 0 } })
    bob.run(linkItems, { from: ccas.id, to: third, role: 'could-meet' })
    remove(ada, ccas.id)
    settle()
    expect(items(bob).some((item) => item.kind === 'link')).toBe(false)
    ada.history.undo()
    settle()
    expect(items(bob).filter((item) => item.kind === 'link')).toHaveLength(2)
  })
})

describe('two at once', () => {
  test('who delete the same actor: one undo brings it back, the other changes nothing', () => {
    const before = items()
    remove(ada, ccas.id)
    remove(bob, ccas.id)
    settle()
    ada.history.undo()
    settle()
    expect(items(bob)).toEqual(before)
    bob.history.undo()
    settle()
    expect(items()).toEqual(before)
    expect(items(bob)).toEqual(before)
  })

  test('who delete both ends of a relation: it is there again when both are', () => {
    const before = items()
    remove(ada, ccas.id)
    remove(bob, croix.id)
    settle()
    expect(items().filter(({ kind }) => kind === 'relation')).toEqual([])
    ada.history.undo()
    settle()
    expect(items().filter(({ kind }) => kind === 'relation')).toEqual([])
    bob.history.undo()
    settle()
    expect(items()).toEqual(before)
  })

  test('without a network: deleted on one side, edited on the other, brought back before they meet again', () => {
    ada.hangUp()
    bob.hangUp()
    remove(ada, need)
    ada.history.undo()
    bob.run(editFields, { ids: [promise], fields: { what: 'deux navettes' } })
    settle()
    expect(commitment()).toMatchObject({ what: 'deux navettes', answers: [need] })
    expect(readBoard(room.doc).items.get(need)).toMatchObject({ text: 'manger' })
  })
})

test('what other tools named without its name keeps it when it goes', () => {
  const foreign = itemId('etranger')
  const where = { page: carte, at: { x: 0, y: 0 } }
  ada.run(placeItem, { kind: 'commitment', id: foreign, fields: { what: 'aider', subjects: [ccas.id] }, ...where })
  remove(ada, ccas.id)
  settle()
  expect(bob.board.items.get(foreign)).toMatchObject({ names: { [ccas.id]: 'ccas' }, subjects: [ccas.id] })
})

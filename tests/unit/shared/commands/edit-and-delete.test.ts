import { deleteItems, editBoard, editFields, editText, hangingOn } from '@palabre/shared/commands'
import { shippedFamilies } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import {
  actor,
  boardAfter,
  changesOf,
  itemId,
  refusalOf,
  relation,
  snapshotOf,
  sticky,
  the,
} from '../../../helpers/board-world.ts'

const ccas = actor('ccas', undefined, { note: 'à rappeler', place: [3.7, 43.4] })
const croix = actor('croix')
const note = sticky('note')
const lien = relation(ccas, croix, { type: 'help' })
const board = snapshotOf(ccas, croix, note, lien)

describe('editing fields', () => {
  test('sets, takes away, and writes only what changed', () => {
    const [change] = changesOf(editFields, board, {
      ids: [ccas.id],
      fields: { family: 'public-authority', note: undefined, name: 'ccas', place: [3.7, 43.4] },
    })
    expect(change).toEqual({ op: 'edit-item', id: ccas.id, fields: { family: 'public-authority', note: undefined } })
  })

  test('a default is taken away rather than written', () => {
    expect(changesOf(editFields, board, { ids: [lien.id], fields: { type: 'other' } })).toEqual([
      { op: 'edit-item', id: lien.id, fields: { type: undefined } },
    ])
    expect(
      the(boardAfter(editFields, board, { ids: [lien.id], fields: { type: 'other' } }), lien.id, 'relation').type,
    ).toBe('other')
  })

  test('of several items, each takes the fields its kind has', () => {
    const changes = changesOf(editFields, board, {
      ids: [ccas.id, croix.id, note.id],
      fields: { ring: 'proximity', colour: 'blue' },
    })
    expect(changes).toEqual([
      { op: 'edit-item', id: ccas.id, fields: { ring: 'proximity' } },
      { op: 'edit-item', id: croix.id, fields: { ring: 'proximity' } },
      { op: 'edit-item', id: note.id, fields: { colour: 'blue' } },
    ])
  })

  test('a name taken away is written as an empty one', () => {
    expect(changesOf(editFields, board, { ids: [ccas.id], fields: { name: undefined } })).toEqual([
      { op: 'edit-item', id: ccas.id, fields: { name: '' } },
    ])
  })

  test.each([
    ['a field of no kind', { influenza: 3 }],
    ['the head of an item', { author: 'p_somebody' }],
    ['a value out of bounds', { influence: 6 }],
  ])('refuses %s', (_what, fields) => {
    expect(refusalOf(editFields, board, { ids: [ccas.id], fields })).toBe('invalid_field')
  })

  test('a relation is led elsewhere only where one could be drawn', () => {
    expect(refusalOf(editFields, board, { ids: [lien.id], fields: { to: ccas.id } })).toBe('self_relation')
    expect(refusalOf(editFields, board, { ids: [lien.id], fields: { to: itemId('parti') } })).toBe('item_gone')
    expect(
      the(boardAfter(editFields, board, { ids: [lien.id], fields: { to: note.id } }), lien.id, 'relation').to,
    ).toBe(note.id)
  })
})

describe('editing text', () => {
  test('is one small splice', () => {
    const seen = snapshotOf(sticky('note', undefined, { text: 'un beau jardin' }))
    expect(changesOf(editText, seen, { id: note.id, text: 'un très beau jardin' })).toEqual([
      { op: 'splice-text', id: note.id, at: 3, remove: 0, insert: 'très ' },
    ])
    expect(changesOf(editText, seen, { id: note.id, text: 'un beau jardin' })).toEqual([])
  })

  test('keeps what others wrote meanwhile', () => {
    const now = snapshotOf(sticky('note', undefined, { text: 'ici un jardin' }))
    const edited = boardAfter(editText, now, { id: note.id, before: 'un jardin', text: 'un jardin partagé' })
    expect(the(edited, note.id, 'sticky').text).toBe('ici un jardin partagé')
  })

  test('refuses what has no words, and too many of them', () => {
    expect(refusalOf(editText, board, { id: ccas.id, text: 'x' })).toBe('no_words')
    expect(refusalOf(editText, board, { id: note.id, text: 'x'.repeat(10_001) })).toBe('text_too_long')
    expect(refusalOf(editText, board, { id: itemId('parti'), text: 'x' })).toBe('item_gone')
  })
})

describe('deleting', () => {
  test('takes along the relations that hang on what goes, and says so beforehand', () => {
    expect(hangingOn(board, [ccas.id])).toEqual({ connectors: [lien], referring: [] })
    const left = boardAfter(deleteItems, board, { ids: [ccas.id] })
    expect([...left.items.keys()].sort()).toEqual([croix.id, note.id].sort())
  })

  test('is refused as a whole when a part of it is', () => {
    const rules = { locked: new Set([croix.id]) }
    expect(refusalOf(deleteItems, board, { ids: [ccas.id, croix.id] }, { rules })).toBe('locked')
    expect(refusalOf(deleteItems, board, { ids: [itemId('parti')] })).toBe('item_gone')
  })
})

describe('editing the board', () => {
  test('sets what it is told', () => {
    expect(changesOf(editBoard, board, { title: 'Quartier nord' })).toEqual([
      { op: 'edit-meta', fields: { title: 'Quartier nord' } },
    ])
    expect(changesOf(editBoard, board, {})).toEqual([])
  })

  test('refuses what does not fit', () => {
    const [first] = shippedFamilies
    expect(first && refusalOf(editBoard, board, { families: [first, first] })).toBe('family_twice')
    expect(refusalOf(editBoard, board, { title: 'a'.repeat(201) })).toBe('invalid_field')
    expect(refusalOf(editBoard, board, { title: 'x' }, { role: 'observer' })).toBe('observers_look')
  })
})

import { connect, placeItem } from '@palabre/shared/commands'
import type { PageId } from '@palabre/shared/ids'
import { describe, expect, test } from 'vitest'
import {
  actor,
  boardAfter,
  carte,
  changesOf,
  frame,
  itemId,
  libre,
  refusalOf,
  relation,
  snapshotOf,
  sticky,
  the,
} from '../../../helpers/board-world.ts'

const ccas = actor('ccas')
const epicerie = actor('epicerie', [400, 0, 160, 72, 0])

describe('placing', () => {
  test('puts the middle of a new actor where people tapped, on top of everything', () => {
    const board = snapshotOf(ccas)
    const id = itemId('nouveau')
    const placed = the(
      boardAfter(placeItem, board, { kind: 'actor', page: carte, id, at: { x: 500, y: 300 } }),
      id,
      'actor',
    )
    expect(placed.geo).toEqual([420, 264, 160, 72, 0])
    expect(placed.name).toBe('')
    expect(placed.order > ccas.order).toBe(true)
  })

  test('puts a frame below what is there', () => {
    const id = itemId('cadre')
    const placed = boardAfter(placeItem, snapshotOf(ccas), { kind: 'frame', page: carte, id, geo: [0, 0, 900, 600, 0] })
    expect(the(placed, id, 'frame').order < ccas.order).toBe(true)
  })

  test('keeps words and fields, and writes none of the defaults', () => {
    const [change] = changesOf(placeItem, snapshotOf(), {
      kind: 'sticky',
      page: carte,
      text: 'Bonjour',
      fields: { colour: 'blue' },
    })
    expect(change).toMatchObject({ op: 'create-item', item: { kind: 'sticky', text: 'Bonjour', colour: 'blue' } })
  })

  test.each([
    ['frozen', { rules: { frozen: true } }],
    ['observers_look', { role: 'observer' }],
    ['stickies_only', { rules: { rights: 'stickies' } }],
    ['look_only', { rules: { rights: 'look' } }],
  ] as const)('asks the policy first: %s', (reason, circumstances) => {
    const args = { kind: 'actor', page: 'nowhere' as PageId } as const
    expect(refusalOf(placeItem, snapshotOf(), args, circumstances)).toBe(reason)
  })

  test('names what is wrong', () => {
    const board = snapshotOf(ccas)
    expect(refusalOf(placeItem, board, { kind: 'actor', page: 'nowhere' as PageId })).toBe('page_gone')
    expect(refusalOf(placeItem, board, { kind: 'actor', page: carte, id: ccas.id })).toBe('id_taken')
    expect(refusalOf(placeItem, board, { kind: 'text', page: carte, text: 'a'.repeat(10_001) })).toBe('text_too_long')
    expect(refusalOf(placeItem, board, { kind: 'actor', page: carte, at: { x: 1e9, y: 0 } })).toBe('out_of_bounds')
    expect(refusalOf(placeItem, board, { kind: 'actor', page: carte, fields: { name: 'a'.repeat(201) } })).toBe(
      'invalid_field',
    )
    expect(refusalOf(placeItem, board, { kind: 'ink', page: carte, fields: { points: new Uint8Array(64_001) } })).toBe(
      'invalid_field',
    )
    expect(refusalOf(placeItem, board, { kind: 'ink', page: carte })).toBe('invalid_field')
  })
})

describe('connecting', () => {
  test('draws a relation on the page of its ends', () => {
    const id = itemId('lien')
    const board = boardAfter(connect, snapshotOf(ccas, epicerie), {
      from: ccas.id,
      to: epicerie.id,
      id,
      fields: { type: 'help' },
    })
    expect(the(board, id, 'relation')).toMatchObject({ from: ccas.id, to: epicerie.id, type: 'help', page: carte })
  })

  test('joins notes as well, for trees and sketches', () => {
    const note = sticky('note')
    expect(refusalOf(connect, snapshotOf(ccas, note), { from: note.id, to: ccas.id })).toBeUndefined()
  })

  test('names what is wrong', () => {
    const elsewhere = actor('ailleurs', undefined, { page: libre })
    const cadre = frame('cadre', [0, 0, 10, 10, 0])
    const lien = relation(ccas, epicerie)
    const board = snapshotOf(ccas, epicerie, elsewhere, cadre, lien)
    const why = (from: string, to: string) => refusalOf(connect, board, { from: itemId(from), to: itemId(to) })
    expect(why('ccas', 'ccas')).toBe('self_relation')
    expect(why('ccas', 'parti')).toBe('item_gone')
    expect(why('ccas', 'ailleurs')).toBe('other_page')
    expect(why('ccas', 'cadre')).toBe('cannot_connect')
    expect(refusalOf(connect, board, { from: lien.id, to: ccas.id })).toBe('cannot_connect')
  })
})

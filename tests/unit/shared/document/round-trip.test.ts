import {
  applyChanges,
  boardRootsOf,
  type Change,
  checkItem,
  keysOfKind,
  LocalEdit,
  readBoard,
  readItem,
} from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { arbitraryItem } from '../../../helpers/arbitrary-items.ts'

const by = new LocalEdit('test')
const write = (doc: Y.Doc, ...changes: Change[]) => applyChanges(doc, changes, by)

function itemMapOf(doc: Y.Doc, id: string) {
  const map = boardRootsOf(doc).items.get(id)
  if (!map) throw new Error(`no item ${id}`)
  return map
}

const head = { author: 'p_0123456789' as ParticipantId, at: 1_790_000_000_000, page: 'carte' as PageId, order: 'a0' }
const actor = (id: string, name: string): Item => ({
  ...head,
  id: id as ItemId,
  kind: 'actor',
  geo: [0, 0, 160, 72, 0],
  name,
})
const shape = (id: string): Item => ({
  ...head,
  id: id as ItemId,
  kind: 'shape',
  geo: [0, 0, 200, 140, 0],
  text: '',
  form: 'rectangle',
  stroke: 'black',
  width: 2,
})
const relation = (id: string, from: string, to: string): Item => ({
  ...head,
  id: id as ItemId,
  kind: 'relation',
  from: from as ItemId,
  to: to as ItemId,
  type: 'other',
  direction: 'none',
})

describe('an item in its document', () => {
  test('is read back as it was written, and the gate accepts it', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const doc = new Y.Doc()
        write(doc, { op: 'create-item', item })
        const map = itemMapOf(doc, item.id)
        expect(readItem(item.id, map)).toEqual(item)
        expect(checkItem(item.id, map)).toEqual({ ok: true, value: undefined })
        for (const key of map.keys()) expect(keysOfKind(item.kind).has(key)).toBe(true)
      }),
    )
  })

  test.each<[Item['kind'], Record<string, unknown>, Record<string, unknown>]>([
    ['sticky', { colour: '#FC0' }, { colour: '#FFCC00' }],
    [
      'sticky',
      { colour: '#ffcc0080', size: 'Medium', align: 'left' },
      { colour: '#ffcc00', size: 'm', align: 'start' },
    ],
    ['sticky', { colour: 'Gray', size: 16, align: 'middle' }, { colour: 'grey', size: 's', align: 'center' }],
    ['sticky', { colour: 'url(x)', size: 'huge', align: 3 }, { colour: 'yellow', size: 'm', align: 'start' }],
    ['text', { colour: '#fffff', size: 30, align: null }, { colour: 'black', size: 'l', align: 'start' }],
    ['shape', { form: 'circle', stroke: 'red', width: 0 }, { form: 'ellipse', stroke: '#d32f2f', width: 0.5 }],
    [
      'shape',
      { form: '__proto__', stroke: 'constructor', width: 'thin' },
      { form: 'rectangle', stroke: 'black', width: 2 },
    ],
    ['ink', { colour: '#123456', width: 900, points: Uint8Array.of(1) }, { colour: '#123456', width: 64 }],
  ])('is read as the nearest that we draw where another tool wrote %s %j', (kind, looks, read) => {
    const doc = new Y.Doc()
    const text = kind === 'ink' ? {} : { text: new Y.Text('x') }
    const { author, at, page, order } = head
    const record = { base: { kind, author, at }, page, order, geo: [0, 0, 9, 9, 0], ...text, ...looks }
    boardRootsOf(doc).items.set('item000001', new Y.Map<unknown>(Object.entries(record)))
    const map = itemMapOf(doc, 'item000001')
    expect(checkItem('item000001', map).ok).toBe(true)
    expect(readItem('item000001' as ItemId, map)).toMatchObject(read)
  })

  test.each(['none', 'transparent', ''])('has no fill where another tool wrote %j', (fill) => {
    const doc = new Y.Doc()
    write(doc, { op: 'create-item', item: shape('shape00001') })
    const map = itemMapOf(doc, 'shape00001')
    map.set('fill', fill)
    expect(checkItem('shape00001', map).ok).toBe(true)
    expect(readItem('shape00001' as ItemId, map)).toEqual(shape('shape00001'))
  })

  test('survives the wire', () => {
    fc.assert(
      fc.property(arbitraryItem, (item) => {
        const doc = new Y.Doc()
        write(doc, { op: 'create-item', item })
        const copy = new Y.Doc()
        Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
        expect(readItem(item.id, itemMapOf(copy, item.id))).toEqual(item)
      }),
    )
  })

  test('does not store what is a default', () => {
    const doc = new Y.Doc()
    write(
      doc,
      { op: 'create-item', item: actor('actor00001', 'CCAS') },
      { op: 'create-item', item: actor('actor00002', 'AMAP') },
    )
    write(doc, { op: 'create-item', item: relation('relation01', 'actor00001', 'actor00002') })
    expect([...itemMapOf(doc, 'relation01').keys()].sort()).toEqual(['base', 'from', 'order', 'page', 'to'])
  })

  test('loses a field when it is edited to undefined', () => {
    const doc = new Y.Doc()
    write(doc, { op: 'create-item', item: { ...actor('actor00001', 'CCAS'), family: 'food-aid' } as Item })
    write(doc, { op: 'edit-item', id: 'actor00001' as ItemId, fields: { family: undefined, status: 'commune' } })
    expect(readItem('actor00001' as ItemId, itemMapOf(doc, 'actor00001'))).toEqual({
      ...actor('actor00001', 'CCAS'),
      status: 'commune',
    })
  })
})

describe('two people at once', () => {
  test('edit different fields of one actor and keep both', () => {
    const left = new Y.Doc()
    write(left, { op: 'create-item', item: actor('actor00001', 'CCAS') })
    const right = new Y.Doc()
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left))
    write(left, { op: 'edit-item', id: 'actor00001' as ItemId, fields: { ring: 'proximity' } })
    write(right, { op: 'edit-item', id: 'actor00001' as ItemId, fields: { geo: [50, 60, 160, 72, 0] } })
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right))
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left))
    const expected = { ...actor('actor00001', 'CCAS'), ring: 'proximity', geo: [50, 60, 160, 72, 0] }
    for (const doc of [left, right])
      expect(readItem('actor00001' as ItemId, itemMapOf(doc, 'actor00001'))).toEqual(expected)
  })

  test('type in one text and keep all words', () => {
    const left = new Y.Doc()
    const sticky: Item = {
      ...head,
      id: 'sticky0001' as ItemId,
      kind: 'sticky',
      geo: [0, 0, 180, 180, 0],
      text: 'jardin',
      colour: 'yellow',
      size: 'm',
      align: 'start',
    }
    write(left, { op: 'create-item', item: sticky })
    const right = new Y.Doc()
    Y.applyUpdate(right, Y.encodeStateAsUpdate(left))
    write(left, { op: 'splice-text', id: sticky.id, at: 0, remove: 0, insert: 'Un ' })
    write(right, { op: 'splice-text', id: sticky.id, at: 6, remove: 0, insert: ' partagé' })
    Y.applyUpdate(left, Y.encodeStateAsUpdate(right))
    expect(readBoard(left).items.get(sticky.id)).toMatchObject({ text: 'Un jardin partagé' })
  })
})

describe('the whole board', () => {
  test('hides a relation while one of its ends is gone', () => {
    const doc = new Y.Doc()
    const ccas = actor('actor00001', 'CCAS')
    write(
      doc,
      { op: 'create-item', item: ccas },
      { op: 'create-item', item: actor('actor00002', 'AMAP') },
      { op: 'create-item', item: relation('relation01', 'actor00001', 'actor00002') },
    )
    expect(readBoard(doc).items.size).toBe(3)
    write(doc, { op: 'delete-item', id: ccas.id })
    expect([...readBoard(doc).items.keys()]).toEqual(['actor00002'])
    write(doc, { op: 'create-item', item: ccas })
    expect(readBoard(doc).items.size).toBe(3)
  })

  test('puts pages in order and names families even when nobody set them', () => {
    const doc = new Y.Doc()
    write(
      doc,
      { op: 'create-page', page: { id: 'b' as PageId, kind: 'needs', order: 'a1' } },
      { op: 'create-page', page: { id: 'a' as PageId, kind: 'actor-map', order: 'a1', title: 'Carte' } },
      { op: 'create-page', page: { id: 'c' as PageId, kind: 'free', order: 'a0' } },
      { op: 'edit-meta', fields: { title: 'Quartier' } },
    )
    const board = readBoard(doc)
    expect(board.pages.map((page) => page.id)).toEqual(['c', 'a', 'b'])
    expect(board.meta.title).toBe('Quartier')
    expect(board.meta.families.map((family) => family.code)).toContain('inhabitants')
  })

  test('takes the items of a deleted page with it', () => {
    const doc = new Y.Doc()
    write(
      doc,
      { op: 'create-page', page: { id: 'carte' as PageId, kind: 'actor-map', order: 'a0' } },
      { op: 'create-item', item: actor('actor00001', 'CCAS') },
    )
    write(doc, { op: 'delete-page', id: 'carte' as PageId })
    expect(readBoard(doc)).toMatchObject({ pages: [], items: new Map() })
  })
})

import { checkItem, checkMeta, checkPage } from '@palabre/shared/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

/** A record as a hostile or broken client would write it. */
function record(fields: Record<string, unknown>): Y.Map<unknown> {
  const map = new Y.Doc().getMap('record')
  for (const [key, value] of Object.entries(fields)) map.set(key, value)
  return map
}

const base = { kind: 'actor', author: 'p_0123456789', at: 1 }
const sound = { base, page: 'carte', order: 'a0', geo: [0, 0, 1, 1, 0], name: 'CCAS' }

describe('the check of an item', () => {
  test('passes a sound one', () => {
    expect(checkItem('actor00001', record(sound)).ok).toBe(true)
  })

  test.each<[string, Record<string, unknown>]>([
    ['no name', { name: undefined }],
    ['null for a field that says nothing', { ring: null, note: null }],
    ['a date finer than milliseconds', { base: { ...base, at: 1.5 } }],
  ])('passes one with %s', (_, fields) => {
    const present = Object.entries({ ...sound, ...fields }).filter(([, value]) => value !== undefined)
    expect(checkItem('actor00001', record(Object.fromEntries(present))).ok).toBe(true)
  })

  test.each<[string, string, Record<string, unknown>]>([
    ['a short id', 'short', sound],
    ['an unknown kind', 'actor00001', { ...sound, base: { ...base, kind: 'unicorn' } }],
    ['a base with more in it', 'actor00001', { ...sound, base: { ...base, admin: true } }],
    ['no base', 'actor00001', { ...sound, base: undefined }],
    ['a date that is none', 'actor00001', { ...sound, base: { ...base, at: Number.NaN } }],
    ['an author of 65 characters', 'actor00001', { ...sound, base: { ...base, author: 'p'.repeat(65) } }],
    ['no page', 'actor00001', { ...sound, page: undefined }],
    ['an endless order', 'actor00001', { ...sound, order: 'a'.repeat(257) }],
    ['four numbers for a place', 'actor00001', { ...sound, geo: [0, 0, 1, 1] }],
    ['a place at infinity', 'actor00001', { ...sound, geo: [0, Infinity, 1, 1, 0] }],
    ['a negative width', 'actor00001', { ...sound, geo: [0, 0, -1, 1, 0] }],
    ['a name that is a number', 'actor00001', { ...sound, name: 12 }],
    ['a name of 201 characters', 'actor00001', { ...sound, name: 'a'.repeat(201) }],
    ['a key that actors do not have', 'actor00001', { ...sound, points: new Uint8Array(1) }],
    ['nothing under a key that actors do not have', 'actor00001', { ...sound, points: null }],
    ['nothing for a place', 'actor00001', { ...sound, geo: null }],
    ['a text on an actor', 'actor00001', { ...sound, text: new Y.Text('x') }],
    [
      'a sticky without a Y.Text',
      'sticky0001',
      { ...sound, base: { ...base, kind: 'sticky' }, name: undefined, text: 'x' },
    ],
    [
      'a relation with a place',
      'relation01',
      {
        base: { ...base, kind: 'relation' },
        page: 'carte',
        order: 'a0',
        from: 'actor00001',
        to: 'actor00002',
        geo: [0, 0, 1, 1, 0],
      },
    ],
    [
      'a relation to something that cannot be an id',
      'relation01',
      { base: { ...base, kind: 'relation' }, page: 'carte', order: 'a0', from: 'actor00001', to: '<script>' },
    ],
    [
      'ink without bytes',
      'ink0000001',
      { base: { ...base, kind: 'ink' }, page: 'carte', order: 'a0', geo: [0, 0, 1, 1, 0], points: [1, 2] },
    ],
  ])('refuses %s', (_, id, fields) => {
    const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    expect(checkItem(id, record(present))).toMatchObject({ ok: false, failure: { reason: 'invalid_record' } })
  })
})

describe('the check of pages and meta', () => {
  test('knows the kinds of page', () => {
    expect(checkPage('carte', record({ kind: 'actor-map', title: 'Carte', order: 'a0' })).ok).toBe(true)
    expect(checkPage('carte', record({ kind: 'casino' })).ok).toBe(false)
    expect(checkPage('', record({ kind: 'free' })).ok).toBe(false)
  })

  test('knows the keys of meta', () => {
    expect(checkMeta('title', 'Frontignan').ok).toBe(true)
    expect(checkMeta('title', 'x'.repeat(201)).ok).toBe(false)
    expect(checkMeta('families', [{ code: 'food-aid', colour: '#aabbcc', shape: 'circle' }]).ok).toBe(true)
    expect(checkMeta('families', [{ code: 'food-aid', colour: 'red', shape: 'circle' }]).ok).toBe(false)
    expect(checkMeta('constructor', 1).ok).toBe(false)
  })
})

import { existsSync, readFileSync } from 'node:fs'
import {
  boardMigrations,
  boardRootsOf,
  boardSchema,
  checkItem,
  checkMeta,
  checkPage,
  migrateBoard,
  readBoard,
} from '@palabre/shared/document'
import type { ItemId } from '@palabre/shared/ids'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'

/** A document saved when `schema` was current. The file is never made again: that is its worth. */
const fixture = (schema: number) => new URL(`../../../fixtures/board-schema-${schema}.bin`, import.meta.url)

function saved(schema: number): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, readFileSync(fixture(schema)))
  return doc
}

function expectValid(doc: Y.Doc): void {
  const roots = boardRootsOf(doc)
  roots.items.forEach((item, id) => {
    expect(checkItem(id, item), id).toEqual({ ok: true, value: undefined })
  })
  roots.pages.forEach((page, id) => {
    expect(checkPage(id, page), id).toEqual({ ok: true, value: undefined })
  })
  roots.meta.forEach((value, key) => {
    expect(checkMeta(key, value), key).toEqual({ ok: true, value: undefined })
  })
}

describe('the list of migrations', () => {
  it('is numbered from 1 without gaps, and each has its own name', () => {
    expect(boardMigrations.map(({ number }) => number)).toEqual(boardMigrations.map((_, index) => index + 1))
    expect(new Set(boardMigrations.map(({ name }) => name)).size).toBe(boardMigrations.length)
  })

  it.each([...Array(boardSchema + 1).keys()])('has a saved document of schema %i', (schema) => {
    expect(existsSync(fixture(schema)), `tests/fixtures/board-schema-${schema}.bin`).toBe(true)
    expect(boardRootsOf(saved(schema)).meta.get('schema') ?? 0).toBe(schema)
  })

  it.each(boardMigrations.map((step) => [step.number, step.name, step] as const))(
    'step %i (%s) was exercised on a document of the schema before it',
    (number, _name, step) => {
      const doc = saved(number - 1)
      const before = Y.encodeStateVector(doc)
      doc.transact(() => step.run(boardRootsOf(doc)))
      expect(Y.encodeStateVector(doc), 'the saved document holds nothing for this step to do').not.toEqual(before)
    },
  )

  it.each([...Array(boardSchema + 1).keys()])('brings a document of schema %i to a valid one of today', (schema) => {
    const doc = saved(schema)
    expect(migrateBoard(doc)).toEqual({ ok: true, value: boardSchema - schema })
    expect(boardRootsOf(doc).meta.get('schema')).toBe(boardSchema)
    expectValid(doc)
    expect(readBoard(doc).items.size).toBe(boardRootsOf(doc).items.size)
    expect(migrateBoard(doc)).toEqual({ ok: true, value: 0 })
  })
})

describe('0001 one geo per item', () => {
  it('turns separate keys into one value and keeps everything else', () => {
    const doc = saved(0)
    migrateBoard(doc)
    const { items } = readBoard(doc)
    const geoOf = (id: string) => {
      const item = items.get(id as ItemId)
      return item && 'geo' in item ? item.geo : undefined
    }
    expect(geoOf('actor-ccas')).toEqual([59, 41, 160, 72, 0])
    expect(geoOf('actor-epicerie')).toEqual([400.5, -60, 160, 72, 0])
    expect(items.get('sticky-one' as ItemId)).toMatchObject({
      geo: [10, 300, 180, 180, 12],
      text: 'Une note',
      colour: 'pink',
    })
    expect(items.get('relation-1' as ItemId)).toMatchObject({ type: 'help', from: 'actor-ccas' })
  })

  it('leaves the pen width of a stroke and a shape alone', () => {
    const doc = saved(1)
    boardRootsOf(doc).meta.delete('schema')
    migrateBoard(doc)
    const { items } = readBoard(doc)
    expect(items.get('shape-one1' as ItemId)).toMatchObject({ geo: [300, 0, 200, 140, 0], width: 6 })
    expect(items.get('ink-stroke' as ItemId)).toMatchObject({ width: 4 })
  })
})

describe('a document this version does not know', () => {
  it.each([boardSchema + 1, 1e9])('is refused untouched: schema %d', (schema) => {
    const doc = saved(boardSchema)
    boardRootsOf(doc).meta.set('schema', schema)
    const before = Y.encodeStateAsUpdate(doc)
    expect(migrateBoard(doc)).toMatchObject({ ok: false, failure: { reason: 'newer_schema', field: 'meta.schema' } })
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it.each(['1', -1, 0.5])('is refused when its schema is %j', (schema) => {
    const doc = new Y.Doc()
    boardRootsOf(doc).meta.set('schema', schema)
    expect(migrateBoard(doc)).toMatchObject({ ok: false, failure: { reason: 'unreadable_schema' } })
  })
})

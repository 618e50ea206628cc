import { readdirSync, readFileSync } from 'node:fs'
import { checkItem, readBoard } from '@palabre/shared/document'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { askFrame, ephemeralFrame, keepAliveFrame, savedFrame } from '../../server/src/realtime/frames.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { type Examples, exampleActor, playProtocol } from './protocol-scenario.ts'

const fixtures = new URL('../fixtures/protocol/', import.meta.url)
/** Examples that no server is asked for. */
const apart: ReadonlySet<string> = new Set(['frames', 'diagnostic-document'])
const names = readdirSync(fixtures).map((file) => file.replace(/\.json$/, ''))
const textOf = (name: string) => readFileSync(new URL(`${name}.json`, fixtures), 'utf8')
const page = readFileSync(new URL('../../PROTOCOL.md', import.meta.url), 'utf8')

/** What a value is made of: types in place of values; a list is what its members have in common with the first. */
function shapeOf(value: unknown): unknown {
  if (value === null) return 'null'
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])]
  if (typeof value !== 'object') return typeof value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, shapeOf(inner)]),
  )
}

describe('PROTOCOL.md', () => {
  test('shows every example, word for word', () => {
    const shown = [...page.matchAll(/```json ([\w-]+)\n([\s\S]*?)```/g)].map(([, name = '', text = '']) => ({
      name,
      text,
    }))
    expect(shown.map(({ name }) => name).sort()).toEqual(names.toSorted())
    for (const { name, text } of shown) expect(text, name).toBe(textOf(name))
  })
})

describe('a running server', () => {
  let server: PalabreProcess
  let happened: Examples = {}

  beforeAll(async () => {
    server = await startPalabre({ LOG_LEVEL: 'warn' })
    happened = await playProtocol(server.url)
  }, 60_000)
  afterAll(() => server.dispose())

  test('plays every example', () => {
    expect(Object.keys(happened).sort()).toEqual(names.filter((name) => !apart.has(name)).sort())
  })

  test.each(names.filter((name) => !apart.has(name)))('answers as %s says', (name) => {
    const written = JSON.parse(textOf(name))
    const real = happened[name] as typeof written
    expect(shapeOf(real)).toEqual(shapeOf(written))
    expect(real.call).toBe(written.call)
    expect(real.status).toBe(written.status)
    expect(real.reply?.error?.code).toBe(written.reply?.error?.code)
  })
})

describe('examples that need no server', () => {
  test('frames have these bytes', () => {
    const hex = (bytes: Uint8Array) =>
      Buffer.from(bytes)
        .toString('hex')
        .replace(/(..)(?=.)/g, '$1 ')
    const laser = '{"kind":"laser","page":"toile","at":[1,2]}'
    expect(JSON.parse(textOf('frames'))).toEqual({
      'SyncStep1 of an empty document': hex(askFrame(Y.encodeStateVector(new Y.Doc()))),
      'keep-alive': hex(keepAliveFrame),
      'saved(3)': hex(savedFrame(3)),
      [`ephemeral ${laser}`]: hex(ephemeralFrame(laser)),
    })
  })

  test('every kind written by the layout alone is valid, and read with all it points at', () => {
    const written = JSON.parse(textOf('diagnostic-document'))
    const doc = new Y.Doc()
    for (const [key, value] of Object.entries(written.meta)) doc.getMap('meta').set(key, value)
    for (const [id, fields] of Object.entries<object>(written.pages))
      doc.getMap('pages').set(id, new Y.Map(Object.entries(fields)))
    for (const [id, { text, ...fields }] of Object.entries<Record<string, unknown>>(written.items)) {
      const words = typeof text === 'string' ? [['text', new Y.Text(text)] as const] : []
      doc.getMap('items').set(id, new Y.Map([...Object.entries(fields), ...words]))
    }
    const board = readBoard(doc)
    expect(board.meta.layers).toEqual(written.meta.layers)
    for (const [id, { base, ...fields }] of Object.entries<Record<string, unknown>>(written.items)) {
      const map = doc.getMap<Y.Map<unknown>>('items').get(id)
      expect(map && checkItem(id, map), id).toMatchObject({ ok: true })
      expect(board.items.get(id as never)).toMatchObject({ ...fields, kind: (base as { kind: string }).kind })
    }
  })

  test('a document written by the layout alone is read as the board it means', () => {
    const written = JSON.parse(textOf('board-document'))
    const doc = new Y.Doc()
    const mapOf = (fields: object) => new Y.Map(Object.entries(fields))
    for (const [id, fields] of Object.entries<object>(written.pages)) doc.getMap('pages').set(id, mapOf(fields))
    for (const [id, fields] of Object.entries<object>(written.items)) doc.getMap('items').set(id, mapOf(fields))
    const board = readBoard(doc)
    const actor = board.items.get(exampleActor.id)
    expect(actor).toEqual({ ...exampleActor, author: actor?.author })
    expect(board.pages.map(({ id }) => id)).toEqual(Object.keys(written.pages))
    const map = doc.getMap<Y.Map<unknown>>('items').get(exampleActor.id)
    expect(map && checkItem(exampleActor.id, map).ok).toBe(true)
  })
})

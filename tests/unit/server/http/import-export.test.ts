import type { exportBoard } from '@palabre/shared/exports'
import type { CreatedBoard, ErrorReply, ImportReply } from '@palabre/shared/protocol'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createExporter } from '../../../../server/src/export/index.ts'
import territories from '../../../fixtures/territoires.json' with { type: 'json' }
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let facilitator: Device
let participant: Device
let observer: Device

const exporter = createExporter()
afterAll(() => exporter.close())

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]

beforeEach(async () => {
  server = createTestApp({ exporter: { runExport: exporter.runExport, close: async () => {} } })
  ;[facilitator, participant, observer] = [device(), device(), device()]
  board = await createBoard(facilitator, 'Épiceries & cœur du quartier')
  await joinByLink(facilitator, board.links.facilitator)
  await joinByLink(participant, board.links.participant)
  await joinByLink(observer, board.links.observer)
})
afterEach(() => server.close())

type BoardFile = ReturnType<typeof exportBoard>

const actors = {
  format: 'palabre-board',
  version: 1,
  meta: { title: 'Ailleurs' },
  pages: [{ id: 'carte', kind: 'actor-map', order: 'a0' }],
  items: [
    {
      id: 'actor-0001',
      kind: 'actor',
      page: 'carte',
      order: 'a0',
      geo: [0, 0, 160, 72, 0],
      name: 'CCAS',
      note: 'entre nous',
    },
    { id: 'actor-0002', kind: 'actor', page: 'carte', order: 'a1', geo: [300, 0, 160, 72, 0], name: 'Épicerie' },
    { id: 'relation-1', kind: 'relation', page: 'carte', order: 'a2', from: 'actor-0001', to: 'actor-0002' },
  ],
}

const send = (body: BodyInit, by = participant, query = '?format=palabre') =>
  server.fetch(
    new Request(origin + at(`/import${query}`), { method: 'POST', headers: { origin, cookie: by.cookie() }, body }),
  )
const exported = async (): Promise<BoardFile> =>
  (await participant.call('GET', at('/export/json'))).json() as Promise<BoardFile>

describe('importing', () => {
  it('adds what is in the file, with new ids', async () => {
    const reply = await send(JSON.stringify(actors))
    expect(reply.status).toBe(200)
    const told = (await reply.json()) as ImportReply
    expect(told).toEqual({ created: { actor: 2, relation: 1 }, warnings: [], pages: [expect.any(String)] })
    await send(JSON.stringify(actors))
    const { items } = await exported()
    expect(items.some(({ page }) => page === told.pages[0])).toBe(true)
    expect(items).toHaveLength(6)
    expect(new Set(items.map(({ id }) => id)).size).toBe(6)
    expect(items.some(({ id }) => id === 'actor-0001')).toBe(false)
  })

  it('adds one territory of a file to the pages where its parts belong', async () => {
    const reply = await send(JSON.stringify(territories), participant, '?format=territoires&territory=vauvert')
    const { created, warnings, pages } = (await reply.json()) as ImportReply
    expect({ created, warnings }).toEqual({
      created: { actor: 25, action: 5, relation: 31, need: 1, statement: 1, tension: 4, commitment: 3 },
      warnings: [],
    })
    const board = await exported()
    const kindsOf = new Map(board.pages.map(({ id, kind }) => [id, kind]))
    expect(pages.map((page) => kindsOf.get(page))).toEqual(['actor-map', 'needs', 'commitments'])
    expect(new Set(board.items.map(({ kind, page }) => `${kind} on ${kindsOf.get(page)}`)).size).toBe(7)
  })

  it('writes nothing of a territory that the file does not have', async () => {
    const reply = await send(JSON.stringify(territories), participant, '?format=territoires&territory=paris')
    expect(await code(reply)).toEqual([400, 'import_unknown_territory'])
    expect((await exported()).items).toEqual([])
  })

  it('gives back what was exported', async () => {
    await send(JSON.stringify(actors))
    const first = await exported()
    const other = await createBoard(device(), 'Copie')
    const there = device()
    await joinByLink(there, other.links.participant)
    const url = `${origin}/api/boards/${other.boardId}/import?format=palabre`
    await server.fetch(
      new Request(url, { method: 'POST', headers: { origin, cookie: there.cookie() }, body: JSON.stringify(first) }),
    )
    const second = (await (await there.call('GET', `/api/boards/${other.boardId}/export/json`)).json()) as BoardFile
    const names = (file: BoardFile) =>
      file.items.map(({ kind, name, geo }) => JSON.stringify({ kind, name, geo })).sort()
    expect(names(second)).toEqual(names(first))
    expect(second.meta).toEqual(first.meta)
  })

  it.each<[string, string | Uint8Array<ArrayBuffer>, string]>([
    ['nothing', '', 'import_not_a_board'],
    ['half a file', '{"format":"palabre-board","ver', 'import_not_a_board'],
    ['something else', '{"type":"excalidraw"}', 'import_not_a_board'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x00, 0x80]), 'import_not_a_board'],
    ['a later version', JSON.stringify({ ...actors, version: 99 }), 'import_other_version'],
    ['depth without end', `${'['.repeat(200_000)}`, 'import_not_a_board'],
    [
      'nesting in a field',
      JSON.stringify({ ...actors, items: [{ ...actors.items[0], name: { $ne: 1 } }] }),
      'import_invalid',
    ],
    [
      'an unknown kind',
      JSON.stringify({ ...actors, items: [{ ...actors.items[0], kind: 'script' }] }),
      'import_unknown_kind',
    ],
    ['a prototype', JSON.stringify({ ...actors, items: [{ ...actors.items[0], id: '__proto__' }] }), 'import_invalid'],
    ['endless coordinates', JSON.stringify(actors).replace('[0,0,160,72,0]', '[1e999,0,160,72,0]'), 'import_invalid'],
    [
      'twice the same id',
      JSON.stringify({ ...actors, items: [actors.items[0], actors.items[0]] }),
      'import_duplicate_id',
    ],
  ])('refuses %s, and nothing is written', async (_, body, expected) => {
    const before = await exported()
    expect(await code(await send(body))).toEqual([400, expected])
    expect(await exported()).toEqual(before)
  })

  it('refuses 16 MiB and more', async () => {
    expect(await code(await send(`{"format":"${'x'.repeat(16 * 1_048_576)}"}`))).toEqual([413, 'too_large'])
  })

  it('knows its formats', async () => {
    for (const format of ['docx', '__proto__', 'toString'])
      expect(await code(await send('{}', participant, `?format=${format}`))).toEqual([404, 'unknown_format'])
  })

  it('is for those who may draw', async () => {
    const file = JSON.stringify(actors)
    expect(await code(await send(file, observer))).toEqual([403, 'observers_look'])
    await facilitator.json('POST', at('/session'), { do: 'freeze' })
    expect(await code(await send(file))).toEqual([403, 'frozen'])
    expect((await send(file, facilitator)).status).toBe(200)
    await facilitator.json('POST', at('/session'), { do: 'freeze', frozen: false })
    await facilitator.json('POST', at('/session'), { do: 'rights', rights: 'stickies' })
    expect(await code(await send(file))).toEqual([403, 'stickies_only'])
  })
})

describe('exporting', () => {
  it('hands out a file with a name', async () => {
    const reply = await participant.call('GET', at('/export/json'))
    expect(reply.headers.get('content-type')).toMatch(/^application\/json/)
    expect(reply.headers.get('content-disposition')).toMatch(
      /^attachment; filename="epiceries-coeur-du-quartier-\d{4}-\d\d-\d\d\.json"$/,
    )
  })

  it.each([
    ['csv', /^text\/csv/],
    ['svg', /^image\/svg\+xml/],
    ['png', /^image\/png/],
    ['pdf', /^application\/pdf/],
  ])('writes %s', async (format, type) => {
    await send(JSON.stringify(actors))
    const reply = await participant.call('GET', at(`/export/${format}`))
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-type')).toMatch(type)
    expect((await reply.arrayBuffer()).byteLength).toBeGreaterThan(100)
  })

  it('gives observers what may be published, and nothing else', async () => {
    await send(JSON.stringify(actors))
    const get = (query: string, by = observer) => by.call('GET', at(`/export/json${query}`))
    expect(await (await get('')).text()).not.toContain('entre nous')
    expect(await (await get('?variant=diffusable')).text()).not.toContain('entre nous')
    expect(await code(await get('?variant=interne'))).toEqual([403, 'publishable_only'])
    expect(await (await get('', participant)).text()).toContain('entre nous')
    expect(await (await get('?variant=diffusable', participant)).text()).not.toContain('entre nous')
  })

  it('refuses by name', async () => {
    expect(await code(await participant.call('GET', at('/export/exe')))).toEqual([404, 'unknown_format'])
    expect(await code(await participant.call('GET', at('/export/json?variant=secret')))).toEqual([400, 'invalid_query'])
    expect(await code(await participant.call('GET', at('/export/pdf?paper=A9')))).toEqual([400, 'invalid_query'])
    expect(await code(await participant.call('GET', at('/export/svg?page=nowhere')))).toEqual([404, 'unknown_page'])
    expect(await code(await device().call('GET', at('/export/json')))).toEqual([401, 'no_person'])
  })
})

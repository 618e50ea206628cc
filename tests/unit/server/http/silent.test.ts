import { readBoard } from '@palabre/shared/document'
import type { PageId, ParticipantId } from '@palabre/shared/ids'
import type { CreatedBoard, ErrorReply, Joined, OpenedSilent } from '@palabre/shared/protocol'
import { readSession, type SilentRound } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
let samiraIs: Joined
let louIs: Joined
let pages: readonly { readonly id: PageId; readonly kind: string }[]

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const pageOf = (kind: string) => pages.find((page) => page.kind === kind)?.id as PageId
const boardNow = () => server.rooms.read({ kind: 'board', board: board.boardId }, readBoard)
const session = () => server.rooms.read({ kind: 'session', board: board.boardId }, readSession)
const shown = async () =>
  [...(await boardNow()).items.values()].flatMap((item) =>
    item.kind === 'sticky' || item.kind === 'statement' ? [item] : [],
  )
const open = async (page = pageOf('free')) => (await ana.json<OpenedSilent>('POST', at('/silent'), { page })).silentId
const reveal = (id: string, way: object = {}) => ana.json<SilentRound>('POST', at(`/silent/${id}/reveal`), way)

/** What somebody's own client would have written into their private document. */
async function write(who: Joined, ...texts: string[]): Promise<void> {
  const ref = { kind: 'private', board: board.boardId, participant: who.participantId as ParticipantId } as const
  await server.rooms.edit(ref, 'session', (doc) => {
    for (const text of texts) {
      const note = new Y.Map<unknown>()
      note.set('base', { kind: 'sticky', author: who.participantId, at: 1 })
      note.set('page', pageOf('free'))
      note.set('order', 'a0')
      note.set('geo', [0, 0, 180, 180, 0])
      note.set('colour', 'pink')
      note.set('text', new Y.Text(text))
      doc.getMap('notes').set(`note-${text}-0000`.replaceAll(' ', '_').slice(0, 32), note)
    }
  })
}
const notesLeft = (who: Joined) =>
  server.rooms.read(
    { kind: 'private', board: board.boardId, participant: who.participantId as ParticipantId },
    (doc) => doc.getMap('notes').size,
  )

beforeEach(async () => {
  server = createTestApp()
  ana = device()
  samira = device()
  board = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  samiraIs = await joinByLink(samira, board.links.participant, 'Samira')
  louIs = await joinByLink(device(), board.links.participant, 'Lou')
  pages = (await boardNow()).pages
})
afterEach(() => server.close())

describe('writing in silence', () => {
  it('tells how many notes of how many people there are, and nothing of them', async () => {
    await open()
    await write(samiraIs, 'le bus', 'la honte')
    await write(louIs, 'le loyer')
    await vi.waitFor(async () => expect((await session()).silent).toMatchObject({ state: 'open', notes: 3, people: 2 }))
    expect(await shown()).toEqual([])
    for (const kind of ['board', 'session'] as const) {
      const bytes = await server.rooms.read({ kind, board: board.boardId }, (doc) =>
        Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1'),
      )
      expect(bytes).not.toContain('la honte')
    }
    expect(server.logged()).not.toContain('la honte')
  })

  it('counts one round at a time, on a page that is there, for facilitators alone', async () => {
    await open()
    expect(await code(await ana.call('POST', at('/silent'), { page: pageOf('free') }))).toEqual([409, 'silent_open'])
    expect(await code(await ana.call('POST', at('/silent'), { page: 'nowhere' }))).toEqual([404, 'unknown_page'])
    expect(await code(await samira.call('POST', at('/silent'), { page: pageOf('free') }))).toEqual([
      403,
      'facilitators_only',
    ])
  })
})

describe('the reveal', () => {
  it('brings all notes at once, once, each with its author', async () => {
    const id = await open()
    await write(samiraIs, 'le bus', 'la honte')
    await write(louIs, 'le loyer')
    const results = await Promise.all([reveal(id), reveal(id)])
    expect(results.at(-1)).toMatchObject({ state: 'revealed', notes: 0, people: 0 })
    const notes = await shown()
    expect(notes.map(({ text }) => text).sort()).toEqual(['la honte', 'le bus', 'le loyer'])
    expect(notes.find(({ text }) => text === 'le loyer')?.author).toBe(louIs.participantId)
    expect(await notesLeft(samiraIs)).toBe(0)
    expect(await reveal(id)).toMatchObject({ state: 'revealed' })
    expect(await shown()).toHaveLength(3)
  })

  it('without names says neither who nor when, nor in whose colour', async () => {
    const id = await open()
    await write(samiraIs, 'le bus')
    await write(louIs, 'le loyer')
    await reveal(id, { anonymous: true })
    const notes = await shown()
    expect(new Set(notes.map(({ author }) => author)).size).toBe(1)
    expect(new Set(notes.map((note) => `${note.at} ${'colour' in note ? note.colour : ''}`)).size).toBe(1)
    expect(JSON.stringify(notes)).not.toContain(samiraIs.participantId)
  })

  it('in turns brings one author after the other', async () => {
    const id = await open()
    await write(samiraIs, 'le bus', 'la honte')
    await write(louIs, 'le loyer')
    const first = await reveal(id, { order: 'turns' })
    expect(first).toMatchObject({ state: 'revealing', people: 1 })
    expect(new Set((await shown()).map(({ author }) => author)).size).toBe(1)
    expect(await reveal(id, { order: 'turns' })).toMatchObject({ state: 'revealed', notes: 0 })
    expect(await shown()).toHaveLength(3)
  })

  it('on a page of needs makes statements in the column asked for, none over another', async () => {
    const { silentId } = await ana.json<OpenedSilent>('POST', at('/silent'), { page: pageOf('needs'), column: 'gap' })
    await write(samiraIs, 'un', 'deux', 'trois', 'quatre', 'cinq')
    await reveal(silentId)
    const notes = await shown()
    expect(notes.map((note) => note.kind === 'statement' && note.column)).toEqual(Array(5).fill('gap'))
    expect(new Set(notes.map(({ geo }) => geo.join())).size).toBe(5)
  })

  it('leaves what comes later with its author, who may show it alone', async () => {
    const id = await open()
    await write(samiraIs, 'le bus')
    await reveal(id)
    await write(louIs, 'trop tard')
    expect(await shown()).toHaveLength(1)
    expect(await notesLeft(louIs)).toBe(1)
  })

  it('of one’s own notes is one’s own to choose', async () => {
    const id = await open()
    await write(samiraIs, 'le bus')
    await write(louIs, 'le loyer')
    await samira.json('POST', at(`/silent/${id}/mine/reveal`), {})
    expect((await shown()).map(({ text }) => text)).toEqual(['le bus'])
    expect((await session()).silent).toMatchObject({ state: 'open', notes: 1, people: 1 })
    expect(await code(await samira.call('POST', at(`/silent/${id}/reveal`), {}))).toEqual([403, 'facilitators_only'])
    expect(await code(await ana.call('POST', at('/silent/no-such-round/reveal'), {}))).toEqual([404, 'unknown_silent'])
  })
})

it('a facilitator writes notes for people without a device', async () => {
  expect(await code(await ana.call('POST', at('/proxy'), { do: 'note', text: 'le marché' }))).toEqual([
    409,
    'silent_closed',
  ])
  const id = await open()
  await ana.json('POST', at('/proxy'), { do: 'people', count: 1 })
  await ana.json('POST', at('/proxy'), { do: 'note', text: 'le marché' })
  await vi.waitFor(async () => expect((await session()).silent).toMatchObject({ notes: 1, people: 1 }))
  await reveal(id)
  expect((await shown()).map(({ text }) => text)).toEqual(['le marché'])
})

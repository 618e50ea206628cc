import type { BoardInfo, CreatedBoard, ErrorReply } from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'

const origin = 'http://192.168.1.12:4000'
let server: TestApp

beforeEach(() => {
  server = createTestApp()
})
afterEach(() => server.close())

const device = () => newDevice(origin, server.fetch)

async function refusal(reply: Response): Promise<ErrorReply['error'] & { status: number }> {
  const { error } = (await reply.json()) as ErrorReply
  return { ...error, status: reply.status }
}

describe('creating a board', () => {
  it('gives a link for each role and a code that works at once', async () => {
    const reply = await device().call('POST', '/api/boards', { title: 'Quartier des Arceaux' })
    expect(reply.status).toBe(201)
    const created = (await reply.json()) as CreatedBoard
    expect(created.boardId).toMatch(/^[A-Za-z0-9_-]{16}$/)
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      expect(created.links[role]).toMatch(/^http:\/\/192\.168\.1\.12:4000\/j#/)
      const joined = await joinByLink(device(), created.links[role])
      expect(joined).toMatchObject({ boardId: created.boardId, role })
    }
    expect(created.joinCode).toMatch(/^[2-9A-Z]{8}$/)
    const byCode = await device().json('POST', '/api/join', { code: created.joinCode.toLowerCase() })
    expect(byCode).toMatchObject({ boardId: created.boardId, role: 'participant' })
  })

  it('does not make its maker anybody on it', async () => {
    const maker = device()
    const { boardId } = await createBoard(maker, 'Quartier')
    expect(maker.cookie()).toBe('')
    expect((await maker.call('GET', `/api/boards/${boardId}`)).status).toBe(401)
  })

  it.each([
    ['no title', {}, 'invalid_title'],
    ['an empty title', { title: '' }, 'invalid_title'],
    ['a blank title', { title: '   ' }, 'invalid_title'],
    ['a title of 201 characters', { title: 'x'.repeat(201) }, 'invalid_title'],
    ['a title on two lines', { title: 'a\nb' }, 'invalid_title'],
    ['a title with an escape', { title: 'a\u001b[31m' }, 'invalid_title'],
    ['a title that is a number', { title: 7 }, 'invalid_title'],
    ['a list for a body', [], 'invalid_title'],
    ['an unknown template', { title: 'Quartier', template: 'nothing' }, 'unknown_template'],
    ['a template that is an object', { title: 'Quartier', template: {} }, 'invalid_body'],
  ])('refuses %s', async (_, body, code) => {
    const error = await refusal(await device().call('POST', '/api/boards', body))
    expect(error).toMatchObject({ status: 400, code })
    expect(error.message.length).toBeGreaterThan(10)
    expect(await server.registry.boards.list()).toEqual([])
  })

  it('refuses a body that is no JSON, or too large, with nothing made', async () => {
    const send = (body: string, headers: Record<string, string> = {}) =>
      server.fetch(new Request(`${origin}/api/boards`, { method: 'POST', headers: { origin, ...headers }, body }))
    expect(await refusal(await send('{"title":'))).toMatchObject({ status: 400, code: 'invalid_json' })
    expect(await refusal(await send(''))).toMatchObject({ status: 400, code: 'invalid_title' })
    const large = JSON.stringify({ title: 'x'.repeat(70_000) })
    expect(await refusal(await send(large))).toMatchObject({ status: 413, code: 'too_large' })
    const chunked = new Request(`${origin}/api/boards`, {
      method: 'POST',
      headers: { origin },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit)
    expect(await refusal(await server.fetch(chunked))).toMatchObject({ status: 413, code: 'too_large' })
    expect(await server.registry.boards.list()).toEqual([])
  })

  it.each([undefined, 'null', 'http://evil.example', 'http://192.168.1.12:4001', 'http://192.168.1.12'])(
    'refuses the origin %s',
    async (foreign) => {
      const headers = foreign === undefined ? undefined : { origin: foreign }
      const body = JSON.stringify({ title: 'Quartier' })
      const reply = await server.fetch(
        new Request(`${origin}/api/boards`, { method: 'POST', ...(headers ? { headers } : {}), body }),
      )
      expect(await refusal(reply)).toMatchObject({ status: 403, code: 'foreign_origin' })
      expect(await server.registry.boards.list()).toEqual([])
    },
  )

  it('lets a hall of strangers create boards, but not a script', async () => {
    const statuses = []
    for (let n = 0; n < 230; n++) statuses.push((await device().call('POST', '/api/boards', { title: 'x' })).status)
    expect(statuses.slice(0, 200)).toEqual(Array(200).fill(201))
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('looking at a board', () => {
  it('tells who one is there, and where it stands', async () => {
    const someone = device()
    const { boardId, links } = await createBoard(someone, 'Quartier')
    const joined = await joinByLink(someone, links.participant, 'Zoé')
    const info = await someone.json<BoardInfo>('GET', `/api/boards/${boardId}`)
    expect(info).toMatchObject({
      boardId,
      title: 'Quartier',
      role: 'participant',
      participantId: joined.participantId,
      name: 'Zoé',
      colour: joined.colour,
      epoch: joined.epoch,
      session: { open: true, rights: 'all', frozen: false },
    })
    expect(info.pages.map(({ kind }) => kind)).toContain('actor-map')
    expect(info.epochs.board).toBe(joined.epoch)
  })

  it('is for those who joined', async () => {
    const { boardId } = await createBoard(device(), 'Quartier')
    const elsewhere = device()
    await joinByLink(elsewhere, (await createBoard(elsewhere, 'Autre')).links.participant)
    for (const stranger of [device(), elsewhere])
      expect(await refusal(await stranger.call('GET', `/api/boards/${boardId}`))).toMatchObject({
        status: 401,
        code: 'no_person',
      })
  })

  it.each(['unknown-board-01', 'x', '..%2f..%2fetc', "'; DROP TABLE boards;--", 'a'.repeat(500)])(
    'does not know the board %s',
    async (id) => {
      const reply = await device().call('GET', `/api/boards/${encodeURIComponent(id)}`)
      expect(await refusal(reply)).toMatchObject({ status: 404, code: 'unknown_board' })
    },
  )
})

describe('what one needs before', () => {
  it('gives the time of the server', async () => {
    const before = Date.now()
    const { now } = await device().json<{ now: number }>('GET', '/api/time')
    expect(now).toBeGreaterThanOrEqual(before)
    expect(now).toBeLessThanOrEqual(Date.now())
  })

  it('lists templates in the language of the caller', async () => {
    const list = async (language: string) => {
      const headers = { 'accept-language': language }
      const reply = await server.fetch(new Request(`${origin}/api/templates`, { headers }))
      return (await reply.json()) as { id: string; title: string; description: string; minutes: number }[]
    }
    const french = await list('de, fr;q=0.8, en;q=0.5')
    const english = await list('en-GB,en;q=0.9')
    expect(french.find(({ id }) => id === 'blank')?.title).toBe('Planche vide')
    expect(english.map(({ id }) => id)).toEqual(french.map(({ id }) => id))
    expect(english.find(({ id }) => id === 'blank')?.title).toBe('Blank board')
  })

  it('makes a board of every template', async () => {
    const templates = await device().json<{ id: string }[]>('GET', '/api/templates')
    for (const { id } of templates) {
      const { links, boardId } = await createBoard(device(), `Depuis ${id}`, id)
      const someone = device()
      await joinByLink(someone, links.participant)
      const { title, pages } = await someone.json<BoardInfo>('GET', `/api/boards/${boardId}`)
      expect(title).toBe(`Depuis ${id}`)
      expect(pages.length).toBeGreaterThan(0)
    }
  })

  it('answers an unknown address in the language of the caller', async () => {
    const ask = async (language: string) =>
      refusal(await server.fetch(new Request(`${origin}/api/nothing`, { headers: { 'accept-language': language } })))
    expect(await ask('fr')).toMatchObject({
      status: 404,
      code: 'unknown_route',
      message: 'Cette adresse n’existe pas.',
    })
    expect((await ask('en')).message).toBe('There is nothing at this address.')
    expect((await ask('de')).message).toBe('Cette adresse n’existe pas.')
  })

  it('keeps tokens out of what a link sends to the server', async () => {
    const { links } = await createBoard(device(), 'Quartier')
    const { pathname, search } = new URL(links.facilitator)
    expect(pathname + search).toBe('/j')
    expect(tokenOf(links.facilitator).length).toBeGreaterThan(40)
  })
})

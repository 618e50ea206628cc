import type { BoardInfo, CreatedBoard, ErrorReply, Joined, JoinPreview, ReturnKey } from '@palabre/shared/protocol'
import { readPeople } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'
import { createManualClock } from '../../../helpers/realtime/manual-clock.ts'

const origin = 'http://palabre.test:4000'
let server: TestApp
let board: CreatedBoard

beforeEach(async () => {
  server = createTestApp()
  board = await createBoard(device(), 'Quartier')
})
afterEach(() => server.close())

function device(): Device {
  return newDevice(origin, (request) => server.fetch(request))
}
const join = (body: unknown, on = device()) => on.call('POST', '/api/join', body)
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const token = () => tokenOf(board.links.participant)

describe('a name', () => {
  it.each([undefined, null, '', '   '])('of %j becomes a kind pseudonym', async (name) => {
    const joined = (await (await join({ token: token(), name })).json()) as Joined
    expect(joined.name).toMatch(/^\p{Lu}[\p{L}\s-]+$/u)
  })

  it('is kept as given, without the spaces around it', async () => {
    expect(await (await join({ token: token(), name: '  Zoé d’Arles ' })).json()).toMatchObject({ name: 'Zoé d’Arles' })
    const longest = 'é'.repeat(64)
    expect(await (await join({ token: token(), name: longest })).json()).toMatchObject({ name: longest })
    expect(await (await join({ token: token(), name: '👩🏽‍🌾'.repeat(9) })).json()).toMatchObject({
      name: '👩🏽‍🌾'.repeat(9),
    })
  })

  it.each([
    ['65 characters', 'x'.repeat(65)],
    ['10,000 characters', 'x'.repeat(10_000)],
    ['a null', 'a\u0000b'],
    ['a line break', 'a\nb'],
    ['a line break at its end', 'a\n'],
    ['an escape', '\u001b[2J'],
    ['a C1 control', 'a\u0085b'],
    ['a direction override', 'a\u202eb'],
    ['a number', 12],
    ['an object', { toString: 'x' }],
  ])('with %s is refused, and nobody comes in', async (_, name) => {
    const reply = await join({ token: token(), name })
    expect(reply.headers.getSetCookie()).toEqual([])
    const { error } = (await reply.json()) as ErrorReply
    expect({ status: reply.status, code: error.code, field: error.field }).toEqual({
      status: 400,
      code: 'invalid_name',
      field: 'name',
    })
  })

  it('is different for everyone who gave none, and so is the colour', async () => {
    const joined = await Promise.all(
      Array.from({ length: 60 }, async () => (await (await join({ token: token() })).json()) as Joined),
    )
    expect(new Set(joined.map(({ name }) => name)).size).toBe(60)
    expect(new Set(joined.map(({ colour }) => colour)).size).toBe(60)
  })

  it('is told to the board’s session, belonging is not', async () => {
    const { participantId } = (await (
      await join({ token: token(), name: 'Kim', belonging: 'Restos du cœur' })
    ).json()) as Joined
    const read = () =>
      server.rooms.read(
        { kind: 'session', board: board.boardId },
        (doc) => [readPeople(doc), JSON.stringify(doc.toJSON())] as const,
      )
    await expect
      .poll(async () => (await read())[0].get(participantId))
      .toMatchObject({ name: 'Kim', role: 'participant' })
    expect((await read())[1]).not.toContain('Restos')
    expect(await server.registry.people.find(participantId)).toMatchObject({ belonging: 'Restos du cœur' })
  })
})

describe('a way in', () => {
  it.each([
    ['nothing', {}],
    ['two ways', { token: 'a', code: 'b' }],
    ['a token that is a number', { token: 1 }],
    ['a token of 10,000 characters', { token: 'x'.repeat(10_000) }],
  ])('of %s is refused', async (_, body) => {
    expect(await code(await join(body))).toEqual([400, 'invalid_body'])
  })

  it('that is not ours is unknown', async () => {
    expect(await code(await join({ token: 'nonsense' }))).toEqual([404, 'unknown_link'])
    expect(await code(await join({ token: `${token().slice(0, -3)}AAA` }))).toEqual([404, 'unknown_link'])
    expect(await code(await join({ token: token().replace(/^p/, 'f') }))).toEqual([404, 'unknown_link'])
    expect(await code(await join({ code: 'ZZZZ9999' }))).toEqual([404, 'unknown_code'])
    expect(await code(await join({ code: '' }))).toEqual([404, 'unknown_code'])
    expect(await code(await join({ key: 'ZZZZ-9999-ZZZZ-9999' }))).toEqual([404, 'unknown_key'])
  })

  it('can be looked at before', async () => {
    const look = async (body: unknown) =>
      (await (await device().call('POST', '/api/join/preview', body)).json()) as JoinPreview
    expect(await look({ token: token() })).toEqual({
      boardId: board.boardId,
      title: 'Quartier',
      role: 'participant',
      about: {},
      open: true,
      waitingRoom: false,
    })
    expect(await look({ token: tokenOf(board.links.observer) })).toMatchObject({ role: 'observer' })
    expect(await look({ code: board.joinCode })).toMatchObject({ role: 'participant' })
    expect(await code(await device().call('POST', '/api/join/preview', { token: 'x' }))).toEqual([404, 'unknown_link'])
  })

  it('say whom the device stands for there, in that role, also after they were let back in', async () => {
    const [facilitator, phone] = [device(), device()]
    await joinByLink(facilitator, board.links.facilitator, 'Ana')
    const samira = await joinByLink(phone, board.links.participant, 'Samira')
    const at = (path: string) => `/api/boards/${board.boardId}${path}`
    const known = async (link: string, on = phone) =>
      (await on.json<JoinPreview>('POST', '/api/join/preview', { token: tokenOf(link) })).known
    const { participantId, name, colour } = samira
    expect(await known(board.links.participant)).toEqual([{ participantId, name, colour }])
    const ben = await phone.json<Joined>('POST', at('/people'), { name: 'Ben' })
    await facilitator.json('POST', at(`/participants/${participantId}/remove`), {})
    expect((await known(board.links.participant))?.map((each) => each.name)).toEqual(['Ben'])
    await facilitator.json('POST', at(`/participants/${ben.participantId}/remove`), {})
    await facilitator.json('POST', at(`/participants/${participantId}/let-back`), {})
    expect(await known(board.links.participant)).toEqual([{ participantId, name, colour }])
    expect(await known(board.links.observer)).toBeUndefined()
    expect(await known(board.links.participant, device())).toBeUndefined()
  })
})

describe('a device', () => {
  it('gets one opaque cookie, whatever it joins', async () => {
    const tablet = device()
    const first = await tablet.call('POST', '/api/join', { token: token() })
    expect(first.headers.getSetCookie()).toHaveLength(1)
    expect(first.headers.getSetCookie()[0]).toMatch(
      /^palabre-[0-9a-f]{8}=[\w-]{32}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/,
    )
    const second = await tablet.call('POST', '/api/join', { token: token() })
    expect(second.headers.getSetCookie()).toEqual([])
    const joined = (await first.json()) as Joined
    expect(tablet.cookie()).not.toContain(joined.participantId)
  })

  it('stands for several people, and speaks for the last one unless told otherwise', async () => {
    const tablet = device()
    const ana = await joinByLink(tablet, board.links.participant, 'Ana')
    const lou = await joinByLink(tablet, board.links.facilitator, 'Lou')
    const who = async (query = '') => (await tablet.json<BoardInfo>('GET', `/api/boards/${board.boardId}${query}`)).name
    expect(await who()).toBe('Lou')
    expect(await who(`?as=${ana.participantId}`)).toBe('Ana')
    expect(await who(`?as=${lou.participantId}`)).toBe('Lou')
  })

  it('speaks for nobody else', async () => {
    const mine = device()
    await joinByLink(mine, board.links.participant)
    const other = await joinByLink(device(), board.links.facilitator)
    for (const as of [other.participantId, 'nobody', ''])
      expect(await code(await mine.call('GET', `/api/boards/${board.boardId}?as=${as}`))).toEqual([403, 'not_you'])
    const forged = await server.fetch(
      new Request(`${origin}/api/boards/${board.boardId}`, {
        headers: { cookie: mine.cookie().replace(/=.*/, `=${'x'.repeat(32)}`) },
      }),
    )
    expect(await code(forged)).toEqual([401, 'no_person'])
  })
})

describe('leaving a shared device', () => {
  it('takes nobody else along, and is done for oneself alone', async () => {
    const tablet = device()
    const ana = await joinByLink(tablet, board.links.participant, 'Ana')
    const lou = await joinByLink(tablet, board.links.participant, 'Lou')
    const leave = (who: Joined, as: Joined) =>
      tablet.call(
        'POST',
        `/api/boards/${board.boardId}/participants/${who.participantId}/leave?as=${as.participantId}`,
        {},
      )
    expect(await code(await leave(ana, lou))).toEqual([403, 'not_you'])
    expect((await leave(lou, lou)).status).toBe(200)
    expect(await code(await leave(lou, lou))).toEqual([403, 'not_you'])
    expect((await tablet.json<BoardInfo>('GET', `/api/boards/${board.boardId}`)).participantId).toBe(ana.participantId)
  })
})

describe('a return key', () => {
  const keyOf = (on: Device, { participantId }: Joined) =>
    on.json<ReturnKey>('POST', `/api/boards/${board.boardId}/participants/${participantId}/key`, {})

  it('brings the same person back on another device', async () => {
    const phone = device()
    const ana = await joinByLink(phone, board.links.participant, 'Ana')
    const { key } = await keyOf(phone, ana)
    const computer = device()
    const preview = await computer.json<JoinPreview>('POST', '/api/join/preview', { key })
    expect(preview.person).toEqual({ participantId: ana.participantId, name: 'Ana' })
    const back = (await (await join({ key: key.toLowerCase().replaceAll('-', '') }, computer)).json()) as Joined
    expect(back).toEqual(ana)
    expect((await computer.json<BoardInfo>('GET', `/api/boards/${board.boardId}`)).participantId).toBe(
      ana.participantId,
    )
  })

  it('is replaced by the next one', async () => {
    const phone = device()
    const ana = await joinByLink(phone, board.links.participant)
    const first = await keyOf(phone, ana)
    await keyOf(phone, ana)
    expect(await code(await join({ key: first.key }))).toEqual([404, 'unknown_key'])
  })

  it('is only given to oneself', async () => {
    const facilitator = device()
    await joinByLink(facilitator, board.links.facilitator)
    const ana = await joinByLink(device(), board.links.participant)
    const reply = await facilitator.call(
      'POST',
      `/api/boards/${board.boardId}/participants/${ana.participantId}/key`,
      {},
    )
    expect(await code(reply)).toEqual([403, 'not_you'])
  })
})

describe('guessing codes', () => {
  const clock = createManualClock()
  /** Rooms write by the clock: it goes on until they are done. */
  async function whileTicking<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false
    const done = work.finally(() => {
      isDone = true
    })
    while (!isDone) await new Promise<void>((resolve) => setImmediate(() => resolve(clock.advance(20))))
    return done
  }

  beforeEach(async () => {
    await server.close()
    server = createTestApp({ clock })
    board = await whileTicking(createBoard(device(), 'Quartier'))
  })
  afterEach(() => whileTicking(server.close()))

  it('is slowed down for whoever guesses wrong, and for nobody else', async () => {
    const answered: number[] = []
    const guesses = Array.from({ length: 120 }, (_, n) =>
      join({ code: `ZZZZ${String(2222 + n).replace(/[01]/g, '9')}` }).then((reply) => answered.push(reply.status)),
    )
    await expect.poll(() => answered.length).toBe(70)
    expect(answered.filter((status) => status === 404)).toHaveLength(30)
    expect(answered.filter((status) => status === 429)).toHaveLength(40)
    // The room next door, behind the same address, types the right code meanwhile.
    for (let n = 0; n < 40; n++) expect((await join({ code: board.joinCode })).status).toBe(200)
    clock.advance(60_000)
    await Promise.all(guesses)
    expect(answered.filter((status) => status === 404)).toHaveLength(80)
  })
})

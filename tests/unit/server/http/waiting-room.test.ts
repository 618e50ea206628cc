import type {
  BoardInfo,
  CreatedBoard,
  ErrorReply,
  Joined,
  JoinPreview,
  LetIn,
  WaitingReply,
} from '@palabre/shared/protocol'
import { readPeople } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let facilitator: Device

const device = () => newDevice(origin, server.fetch)
const at = (path = '') => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const settings = (waitingRoom: boolean) =>
  facilitator.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom } })
const session = async () => (await facilitator.json<BoardInfo>('GET', at())).session
const people = () => server.rooms.read({ kind: 'session', board: board.boardId }, readPeople)
const names = async () => (await facilitator.json<WaitingReply>('GET', at('/waiting'))).waiting.map(({ name }) => name)

beforeEach(async () => {
  server = createTestApp()
  facilitator = device()
  board = await createBoard(facilitator, 'Quartier')
  await joinByLink(facilitator, board.links.facilitator, 'Lou')
})
afterEach(() => server.close())

describe('a waiting room', () => {
  let phone: Device
  let ana: Joined
  beforeEach(async () => {
    await settings(true)
    phone = device()
    ana = await joinByLink(phone, board.links.participant, 'Ana')
  })

  it('is told before one comes, beside what the group says of the session', async () => {
    await facilitator.json('POST', at('/session'), { do: 'about', about: { why: 'Se parler' } })
    const preview = (link: string) => device().json<JoinPreview>('POST', '/api/join/preview', { token: tokenOf(link) })
    expect(await preview(board.links.participant)).toMatchObject({
      about: { why: 'Se parler' },
      open: true,
      waitingRoom: true,
    })
    expect(await preview(board.links.observer)).toMatchObject({ waitingRoom: false })
  })

  it('keeps whoever is new outside of every call, and names them to facilitators alone', async () => {
    expect(ana.waiting).toBe(true)
    const calls = [
      phone.call('GET', at()),
      phone.call('POST', at('/reports'), {}),
      phone.call('POST', at('/people'), {}),
      phone.call('GET', at('/export/json')),
      phone.call('POST', at(`/participants/${ana.participantId}/key`), {}),
    ]
    for (const reply of await Promise.all(calls)) expect(await code(reply)).toEqual([403, 'waiting'])
    expect(await names()).toEqual(['Ana'])
    expect((await session()).waiting).toBe(1)
    expect([...(await people()).values()].map(({ name }) => name)).not.toContain('Ana')
    expect(await code(await phone.call('GET', at('/waiting')))).toEqual([403, 'waiting'])
    const ben = device()
    await joinByLink(ben, board.links.observer)
    for (const [method, path] of [
      ['GET', '/waiting'],
      ['POST', '/waiting/admit'],
      ['POST', `/participants/${ana.participantId}/admit`],
    ] as const)
      expect(await code(await ben.call(method, at(path)))).toEqual([403, 'facilitators_only'])
  })

  it('is not for facilitators, observers, nor those who were here before', async () => {
    expect((await joinByLink(device(), board.links.facilitator)).waiting).toBeUndefined()
    expect((await joinByLink(device(), board.links.observer)).waiting).toBeUndefined()
    await settings(false)
    const known = device()
    const kim = await joinByLink(known, board.links.participant, 'Kim')
    const { key } = await known.json<{ key: string }>('POST', at(`/participants/${kim.participantId}/key`), {})
    await settings(true)
    expect((await known.call('GET', at())).status).toBe(200)
    expect((await device().json<Joined>('POST', '/api/join', { key })).waiting).toBeUndefined()
    const { waiting } = await device().json<Joined>('POST', '/api/join', { code: board.joinCode })
    expect(waiting).toBe(true)
  })

  it('is left by being let in, one or all', async () => {
    await joinByLink(device(), board.links.participant, 'Ben')
    await joinByLink(device(), board.links.participant, 'Cléo')
    const path = at(`/participants/${ana.participantId}/admit`)
    expect(await facilitator.json<LetIn>('POST', path)).toEqual({ admitted: [ana.participantId] })
    expect(await facilitator.json<LetIn>('POST', path)).toEqual({ admitted: [] })
    expect((await phone.call('GET', at())).status).toBe(200)
    await expect.poll(async () => (await people()).get(ana.participantId)?.name).toBe('Ana')
    expect(await names()).toEqual(['Ben', 'Cléo'])
    expect((await facilitator.json<LetIn>('POST', at('/waiting/admit'))).admitted).toHaveLength(2)
    expect([await names(), (await session()).waiting]).toEqual([[], 0])
  })

  it('is empty once it is turned off', async () => {
    await settings(false)
    expect((await phone.call('GET', at())).status).toBe(200)
    expect((await session()).waiting).toBe(0)
  })

  it('is left by being refused, and its device does not come again', async () => {
    await facilitator.json('POST', at(`/participants/${ana.participantId}/remove`), {})
    expect(await code(await phone.call('GET', at()))).toEqual([403, 'removed'])
    expect((await session()).waiting).toBe(0)
    const again = await phone.call('POST', '/api/join', { token: tokenOf(board.links.participant) })
    expect(await code(again)).toEqual([403, 'removed'])
    expect(await code(await facilitator.call('POST', at(`/participants/${ana.participantId}/admit`)))).toEqual([
      404,
      'unknown_participant',
    ])
  })

  it('can be left by oneself, and entered again', async () => {
    await phone.json('POST', at(`/participants/${ana.participantId}/leave`))
    expect([await names(), (await session()).waiting]).toEqual([[], 0])
    expect((await joinByLink(phone, board.links.participant, 'Ana')).waiting).toBe(true)
  })

  it('forgets who came by a link that is not good any more', async () => {
    await facilitator.json('POST', at('/links/participant/rotate'), {})
    expect([await names(), (await session()).waiting]).toEqual([[], 0])
    expect((await facilitator.json<LetIn>('POST', at('/waiting/admit'))).admitted).toEqual([])
  })

  it('lets nobody vote who is not in', async () => {
    const body = { question: 'Oui ?', method: 'consent', electorate: 'everyone' }
    const { ballotId } = await facilitator.json<{ ballotId: string }>('POST', at('/ballots'), body)
    expect((await session()).ballots[ballotId]?.electorate).toBe(1)
  })
})

describe('a hundred people behind one address', () => {
  it('all come in, whatever the door, while somebody there mistypes the code', async () => {
    const mistype = () => device().call('POST', '/api/join', { code: 'ZZZZ9999' })
    const wrong = await Promise.all(Array.from({ length: 25 }, mistype))
    expect(new Set(wrong.map(({ status }) => status))).toEqual(new Set([404]))
    const byCode = Array.from({ length: 50 }, () => device().call('POST', '/api/join', { code: board.joinCode }))
    const byLink = Array.from({ length: 50 }, () =>
      device().call('POST', '/api/join', { token: tokenOf(board.links.participant) }),
    )
    const statuses = (await Promise.all([...byCode, ...byLink])).map(({ status }) => status)
    expect(statuses).toEqual(Array(100).fill(200))
  })
})

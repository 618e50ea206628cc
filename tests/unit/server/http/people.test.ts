import type {
  AuditReply,
  BallotReply,
  BoardInfo,
  CreatedBoard,
  ErrorReply,
  Joined,
  KeptOutReply,
  ReportsReply,
} from '@palabre/shared/protocol'
import { closeCodes } from '@palabre/shared/protocol'
import { readPeople } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice, tokenOf } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let facilitator: Device
let participant: Device
let observer: Device
let lou: Joined
let ana: Joined

const device = () => newDevice(origin, server.fetch)
const at = (path = '') => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const session = async () => (await facilitator.json<BoardInfo>('GET', at())).session

beforeEach(async () => {
  server = createTestApp()
  facilitator = device()
  participant = device()
  observer = device()
  board = await createBoard(facilitator, 'Quartier')
  lou = await joinByLink(facilitator, board.links.facilitator, 'Lou')
  ana = await joinByLink(participant, board.links.participant, 'Ana')
  await joinByLink(observer, board.links.observer, 'Obé')
})
afterEach(() => server.close())

describe('what only facilitators may ask', () => {
  it.each([
    ['POST', '/participants/somebody-123/voice', { vote: false }],
    ['POST', '/participants/somebody-123/role', { role: 'facilitator' }],
    ['GET', '/kept-out', undefined],
    ['POST', '/participants/somebody-123/let-back', {}],
    ['GET', '/reports', undefined],
    ['POST', '/reports/report-123/settle', {}],
    ['GET', '/audit', undefined],
  ])('%s %s', async (method, path, body) => {
    for (const other of [participant, observer])
      expect(await code(await other.call(method, at(path), body))).toEqual([403, 'facilitators_only'])
    expect(await code(await device().call(method, at(path), body))).toEqual([401, 'no_person'])
  })

  it.each([
    ['voice', { vote: true }],
    ['role', { role: 'facilitator' }],
    ['admit', {}],
    ['let-back', {}],
  ])('is about people of the board: %s', async (verb, body) => {
    const elsewhere = await createBoard(device(), 'Autre')
    const stranger = await joinByLink(device(), elsewhere.links.participant)
    for (const pid of [stranger.participantId, 'nobody-at-all-1', 'x']) {
      const reply = await facilitator.call('POST', at(`/participants/${pid}/${verb}`), body)
      expect(await code(reply)).toEqual([404, 'unknown_participant'])
    }
  })
})

describe('being removed', () => {
  const join = (on: Device, body: object) => on.call('POST', '/api/join', body)
  const remove = (id: string, body: object = {}) => facilitator.json('POST', at(`/participants/${id}/remove`), body)
  const token = () => tokenOf(board.links.participant)

  it('keeps the device out by link and code, until the session is opened anew', async () => {
    await remove(ana.participantId)
    expect(await code(await join(participant, { token: token() }))).toEqual([403, 'removed'])
    expect(await code(await join(participant, { code: board.joinCode }))).toEqual([403, 'removed'])
    expect(await code(await join(participant, { token: tokenOf(board.links.observer) }))).toEqual([403, 'removed'])
    expect(await code(await participant.call('POST', at('/people'), {}))).toEqual([403, 'removed'])
    // Whoever sits beside them, behind the same address, comes in.
    expect((await join(device(), { token: token() })).status).toBe(200)
    const elsewhere = await createBoard(device(), 'Autre')
    expect((await join(participant, { token: tokenOf(elsewhere.links.participant) })).status).toBe(200)
    await facilitator.json('POST', at('/session'), { do: 'close' })
    expect((await join(participant, { token: token() })).status).toBe(200)
    expect(await code(await participant.call('GET', at(`?as=${ana.participantId}`)))).toEqual([403, 'removed'])
  })

  it('keeps out every device that stood for them, and can be for the person alone', async () => {
    const { key } = await participant.json<{ key: string }>('POST', at(`/participants/${ana.participantId}/key`), {})
    const tablet = device()
    await join(tablet, { key })
    await remove(ana.participantId)
    expect(await code(await join(tablet, { token: token() }))).toEqual([403, 'removed'])
    const ben = device()
    const { participantId } = await joinByLink(ben, board.links.participant)
    await remove(participantId, { keepOut: false })
    expect((await join(ben, { token: token() })).status).toBe(200)
  })

  it('does not shut out the facilitator who tried things on their own device', async () => {
    const trial = await joinByLink(facilitator, board.links.participant, 'Essai')
    await facilitator.json('POST', at(`/participants/${trial.participantId}/remove?as=${lou.participantId}`), {})
    expect((await join(facilitator, { token: token() })).status).toBe(200)
  })

  it('says so as soon as a link is looked at, unless somebody else on the device may go on', async () => {
    const look = () => participant.call('POST', '/api/join/preview', { token: token() })
    const ben = await participant.json<Joined>('POST', at(`/people?as=${ana.participantId}`), { name: 'Ben' })
    await remove(ana.participantId)
    expect((await look()).status).toBe(200)
    await remove(ben.participantId)
    expect(await code(await look())).toEqual([403, 'removed'])
    await facilitator.json('POST', at('/session'), { do: 'close' })
    expect((await look()).status).toBe(200)
  })

  it('leaves the others on a shared device where they are', async () => {
    const ben = await participant.json<Joined>('POST', at(`/people?as=${ana.participantId}`), { name: 'Ben' })
    await remove(ana.participantId)
    expect((await participant.call('GET', at(`?as=${ben.participantId}`))).status).toBe(200)
    expect(await code(await participant.call('POST', at(`/people?as=${ben.participantId}`), {}))).toEqual([
      403,
      'removed',
    ])
  })
})

describe('coming back after a mistake', () => {
  const keptOut = async () => (await facilitator.json<KeptOutReply>('GET', at('/kept-out'))).keptOut
  const remove = (id: string, body: object = {}) => facilitator.json('POST', at(`/participants/${id}/remove`), body)
  const letBack = (id: string) => facilitator.call('POST', at(`/participants/${id}/let-back`), {})
  const named = async () =>
    (await server.rooms.read({ kind: 'session', board: board.boardId }, readPeople)).get(ana.participantId)?.name

  it('names who is kept out, and lets them in again as who they were', async () => {
    expect(await keptOut()).toEqual([])
    await remove(ana.participantId)
    const [listed, ...others] = await keptOut()
    expect(listed).toEqual({
      participantId: ana.participantId,
      name: 'Ana',
      colour: ana.colour,
      at: expect.any(Number),
    })
    expect(others).toEqual([])
    expect(await named()).toBeUndefined()
    expect(await (await letBack(ana.participantId)).json()).toEqual({ letBack: ana.participantId })
    expect(await keptOut()).toEqual([])
    const back = await participant.json<BoardInfo>('GET', at(`?as=${ana.participantId}`))
    expect(back).toMatchObject({ participantId: ana.participantId, name: 'Ana', role: 'participant' })
    await expect.poll(named).toBe('Ana')
    expect((await participant.call('POST', '/api/join', { token: tokenOf(board.links.participant) })).status).toBe(200)
  })

  it('may be asked twice, and is for those who are kept out alone', async () => {
    await remove(ana.participantId)
    await letBack(ana.participantId)
    expect((await letBack(ana.participantId)).status).toBe(200)
    await remove(ana.participantId, { keepOut: false })
    expect(await keptOut()).toEqual([])
    expect(await code(await letBack(ana.participantId))).toEqual([404, 'unknown_participant'])
  })

  it('opens the door to who was refused in the waiting room, and by a link that was renewed since', async () => {
    await facilitator.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom: true } })
    const ben = device()
    const { participantId } = await joinByLink(ben, board.links.participant, 'Ben')
    await remove(participantId)
    await facilitator.json('POST', at('/links/participant/rotate'), {})
    expect(await code(await ben.call('GET', at()))).toEqual([403, 'removed'])
    await letBack(participantId)
    expect((await ben.json<BoardInfo>('GET', at())).participantId).toBe(participantId)
  })

  it('is in the trail, without a name', async () => {
    await remove(ana.participantId)
    await letBack(ana.participantId)
    const { entries } = await facilitator.json<AuditReply>('GET', at('/audit'))
    expect(entries[0]).toEqual({ at: expect.any(Number), role: 'facilitator', action: 'let-back' })
  })

  it('is over with the session: nobody is kept out any more', async () => {
    await remove(ana.participantId)
    await facilitator.json('POST', at('/session'), { do: 'close' })
    expect(await keptOut()).toEqual([])
    expect((await letBack(ana.participantId)).status).toBe(404)
  })
})

describe('a voice without a vote', () => {
  const open = async (electorate?: unknown) => {
    const body = { question: 'Oui ?', method: 'consent', ...(electorate ? { electorate } : {}) }
    const { ballotId } = await facilitator.json<{ ballotId: string }>('POST', at('/ballots'), body)
    return facilitator.json<BallotReply>('GET', at(`/ballots/${ballotId}`))
  }
  const voice = (vote: boolean) => facilitator.json('POST', at(`/participants/${ana.participantId}/voice`), { vote })

  it('counts from the next ballot on, and can be given back', async () => {
    const before = await open()
    expect(await voice(false)).toEqual({ participantId: ana.participantId, vote: false })
    await voice(false)
    expect((await session()).voiceless).toEqual([ana.participantId])
    expect(before.electorate).toBe(1)
    expect([(await open()).electorate, (await open('everyone')).electorate]).toEqual([0, 1])
    expect((await open([ana.participantId])).electorate).toBe(1)
    await voice(true)
    expect((await session()).voiceless).toEqual([])
    expect((await open()).electorate).toBe(1)
  })

  it('still writes, and is told to nobody who votes for them', async () => {
    await voice(false)
    const { ballotId } = await open()
    expect(await code(await participant.call('PUT', at(`/ballots/${ballotId}/mine`), { votes: 'agree' }))).toEqual([
      403,
      'no_voice',
    ])
    expect((await participant.call('POST', at('/reports'), {})).status).toBe(200)
  })
})

describe('handing over', () => {
  const give = (on: Device, id: string, role: string) => on.call('POST', at(`/participants/${id}/role`), { role })

  it('makes somebody a facilitator, whose pages come back as one', async () => {
    const disconnect = vi.spyOn(server.rooms, 'disconnect')
    const reply = await give(facilitator, ana.participantId, 'facilitator')
    expect(await reply.json()).toEqual({ participantId: ana.participantId, role: 'facilitator' })
    expect((await participant.json<BoardInfo>('GET', at())).role).toBe('facilitator')
    const [, which, closeCode] = disconnect.mock.calls[0] ?? []
    expect(closeCode).toBe(closeCodes.goingAway)
    expect(which?.({ participant: ana.participantId } as Parameters<NonNullable<typeof which>>[0])).toBe(true)
    expect(which?.({ participant: lou.participantId } as Parameters<NonNullable<typeof which>>[0])).toBe(false)
    const role = async () =>
      (await server.rooms.read({ kind: 'session', board: board.boardId }, readPeople)).get(ana.participantId)?.role
    await expect.poll(role).toBe('facilitator')
  })

  it('goes with the link of the new role, and unmutes', async () => {
    await facilitator.json('POST', at('/links/facilitator/rotate'), { keep: true })
    await facilitator.json('POST', at(`/participants/${ana.participantId}/mute`), { muted: true })
    await give(facilitator, ana.participantId, 'facilitator')
    expect((await session()).muted).toEqual([])
    expect(await server.registry.people.find(ana.participantId)).toMatchObject({ generation: 2 })
    expect((await participant.call('GET', at('/links'))).status).toBe(200)
    await facilitator.json('POST', at('/links/facilitator/rotate'), {})
    expect(await code(await participant.call('GET', at()))).toEqual([410, 'link_revoked'])
  })

  it('is not stepping back where the others who facilitate have left for good', async () => {
    await give(facilitator, ana.participantId, 'facilitator')
    await participant.json('POST', at(`/participants/${ana.participantId}/leave`), {})
    expect(await code(await give(facilitator, lou.participantId, 'participant'))).toEqual([409, 'last_facilitator'])
  })

  it('is stepping back oneself, never the last one, nor somebody else', async () => {
    expect(await code(await give(facilitator, lou.participantId, 'participant'))).toEqual([409, 'last_facilitator'])
    await give(facilitator, ana.participantId, 'facilitator')
    expect(await code(await give(facilitator, ana.participantId, 'participant'))).toEqual([409, 'only_yourself'])
    expect((await give(facilitator, lou.participantId, 'participant')).status).toBe(200)
    expect(await code(await facilitator.call('GET', at('/audit')))).toEqual([403, 'facilitators_only'])
    expect(await code(await give(participant, ana.participantId, 'participant'))).toEqual([409, 'last_facilitator'])
  })

  it('never leaves the board to nobody, even when two step back at once', async () => {
    await give(facilitator, ana.participantId, 'facilitator')
    const replies = await Promise.all([
      give(facilitator, lou.participantId, 'participant'),
      give(participant, ana.participantId, 'participant'),
    ])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('is not for those who are gone, and knows its roles', async () => {
    await facilitator.json('POST', at(`/participants/${ana.participantId}/remove`), {})
    expect(await code(await give(facilitator, ana.participantId, 'facilitator'))).toEqual([404, 'unknown_participant'])
    expect(await code(await give(facilitator, lou.participantId, 'owner'))).toEqual([400, 'invalid_body'])
    expect(await code(await give(facilitator, lou.participantId, 'observer'))).toEqual([400, 'invalid_body'])
  })
})

describe('several people on one device', () => {
  const add = (body: object = {}) => participant.call('POST', at('/people'), body)

  it('have each their own name, colour and voice', async () => {
    const ben = (await (await add({ name: 'Ben', belonging: 'volunteer' })).json()) as Joined
    expect(ben).toMatchObject({ role: 'participant', name: 'Ben' })
    expect(ben.colour).not.toBe(ana.colour)
    expect(await server.registry.people.find(ben.participantId)).toMatchObject({ belonging: 'volunteer' })
    const body = { question: 'Oui ?', method: 'consent' }
    const { ballotId } = await facilitator.json<{ ballotId: string }>('POST', at('/ballots'), body)
    for (const [who, votes] of [
      [ana, 'agree'],
      [ben, 'disagree'],
    ] as const)
      await participant.json('PUT', at(`/ballots/${ballotId}/mine?as=${who.participantId}`), { votes })
    expect(await facilitator.json('GET', at(`/ballots/${ballotId}`))).toMatchObject({ electorate: 2, turnout: 2 })
  })

  it('are eight at most, those removed not counted', async () => {
    const ids: string[] = []
    for (let n = 2; n <= 8; n++) ids.push(((await (await add()).json()) as Joined).participantId)
    expect(await code(await add())).toEqual([409, 'device_full'])
    await facilitator.json('POST', at(`/participants/${ids[0]}/remove`), { keepOut: false })
    expect((await add()).status).toBe(200)
  })

  it('wait like anybody else', async () => {
    await facilitator.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom: true } })
    const ben = (await (await add({ name: 'Ben' })).json()) as Joined
    expect(ben.waiting).toBe(true)
    expect(await code(await participant.call('GET', at(`?as=${ben.participantId}`)))).toEqual([403, 'waiting'])
    expect((await participant.call('GET', at(`?as=${ana.participantId}`))).status).toBe(200)
  })

  it('are not added by those who only look, nor with a name that is none', async () => {
    expect(await code(await observer.call('POST', at('/people'), {}))).toEqual([403, 'observers_look'])
    expect(await code(await add({ name: 'x'.repeat(65) }))).toEqual([400, 'invalid_name'])
  })
})

describe('reports', () => {
  const report = (on: Device, body: object = {}) => on.call('POST', at('/reports'), body)
  const list = async () => (await facilitator.json<ReportsReply>('GET', at('/reports'))).reports

  it('reach facilitators from anybody, without whose they are, and are counted', async () => {
    await report(participant, { item: 'item-0000000001', words: '  Ce mot blesse.  ' })
    await report(observer)
    const reports = await list()
    expect(reports.map(({ id: _, at: __, ...said }) => said)).toEqual([
      { item: 'item-0000000001', words: 'Ce mot blesse.' },
      {},
    ])
    expect((await session()).reports).toBe(2)
    const [first] = reports
    expect(await facilitator.json('POST', at(`/reports/${first?.id}/settle`), {})).toEqual({ settled: first?.id })
    expect((await session()).reports).toBe(1)
    expect(await code(await facilitator.call('POST', at(`/reports/${first?.id}/settle`), {}))).toEqual([
      404,
      'unknown_report',
    ])
  })

  it('are bounded, and refused when they are none', async () => {
    expect(await code(await report(participant, { words: 'x'.repeat(501) }))).toEqual([400, 'invalid_body'])
    expect(await code(await report(participant, { item: '../..' }))).toEqual([400, 'invalid_body'])
    for (let n = 0; n < 6; n++) expect((await report(participant)).status).toBe(200)
    expect(await code(await report(participant))).toEqual([429, 'too_fast'])
    expect((await report(observer)).status).toBe(200)
  })
})

describe('the trail', () => {
  it('says what was done and in which role, and nothing else', async () => {
    await facilitator.json('POST', at('/session'), { do: 'freeze' })
    await facilitator.json('POST', at('/session'), { do: 'settings', settings: { sound: false } })
    await facilitator.json('POST', at('/session'), { do: 'settings', settings: { waitingRoom: true } })
    await participant.call('POST', at('/session'), { do: 'close' })
    await participant.json('POST', at('/reports'), { words: 'Ce mot blesse.' })
    await participant.json('POST', at('/people'), { name: 'Ben' })
    await facilitator.json('POST', at(`/participants/${ana.participantId}/remove`), {})
    const file = { format: 'palabre-board', version: 1, meta: { title: 'Ailleurs' }, pages: [], items: [] }
    await facilitator.json('POST', at('/import?format=palabre'), file)
    await facilitator.call('POST', at('/import?format=palabre'), { format: 'nothing' })
    const { entries } = await facilitator.json<AuditReply>('GET', at('/audit'))
    expect(entries.map(({ role, action }) => [role, action])).toEqual([
      ['facilitator', 'import'],
      ['facilitator', 'remove'],
      ['participant', 'add-person'],
      [null, 'report'],
      ['facilitator', 'waiting-room'],
      ['facilitator', 'freeze'],
    ])
    for (const entry of entries) expect(Object.keys(entry).sort()).toEqual(['action', 'at', 'role'])
  })
})

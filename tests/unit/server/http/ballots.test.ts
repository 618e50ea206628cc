import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type { BallotReply, CreatedBoard, ErrorReply, Joined, OpenedBallot } from '@palabre/shared/protocol'
import { readSession } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { sticky } from '../../../helpers/board-world.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
const jardin = sticky('jardin')
const bus = sticky('bus')
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
let lou: Device
let louIs: Joined

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const ask = { question: 'Par quoi commencer ?', method: 'dots', items: [jardin.id, bus.id], dots: 3, perItem: 2 }
const opened = async (body: object = ask) => (await ana.json<OpenedBallot>('POST', at('/ballots'), body)).ballotId
const vote = (who: Device, ballot: string, votes: unknown) => who.call('PUT', at(`/ballots/${ballot}/mine`), { votes })
const look = (who: Device, ballot: string) => who.json<BallotReply>('GET', at(`/ballots/${ballot}`))
const close = (ballot: string) => ana.json<BallotReply>('POST', at(`/ballots/${ballot}/close`), {})
const session = () => server.rooms.read({ kind: 'session', board: board.boardId }, readSession)
const bytesOfSession = () =>
  server.rooms.read({ kind: 'session', board: board.boardId }, (doc) =>
    Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1'),
  )

beforeEach(async () => {
  server = createTestApp()
  ana = device()
  samira = device()
  lou = device()
  board = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  await joinByLink(samira, board.links.participant, 'Samira')
  louIs = await joinByLink(lou, board.links.participant, 'Lou')
  await server.rooms.edit({ kind: 'board', board: board.boardId }, 'seed', (doc) =>
    applyChanges(
      doc,
      [jardin, bus].map((item) => ({ op: 'create-item' as const, item })),
      new ServerEdit('seed'),
    ),
  )
})
afterEach(() => server.close())

describe('a vote by dots', () => {
  it('shows how many have voted, and sums only once it is closed', async () => {
    const ballot = await opened()
    expect((await vote(samira, ballot, { [jardin.id]: 2, [bus.id]: 1 })).status).toBe(200)
    expect(await look(lou, ballot)).toMatchObject({ state: 'open', electorate: 2, turnout: 1, mayVote: true })
    expect(await look(lou, ballot)).not.toHaveProperty('results')
    expect(await look(lou, ballot)).not.toHaveProperty('mine')
    expect((await look(samira, ballot)).mine).toEqual({ method: 'dots', dots: { [jardin.id]: 2, [bus.id]: 1 } })
    expect((await session()).ballots[ballot]).toMatchObject({ state: 'open', turnout: 1, labels: { [bus.id]: 'bus' } })
    const closed = await close(ballot)
    expect(closed).toMatchObject({ state: 'closed', turnout: 1 })
    expect(closed.results?.items).toEqual({ [jardin.id]: { dots: 2, voters: 1 }, [bus.id]: { dots: 1, voters: 1 } })
    expect((await session()).ballots[ballot]?.results).toEqual(closed.results)
    expect(await look(samira, ballot)).not.toHaveProperty('mine')
  })

  it('cuts long words of an item between two of them, and says so', async () => {
    const long = { ...sticky('long'), text: `${'un bus de nuit '.repeat(13)}qui passe aussi le dimanche` }
    await server.rooms.edit({ kind: 'board', board: board.boardId }, 'seed', (doc) =>
      applyChanges(doc, [{ op: 'create-item', item: long }], new ServerEdit('seed')),
    )
    const ballot = await opened({ ...ask, items: [long.id, bus.id] })
    expect((await look(lou, ballot)).labels[long.id]).toBe(`${'un bus de nuit '.repeat(13)}qui…`)
  })

  it('is one voice each: changed, taken back, sent twice at once', async () => {
    const ballot = await opened()
    await Promise.all([1, 2, 1, 2].map((dots) => vote(samira, ballot, { [jardin.id]: dots })))
    await vote(samira, ballot, { [bus.id]: 1 })
    expect((await look(ana, ballot)).turnout).toBe(1)
    await samira.json('DELETE', at(`/ballots/${ballot}/mine`))
    expect((await look(ana, ballot)).turnout).toBe(0)
    await vote(samira, ballot, { [bus.id]: 1 })
    expect((await close(ballot)).results?.items).toMatchObject({ [bus.id]: { dots: 1 }, [jardin.id]: { dots: 0 } })
  })

  it('takes no voice after the close, and counts the same again', async () => {
    const ballot = await opened()
    const results = await Promise.all([
      vote(samira, ballot, { [jardin.id]: 1 }),
      close(ballot).then(() => vote(lou, ballot, { [jardin.id]: 1 })),
    ])
    expect(await code(results[1])).toEqual([409, 'ballot_closed'])
    const [first, second] = [await close(ballot), await close(ballot)]
    expect(second).toEqual(first)
    expect(first.turnout).toBe(results[0].status === 200 ? 1 : 0)
  })

  it('never says in the session document who voted what', async () => {
    const ballot = await opened({ ...ask, method: 'consent', items: [] })
    await vote(samira, ballot, { answer: 'disagree', comment: 'secret-comment' })
    expect(await bytesOfSession()).not.toContain('secret-comment')
    await close(ballot)
    const kept = (await session()).ballots[ballot]
    expect(JSON.stringify(kept)).toContain('secret-comment')
    expect(JSON.stringify(kept)).not.toContain('Samira')
    expect(server.logged()).not.toContain('secret-comment')
  })
})

describe('who may vote', () => {
  it('is whoever was admitted when it opened; late ones are let in by hand', async () => {
    const ballot = await opened()
    const late = device()
    const lateIs = await joinByLink(late, board.links.participant, 'Marc')
    expect(await code(await vote(late, ballot, { [bus.id]: 1 }))).toEqual([403, 'no_voice'])
    await ana.json('POST', at(`/ballots/${ballot}/admit`), { participantId: lateIs.participantId })
    expect((await vote(late, ballot, { [bus.id]: 1 })).status).toBe(200)
    expect(await look(ana, ballot)).toMatchObject({ electorate: 3, turnout: 1, mayVote: false })
  })

  it('is nobody who only watches, no facilitator unless they are asked too, and nobody from elsewhere', async () => {
    const watcher = device()
    await joinByLink(watcher, board.links.observer, 'Élue')
    const ballot = await opened()
    expect(await code(await vote(watcher, ballot, {}))).toEqual([403, 'observers_look'])
    expect(await code(await vote(ana, ballot, {}))).toEqual([403, 'no_voice'])
    const all = await opened({ ...ask, electorate: 'everyone' })
    expect((await vote(ana, all, { [bus.id]: 1 })).status).toBe(200)
    const some = await opened({ ...ask, electorate: [louIs.participantId] })
    expect(await code(await vote(samira, some, {}))).toEqual([403, 'no_voice'])
    expect(await code(await device().call('PUT', at(`/ballots/${ballot}/mine`), { votes: {} }))).toEqual([
      401,
      'no_person',
    ])
  })

  it('is nobody who was made to leave: their voice goes with them', async () => {
    const ballot = await opened()
    await vote(lou, ballot, { [bus.id]: 2 })
    await ana.json('POST', at(`/participants/${louIs.participantId}/remove`), {})
    expect(await look(ana, ballot)).toMatchObject({ electorate: 1, turnout: 0 })
  })

  it('is also people without a device, as many as were declared', async () => {
    await ana.json('POST', at('/proxy'), { do: 'people', count: 1 })
    const ballot = await opened()
    await ana.json('POST', at('/proxy'), { do: 'ballot', ballotId: ballot, person: 1, votes: { [bus.id]: 1 } })
    expect(
      await code(await ana.call('POST', at('/proxy'), { do: 'ballot', ballotId: ballot, person: 2, votes: {} })),
    ).toEqual([409, 'proxy_undeclared'])
    await ana.json('POST', at('/proxy'), { do: 'people', count: 2 })
    await ana.json('POST', at('/proxy'), { do: 'ballot', ballotId: ballot, person: 2, votes: { [bus.id]: 2 } })
    expect(await look(ana, ballot)).toMatchObject({ electorate: 4, proxies: 2, turnout: 2 })
    expect(await code(await samira.call('POST', at('/proxy'), { do: 'people', count: 9 }))).toEqual([
      403,
      'facilitators_only',
    ])
  })
})

describe('what is refused', () => {
  it.each([
    [{ ...ask, items: [] }, 'ballot_needs_items'],
    [{ ...ask, items: ['unknown00001'] }, 'unknown_item'],
    [{ ...ask, dots: 0 }, 'ballot_dots_out_of_bounds'],
    [{ ...ask, question: ' ' }, 'invalid_body'],
    [{ ...ask, electorate: ['p_unknown0000'] }, 'unknown_participant'],
  ])('a ballot %#', async (body, reason) => {
    expect((await code(await ana.call('POST', at('/ballots'), body)))[1]).toBe(reason)
    expect((await session()).ballots).toEqual({})
  })

  it('a ballot that participants open, close or let people into', async () => {
    const ballot = await opened()
    for (const path of ['/ballots', `/ballots/${ballot}/close`, `/ballots/${ballot}/admit`])
      expect(await code(await samira.call('POST', at(path), {}))).toEqual([403, 'facilitators_only'])
  })

  it('more dots than there are, on what is not asked, or in a ballot that is not', async () => {
    const ballot = await opened()
    expect(await code(await vote(samira, ballot, { [jardin.id]: 2, [bus.id]: 2 }))).toEqual([400, 'vote_too_many_dots'])
    expect(await code(await vote(samira, ballot, { [jardin.id]: 3 }))).toEqual([400, 'vote_too_many_on_one'])
    expect(await code(await vote(samira, ballot, { toit: 1 }))).toEqual([400, 'vote_unknown_item'])
    expect(await code(await vote(samira, 'no-such-ballot', {}))).toEqual([404, 'unknown_ballot'])
    expect((await look(ana, ballot)).turnout).toBe(0)
  })
})

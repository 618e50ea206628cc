/** What somebody whose client may send anything cannot do to a live session: lead it, vote twice, write after removal. */
import type { BallotReply, OpenedBallot, OpenedSilent } from '@palabre/shared/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { tokenOf } from '../helpers/http-client.ts'
import { contentOf, LivePerson, type LiveRoom, letIn, openRoom } from '../helpers/live-person.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { NetworkClient } from '../helpers/realtime/network-client.ts'

let server: PalabreProcess
let room: LiveRoom
let sami: LivePerson
let lou: LivePerson
let observer: LivePerson

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
}, 60_000)

afterAll(() => server.dispose())

beforeEach(async () => {
  room = await openRoom(server.url)
  const { participant, observer: observers } = room.board.links
  sami = await (await letIn(server.url, { token: tokenOf(participant) }, 'Sami')).connect()
  lou = await (await letIn(server.url, { token: tokenOf(participant) }, 'Lou')).connect()
  observer = await (await letIn(server.url, { token: tokenOf(observers) }, 'Odile')).connect()
  await Promise.all([sami, lou, observer].map((person) => person.isNamed()))
  return () => {
    for (const person of [room.ana, sami, lou, observer]) person.leave()
  }
})

/** Something to vote on, drawn by who leads. */
async function drawItem(id: string): Promise<string> {
  room.ana.draw('sticky', id, { geo: [0, 0, 180, 180, 0] }, room.page)
  await room.ana.board.allSaved()
  return id
}

const openDots = (terms: object = {}) =>
  room.ana.ask<OpenedBallot>('POST', '/ballots', { question: '?', method: 'dots', dots: 3, ...terms })

/** What somebody who comes with nothing finds in a document. */
async function fresh(person: LivePerson, document: 'board' | 'session'): Promise<unknown> {
  const client = new NetworkClient()
  await client.connect(person.device, room.board.boardId, `ack=1&as=${person.id}`, document)
  const content = contentOf(client.doc)
  client.destroy()
  return content
}

const refusals = async (replies: readonly Response[]) =>
  Promise.all(
    replies.map(async (reply) => {
      const { error } = (await reply.json()) as { error?: { code: string } }
      return `${reply.status} ${error?.code}`
    }),
  )

describe('leading over HTTP, without being a facilitator', () => {
  const intents: readonly object[] = [
    { do: 'open' },
    { do: 'close' },
    { do: 'next' },
    { do: 'back' },
    { do: 'goto', step: 1 },
    { do: 'plan', plan: [] },
    { do: 'about', about: { who: 'moi' } },
    { do: 'checklist', checklist: [] },
    { do: 'timer', timer: 'start', ms: 1_000 },
    { do: 'timer', timer: 'stop' },
    { do: 'rights', rights: 'all' },
    { do: 'freeze', frozen: false },
    { do: 'lock', ids: ['question01'] },
    { do: 'summon', page: 'carte' },
    { do: 'spotlight', page: 'carte' },
    { do: 'hide', what: 'names' },
    { do: 'hide', what: 'items', ids: ['question01'] },
    { do: 'curtain' },
    { do: 'result' },
    { do: 'settings', settings: { waitingRoom: false } },
  ]
  const calls = (): readonly (readonly [method: string, path: string, body?: object])[] => [
    ...intents.map((intent) => ['POST', '/session', intent] as const),
    ['POST', '/ballots', { question: '?', method: 'consent' }],
    ['POST', '/ballots/unknown0000/close', {}],
    ['POST', '/ballots/unknown0000/admit', { participantId: sami.id }],
    ['POST', '/proxy', { do: 'people', count: 9 }],
    ['POST', '/proxy', { do: 'note', text: 'au nom des autres' }],
    ['POST', '/proxy', { do: 'ballot', ballotId: 'unknown0000', person: 1, votes: {} }],
    ['POST', '/silent', { page: room.page }],
    ['POST', '/silent/unknown0000/reveal', {}],
    ['GET', '/links'],
    ['POST', '/links/participant/rotate', {}],
    ['POST', '/floor', { do: 'give', who: sami.id }],
    ['GET', '/waiting'],
    ['POST', '/waiting/admit', {}],
    ['POST', `/participants/${lou.id}/admit`, {}],
    ['POST', `/participants/${lou.id}/voice`, { vote: false }],
    ['POST', `/participants/${sami.id}/role`, { role: 'facilitator' }],
    ['GET', '/reports'],
    ['POST', '/reports/unknown0000/settle', {}],
    ['GET', '/audit'],
    ['GET', '/ballots/unknown0000/electorate'],
    ['GET', '/here'],
    ['POST', '/silent/unknown0000/close', {}],
    ['POST', '/silent/unknown0000/reopen', {}],
    ['POST', `/participants/${lou.id}/remove`, {}],
    ['POST', `/participants/${lou.id}/mute`, {}],
    ['POST', `/participants/${lou.id}/undo`, { minutes: 5 }],
    ['POST', `/participants/${lou.id}/represents`, { actorId: 'question01', valid: true }],
  ]

  test.each(['participant', 'observer'] as const)('%s: every call is refused, and nothing changes', async (role) => {
    const person = role === 'participant' ? sami : observer
    await room.ana.lead({ do: 'plan', plan: [{ id: 'a', title: 'A' }] })
    const before = await fresh(person, 'session')
    const replies: Response[] = []
    for (const [method, path, body] of calls()) replies.push(await person.call(method, path, body))
    expect(new Set(await refusals(replies))).toEqual(new Set(['403 facilitators_only']))
    expect(await fresh(person, 'session')).toEqual(before)
    expect(lou.clients.every(({ closeCode }) => closeCode === undefined)).toBe(true)
  })
})

describe('leading over the session document', () => {
  const root = (doc: Y.Doc) => doc.getMap('session')
  const edits: readonly (readonly [string, (doc: Y.Doc) => void, code?: number])[] = [
    ['a thaw', (doc) => root(doc).set('frozen', false)],
    ['another plan', (doc) => root(doc).set('plan', [{ id: 'x', title: 'X' }])],
    ['another step', (doc) => root(doc).set('step', 7)],
    ['a timer', (doc) => root(doc).set('timer', { running: true, endsAt: 1, leftMs: 1 })],
    ['rights to everything', (doc) => root(doc).set('rights', 'all')],
    ['a curtain', (doc) => root(doc).set('curtain', true)],
    ['things hidden', (doc) => root(doc).set('hidden', ['question01'])],
    ['the floor', (doc) => root(doc).set('floor', { kind: 'hands', speaking: 'me', queue: [], spoken: 9 })],
    ['results', (doc) => root(doc).set('ballots', { b1: { state: 'closed', results: {} } })],
    ['somebody who is not there', (doc) => (root(doc).get('people') as Y.Map<unknown>).set('p_ghost00000', {})],
    ['everybody gone', (doc) => (root(doc).get('people') as Y.Map<unknown>).clear()],
    ['a confirmation', (doc) => root(doc).set('confirmations', new Y.Map())],
    ['everything gone', (doc) => root(doc).clear()],
    ['another root', (doc) => doc.getMap('elsewhere').set('x', 1), 4422],
    ['a root of letters', (doc) => doc.getText('letters').insert(0, 'x'), 4422],
  ]

  test.each(['participant', 'observer', 'facilitator'] as const)('%s: cut off, and nothing changes', async (role) => {
    const person = { participant: sami, observer, facilitator: room.ana }[role]
    await room.ana.lead({ do: 'freeze' })
    await lou.sees(({ frozen }) => frozen)
    const before = await fresh(lou, 'session')
    for (const [what, edit, code = 4403] of edits) {
      const client = new NetworkClient()
      await client.connect(person.device, room.board.boardId, `ack=1&as=${person.id}`, 'session')
      client.doc.transact(() => edit(client.doc))
      expect(await client.closed(), what).toBe(code)
      client.destroy()
    }
    expect(await fresh(lou, 'session')).toEqual(before)
    expect(contentOf(lou.session.doc)).toEqual(before)
    expect(lou.session.closeCode).toBeUndefined()
  })
})

describe('voting twice', () => {
  const vote = (person: LivePerson, ballotId: string, votes: unknown) =>
    person.call('PUT', `/ballots/${ballotId}/mine`, { votes })

  test('from a second tab, again, at once and after coming back: one voice, the last one', async () => {
    const item = await drawItem('question01')
    const { ballotId } = await openDots({ items: [item] })
    const secondTab = await new LivePerson(sami.device, sami.joined).connect()
    await vote(sami, ballotId, { [item]: 3 })
    await vote(secondTab, ballotId, { [item]: 3 })
    const atOnce = await Promise.all(Array.from({ length: 20 }, () => vote(sami, ballotId, { [item]: 3 })))
    expect(atOnce.every(({ ok }) => ok)).toBe(true)
    sami.session.socket.hangUp()
    await sami.session.closed()
    await sami.session.connect(sami.device, room.board.boardId, `ack=1&as=${sami.id}`, 'session')
    await vote(sami, ballotId, { [item]: 2 })
    const closed = await room.ana.ask<BallotReply>('POST', `/ballots/${ballotId}/close`, {})
    expect(closed).toMatchObject({ electorate: 2, turnout: 1, results: { items: { [item]: { dots: 2, voters: 1 } } } })
    expect(await refusals([await vote(sami, ballotId, { [item]: 1 })])).toEqual(['409 ballot_closed'])
    secondTab.leave()
  })

  test('more than one has, less than nothing, elsewhere, and what is no vote at all', async () => {
    const item = await drawItem('question01')
    const { ballotId } = await openDots({ items: [item], perItem: 2 })
    const bad: readonly unknown[] = [
      { [item]: 3 },
      { [item]: -1 },
      { [item]: 0.5 },
      { [item]: '2' },
      { [item]: 1e308 },
      { elsewhere01: 1 },
      { __proto__: null, constructor: 1 },
      [item, item, item],
      [{ item, dots: -5 }],
      [
        { item, dots: 2 },
        { item, dots: 2 },
      ],
      'x',
      7,
    ]
    for (const votes of bad) expect((await vote(sami, ballotId, votes)).status, JSON.stringify(votes)).toBe(400)
    expect(room.ana.state.ballots[ballotId]).toMatchObject({ turnout: 0 })
  })

  test('as somebody else, without a voice, after coming in late, and from another board', async () => {
    const item = await drawItem('question01')
    const { ballotId } = await openDots({ items: [item] })
    const votes = { votes: { [item]: 1 } }
    const path = (as: string) => `/api/boards/${room.board.boardId}/ballots/${ballotId}/mine?as=${as}`
    const late = await letIn(server.url, { token: tokenOf(room.board.links.participant) }, 'Tard')
    const elsewhere = await openRoom(server.url)
    const replies = await Promise.all([
      sami.device.call('PUT', path(lou.id), votes),
      sami.device.call('PUT', path(room.ana.id), votes),
      sami.device.call('PUT', path('proxy:1'), votes),
      observer.call('PUT', `/ballots/${ballotId}/mine`, votes),
      late.call('PUT', `/ballots/${ballotId}/mine`, votes),
      room.ana.call('PUT', `/ballots/${ballotId}/mine`, votes),
      elsewhere.ana.call('PUT', `/ballots/${ballotId}/mine`, votes),
      room.ana.call('POST', '/proxy', { do: 'ballot', ballotId, person: 1, ...votes }),
      elsewhere.ana.call('POST', `/ballots/${ballotId}/close`, {}),
    ])
    expect(await refusals(replies)).toEqual([
      '403 not_you',
      '403 not_you',
      '403 not_you',
      '403 observers_look',
      '403 no_voice',
      '403 no_voice',
      '404 unknown_ballot',
      '409 proxy_undeclared',
      '404 unknown_ballot',
    ])
    expect(room.ana.state.ballots[ballotId]).toMatchObject({ state: 'open', electorate: 2, turnout: 0 })
    elsewhere.ana.leave()
  })
})

describe('somebody who was removed', () => {
  test('is cut off at once, answered 403, and their voice is gone', async () => {
    const item = await drawItem('question01')
    const { ballotId } = await openDots({ items: [item] })
    await sami.ask('PUT', `/ballots/${ballotId}/mine`, { votes: { [item]: 3 } })
    await room.ana.sees(({ ballots }) => ballots[ballotId]?.turnout === 1)
    const cut = Promise.all(sami.clients.map((client) => client.closed()))
    await room.ana.ask('POST', `/participants/${sami.id}/remove`, {})
    expect(await cut).toEqual([4403, 4403, 4403])
    const replies = await Promise.all([
      sami.call('GET', ''),
      sami.call('PUT', `/ballots/${ballotId}/mine`, { votes: { [item]: 1 } }),
      sami.call('POST', '/represents', { actorId: item }),
      sami.call('GET', '/export/json'),
      sami.call('POST', '/import?format=palabre', {}),
    ])
    expect(new Set(await refusals(replies))).toEqual(new Set(['403 removed']))
    const { participant } = room.board.links
    const ways = [{ token: tokenOf(participant) }, { code: room.board.joinCode }]
    const back = await Promise.all(ways.map((way) => sami.device.call('POST', '/api/join', { ...way, name: 'Encore' })))
    expect(await refusals(back)).toEqual(['403 removed', '403 removed'])
    for (const document of ['board', 'session', 'private'] as const) {
      const client = new NetworkClient()
      const query = `ack=1&as=${sami.id}`
      await expect(client.connect(sami.device, room.board.boardId, query, document)).rejects.toThrow('4403')
      client.destroy()
    }
    expect(await room.ana.sees(({ ballots }) => ballots[ballotId]?.turnout === 0)).toMatchObject({
      ballots: { [ballotId]: { electorate: 1, turnout: 0 } },
    })
  })

  test('on their way in: no socket that opened meanwhile stays', async () => {
    const knocks = Array.from({ length: 30 }, () => {
      const client = new NetworkClient()
      const came = client.connect(sami.device, room.board.boardId, `ack=1&as=${sami.id}`).catch(() => undefined)
      return { client, came }
    })
    await room.ana.ask('POST', `/participants/${sami.id}/remove`, {})
    const codes = await Promise.all(
      knocks.map(async ({ client, came }) => {
        await came
        return client.closed()
      }),
    )
    expect(new Set(codes)).toEqual(new Set([4403]))
    for (const { client } of knocks) client.destroy()
  })
})

describe('writing when one may not', () => {
  test.each([
    ['frozen', { do: 'freeze' }],
    ['only looking', { do: 'rights', rights: 'look' }],
  ] as const)('%s: refused once the grace is over, by socket and by every call that writes', async (_, intent) => {
    await room.ana.lead(intent)
    const { silentId } = await room.ana.ask<OpenedSilent>('POST', '/silent', { page: room.page })
    sami.note('note-of-sami', 'montrée quand même', room.page)
    await sami.notes.allSaved()
    const replies = await Promise.all([
      sami.call('POST', `/silent/${silentId}/mine/reveal`, {}),
      sami.call('POST', '/import?format=palabre', await room.ana.ask<object>('GET', '/export/json')),
      sami.call('POST', '/assets', new Uint8Array([1, 2, 3])),
    ])
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403])
    const insist = async () => {
      for (let count = 0; sami.board.closeCode === undefined; count += 1) {
        sami.draw('sticky', `insisting${count}`.padEnd(12, '-'), { geo: [0, 0, 9, 9, 0] }, room.page)
        await sami.board.allSaved().catch(() => undefined)
      }
      return sami.board.closeCode
    }
    // On its way when people were told, it is taken; from then on it is not.
    expect(await insist()).toBe(4403)
    const after = await fresh(lou, 'board')
    await sami.board.connect(sami.device, room.board.boardId, `ack=1&as=${sami.id}`)
    expect(await insist()).toBe(4403)
    expect(await fresh(lou, 'board')).toEqual(after)
    expect(contentOf(lou.board.doc)).toEqual(after)
    expect(lou.board.closeCode).toBeUndefined()
  })
})

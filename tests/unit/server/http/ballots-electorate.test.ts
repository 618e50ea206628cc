import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type {
  AuditReply,
  BallotReply,
  CreatedBoard,
  ElectorateReply,
  ErrorReply,
  Joined,
  OpenedBallot,
  SealedReply,
} from '@palabre/shared/protocol'
import { readSession } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sticky } from '../../../helpers/board-world.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const jardin = sticky('jardin')
const bus = sticky('bus')
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
let samiraIs: Joined
let lou: Device
let louIs: Joined

const device = () => newDevice('http://localhost:4000', server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const dots = { question: 'Par quoi commencer ?', method: 'dots', items: [jardin.id, bus.id], dots: 3, perItem: 2 }
const opened = async (body: object = dots) => (await ana.json<OpenedBallot>('POST', at('/ballots'), body)).ballotId
const vote = (who: Device, ballot: string, votes: unknown, as = '') =>
  who.call('PUT', at(`/ballots/${ballot}/mine${as && `?as=${as}`}`), { votes })
const look = (who: Device, ballot: string, as = '') =>
  who.json<BallotReply>('GET', at(`/ballots/${ballot}${as && `?as=${as}`}`))
const close = (ballot: string) => ana.json<BallotReply>('POST', at(`/ballots/${ballot}/close`), {})
const electorate = (ballot: string) => ana.json<ElectorateReply>('GET', at(`/ballots/${ballot}/electorate`))
const sealed = (who: Device, ballot: string) => who.json<SealedReply>('GET', at(`/ballots/${ballot}/sealed`))

beforeEach(async () => {
  server = createTestApp()
  ana = device()
  samira = device()
  lou = device()
  board = await createBoard(ana, 'Quartier', 'blank')
  await joinByLink(ana, board.links.facilitator, 'Ana')
  samiraIs = await joinByLink(samira, board.links.participant, 'Samira')
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

describe('the electorate', () => {
  it('is told to facilitators by names, the same before and after somebody votes', async () => {
    await ana.json('POST', at('/proxy'), { do: 'people', count: 2 })
    const ballot = await opened()
    const before = await electorate(ballot)
    expect(before).toEqual({
      ballotId: ballot,
      voters: [samiraIs.participantId, louIs.participantId].sort(),
      proxies: 2,
      taken: [],
      voices: 4,
      inRoom: 2,
      voicesHere: 2,
      facilitators: false,
      late: [],
    })
    await vote(samira, ballot, { [bus.id]: 1 })
    expect(await electorate(ballot)).toEqual(before)
    expect(await code(await samira.call('GET', at(`/ballots/${ballot}/electorate`)))).toEqual([
      403,
      'facilitators_only',
    ])
    await close(ballot)
    expect(await code(await ana.call('GET', at(`/ballots/${ballot}/electorate`)))).toEqual([409, 'ballot_closed'])
    expect(await code(await ana.call('GET', at('/ballots/none/electorate')))).toEqual([404, 'unknown_ballot'])
  })

  it('has muted people, whatever they may write', async () => {
    await ana.json('POST', at(`/participants/${samiraIs.participantId}/mute`), { muted: true })
    const ballot = await opened()
    await ana.json('POST', at('/session'), { do: 'freeze', frozen: true })
    expect((await vote(samira, ballot, { [bus.id]: 1 })).status).toBe(200)
    expect((await close(ballot)).turnout).toBe(1)
  })

  it('is one voice for each of several people on one device, and none lent to another', async () => {
    const zoe = await joinByLink(samira, board.links.participant, 'Zoé')
    const ballot = await opened()
    await vote(samira, ballot, { [bus.id]: 1 }, samiraIs.participantId)
    await vote(samira, ballot, { [jardin.id]: 2 }, zoe.participantId)
    expect((await look(samira, ballot, samiraIs.participantId)).mine).toEqual({ method: 'dots', dots: { [bus.id]: 1 } })
    expect((await look(samira, ballot, zoe.participantId)).mine).toEqual({ method: 'dots', dots: { [jardin.id]: 2 } })
    expect(await code(await vote(lou, ballot, { [bus.id]: 3 }, zoe.participantId))).toEqual([403, 'not_you'])
    expect(await close(ballot)).toMatchObject({ turnout: 2, electorate: 3 })
  })

  it('counts somebody once, who comes back with their key on another device', async () => {
    const { key } = await samira.json<{ key: string }>('POST', at(`/participants/${samiraIs.participantId}/key`), {})
    const ballot = await opened()
    await vote(samira, ballot, { [bus.id]: 1 })
    const phone = device()
    await phone.json('POST', '/api/join', { key })
    expect((await look(phone, ballot)).mine).toEqual({ method: 'dots', dots: { [bus.id]: 1 } })
    await vote(phone, ballot, { [jardin.id]: 1 })
    expect(await close(ballot)).toMatchObject({ turnout: 1, electorate: 2 })
  })
})

describe('people without a device', () => {
  const declare = (count: number) => ana.call('POST', at('/proxy'), { do: 'people', count })
  const voteFor = (ballotId: string, person: number, more: object = {}) =>
    ana.call('POST', at('/proxy'), { do: 'ballot', ballotId, person, votes: { [bus.id]: 1 }, ...more })

  it('have places of which each facilitator sees the taken ones; a voice is replaced only when that is asked', async () => {
    await declare(3)
    const ballot = await opened()
    expect((await voteFor(ballot, 3)).status).toBe(200)
    expect((await voteFor(ballot, 1)).status).toBe(200)
    expect(await electorate(ballot)).toMatchObject({ proxies: 3, taken: [1, 3] })
    expect(JSON.stringify(await look(samira, ballot))).not.toContain('taken')
    expect(await code(await voteFor(ballot, 1, { votes: { [jardin.id]: 2 } }))).toEqual([409, 'place_taken'])
    expect((await voteFor(ballot, 1, { votes: { [jardin.id]: 2 }, again: true })).status).toBe(200)
    expect((await voteFor(ballot, 3, { votes: undefined })).status).toBe(200)
    expect(await electorate(ballot)).toMatchObject({ taken: [1] })
    expect(await close(ballot)).toMatchObject({
      turnout: 1,
      results: { items: { [jardin.id]: { dots: 2 }, [bus.id]: { dots: 0 } } },
    })
  })

  it('have no more places than were declared, in ballots under way too; a taken one cannot be declared away', async () => {
    await declare(3)
    const ballot = await opened()
    await voteFor(ballot, 2)
    expect(await code(await declare(1))).toEqual([409, 'proxies_voted'])
    expect(await look(ana, ballot)).toMatchObject({ electorate: 5, proxies: 3 })
    expect((await declare(2)).status).toBe(200)
    expect(await look(ana, ballot)).toMatchObject({ electorate: 4, proxies: 2, turnout: 1 })
    expect(await code(await voteFor(ballot, 3))).toEqual([409, 'proxy_undeclared'])
    await close(ballot)
    expect((await declare(0)).status).toBe(200)
    expect(await look(ana, ballot)).toMatchObject({ electorate: 4, proxies: 2, turnout: 1 })
  })
})

describe('a ballot opened by mistake', () => {
  const cancel = (who: Device, ballot: string) => who.call('POST', at(`/ballots/${ballot}/cancel`), {})
  const shown = async () =>
    (await server.rooms.read({ kind: 'session', board: board.boardId }, (doc) => readSession(doc))).ballots

  it('is as if it had never been, while nobody has voted', async () => {
    const ballot = await opened()
    expect(await code(await cancel(samira, ballot))).toEqual([403, 'facilitators_only'])
    await vote(samira, ballot, { [bus.id]: 1 })
    expect(await code(await cancel(ana, ballot))).toEqual([409, 'ballot_has_votes'])
    await samira.call('DELETE', at(`/ballots/${ballot}/mine`))
    expect((await cancel(ana, ballot)).status).toBe(200)
    expect(await shown()).toEqual({})
    expect(await code(await cancel(ana, ballot))).toEqual([404, 'unknown_ballot'])
    expect(await code(await vote(samira, ballot, { [bus.id]: 1 }))).toEqual([404, 'unknown_ballot'])
    const closed = await opened()
    await close(closed)
    expect(await code(await cancel(ana, closed))).toEqual([409, 'ballot_closed'])
  })

  it('leaves one line in the journal, as late voices and what is done for people without a device do', async () => {
    const ballot = await opened()
    await ana.json('POST', at(`/ballots/${ballot}/admit`), { participantId: louIs.participantId })
    await ana.json('POST', at('/proxy'), { do: 'people', count: 1 })
    await ana.json('POST', at('/proxy'), { do: 'ballot', ballotId: ballot, person: 1, votes: {} })
    await ana.json('POST', at('/proxy'), { do: 'ballot', ballotId: ballot, person: 1 })
    await cancel(ana, ballot)
    const { entries } = await ana.json<AuditReply>('GET', at('/audit'))
    expect(entries.map(({ role, action }) => [role, action])).toEqual(
      ['ballot-cancel', 'proxy-ballot', 'proxy-ballot', 'proxies', 'late-voice', 'ballot-open'].map((action) => [
        'facilitator',
        action,
      ]),
    )
    expect(entries.every((entry) => Object.keys(entry).sort().join() === 'action,at,role')).toBe(true)
  })
})

describe('what is hidden', () => {
  it('is not put to the vote: its words would go to everybody', async () => {
    await ana.json('POST', at('/session'), { do: 'hide', what: 'items', ids: [bus.id], hidden: true })
    expect(await code(await ana.call('POST', at('/ballots'), dots))).toEqual([409, 'ballot_hidden_item'])
    expect(await opened({ ...dots, items: [jardin.id] })).toBeTruthy()
  })
})

describe('the race at the close', () => {
  it('seals each voice once, whatever came in at the same time; a late one is told', async () => {
    const crowd = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const phone = device()
        await joinByLink(phone, board.links.participant, `Voix ${index}`)
        return phone
      }),
    )
    const ballot = await opened()
    const casts = crowd.flatMap((phone) => [
      () => vote(phone, ballot, { [bus.id]: 2 }),
      () => vote(phone, ballot, { [jardin.id]: 1 }),
    ])
    const half = casts.length / 2
    const [first, closed, second] = await Promise.all([
      Promise.all(casts.slice(0, half).map((cast) => cast())),
      close(ballot),
      Promise.all(casts.slice(half).map((cast) => cast())),
    ])
    for (const reply of [...first, ...second])
      if (reply.status !== 200) expect(await code(reply)).toEqual([409, 'ballot_closed'])
    const { sealed: votes, recount } = await sealed(ana, ballot)
    expect(votes).toHaveLength(closed.turnout)
    expect(closed.turnout).toBeLessThanOrEqual(crowd.length)
    expect(recount).toEqual(closed.results)
    expect(await code(await vote(samira, ballot, { [bus.id]: 1 }))).toEqual([409, 'ballot_closed'])
    expect(await code(await samira.call('DELETE', at(`/ballots/${ballot}/mine`)))).toEqual([409, 'ballot_closed'])
    expect(await close(ballot)).toEqual(closed)
  })
})

describe('counting again', () => {
  const consent = { question: 'On y va ?', method: 'consent', items: [] }

  it('gives the votes without names or comments, and the sums that were told', async () => {
    const ballot = await opened(consent)
    await vote(samira, ballot, { answer: 'disagree', comment: 'mot reconnaissable' })
    await vote(lou, ballot, 'agree')
    expect(await code(await ana.call('GET', at(`/ballots/${ballot}/sealed`)))).toEqual([409, 'ballot_open'])
    const { results } = await close(ballot)
    const recount = await sealed(samira, ballot)
    expect(recount.sealed).toEqual([
      { method: 'consent', answers: { question: { answer: 'agree' } } },
      { method: 'consent', answers: { question: { answer: 'disagree' } } },
    ])
    expect(recount.recount.items).toEqual(results?.items)
    expect(JSON.stringify(recount)).not.toContain('reconnaissable')
  })

  it('is for those who vote together, not for those who watch', async () => {
    const watcher = device()
    await joinByLink(watcher, board.links.observer, 'Élue')
    const ballot = await opened()
    await close(ballot)
    expect(await code(await watcher.call('GET', at(`/ballots/${ballot}/sealed`)))).toEqual([403, 'observers_look'])
    expect((await look(watcher, ballot)).results?.items).toMatchObject({ [bus.id]: { dots: 0 } })
    expect(await code(await samira.call('GET', at('/ballots/none/sealed')))).toEqual([404, 'unknown_ballot'])
  })
})

describe('a quick question', () => {
  it('has words of its own for its answers', async () => {
    const words = { agree: 'Oui', disagree: 'Pas assez', abstain: 'Je ne sais pas' }
    const ballot = await opened({ question: 'La parole a-t-elle tourné ?', method: 'consent', kind: 'poll', words })
    expect(await look(samira, ballot)).toMatchObject({ kind: 'poll', words, items: [], mayVote: true })
    const bad = { question: '?', method: 'consent', words: { ...words, agree: ' ' } }
    expect(await code(await ana.call('POST', at('/ballots'), bad))).toEqual([400, 'invalid_body'])
  })
})

describe('taken home', () => {
  it('closed ballots go with the board; what may go anywhere has no comments', async () => {
    const ballot = await opened({ question: 'On y va ?', method: 'consent', items: [] })
    await vote(samira, ballot, { answer: 'agree', comment: 'enfin un toit' })
    const file = async (variant: string) => (await ana.call('GET', at(`/export/json?variant=${variant}`))).text()
    expect(JSON.parse(await file('interne')).session.ballots).toEqual({})
    await close(ballot)
    expect(JSON.parse(await file('interne')).session.ballots[ballot]).toMatchObject({ state: 'closed', turnout: 1 })
    expect(await file('interne')).toContain('enfin un toit')
    expect(await file('diffusable')).not.toContain('enfin un toit')
    expect(JSON.parse(await file('diffusable')).session.ballots[ballot]?.results.items).toEqual({
      question: { agree: 1, disagree: 0, abstain: 0 },
    })
  })
})

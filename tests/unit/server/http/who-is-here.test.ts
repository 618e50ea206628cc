import type {
  BallotReply,
  CreatedBoard,
  ElectorateReply,
  ErrorReply,
  HereReply,
  Joined,
} from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { onScreen } from '../../../helpers/on-screen.ts'

const question = { question: 'On y va ?', method: 'consent' } as const
let server: TestApp
let board: CreatedBoard
let ana: Device
let anaIs: Joined

const device = () => newDevice('http://localhost:4000', server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const asAna = (path: string) => `${at(path)}?as=${anaIs.participantId}`
const ask = <Reply>(path: string, body: object) => ana.json<Reply>('POST', asAna(path), body)
const here = () => ana.json<HereReply>('GET', asAna('/here'))
const opened = async (electorate: HereReply['here'] | string) =>
  (await ask<{ ballotId: string }>('/ballots', { ...question, electorate })).ballotId
const electorate = (ballot: string) => ana.json<ElectorateReply>('GET', asAna(`/ballots/${ballot}/electorate`))
const idsOf = (...people: readonly Joined[]) => people.map(({ participantId }) => participantId).sort()
const leave = (from: Device, { participantId }: Joined) =>
  from.json('POST', at(`/participants/${participantId}/leave?as=${participantId}`), {})

/** Somebody on a device of their own, with the board on its screen unless they are away. */
async function person(name: string, as: 'participant' | 'observer' = 'participant', where: 'here' | 'away' = 'here') {
  const phone = device()
  const is = await joinByLink(phone, board.links[as], name)
  if (where === 'here') await onScreen(server, phone, is)
  return { phone, is }
}

beforeEach(async () => {
  server = createTestApp()
  ana = device()
  board = await createBoard(ana, 'Quartier', 'blank')
  anaIs = await joinByLink(ana, board.links.facilitator, 'Ana')
  await onScreen(server, ana, anaIs)
})
afterEach(() => server.close())

describe('the people who are here', () => {
  it('are those with an open screen, and the others on that device whoever holds it', async () => {
    const samira = await person('Samira')
    const ben = await samira.phone.json<Joined>('POST', at('/people'), { name: 'Ben' })
    const zoe = await samira.phone.json<Joined>('POST', at('/people'), { name: 'Zoé' })
    const eve = await person('Ève', 'observer')
    await person('Lou', 'participant', 'away')
    // Beside whoever facilitates, somebody made up to try things with.
    await ask('/people', { name: 'Essai' })
    const { here: now, sharing, electorates } = await here()
    expect([...now].sort()).toEqual(idsOf(anaIs, samira.is, ben, zoe, eve.is))
    expect([...sharing].sort()).toEqual(idsOf(ben, zoe))
    expect(electorates.present).toMatchObject({ voices: 3, inRoom: 3, voicesHere: 3 })
    const ballot = await opened('present')
    expect((await electorate(ballot)).voters).toEqual(idsOf(samira.is, ben, zoe))
  })

  it('are not those who left their device, though a socket of theirs may still be open; their key brings them back', async () => {
    const samira = await person('Samira')
    const ben = await samira.phone.json<Joined>('POST', at('/people'), { name: 'Ben' })
    const { key } = await samira.phone.json<{ key: string }>('POST', at(`/participants/${ben.participantId}/key`), {})
    await leave(samira.phone, samira.is)
    await leave(samira.phone, ben)
    expect((await here()).here).toEqual([anaIs.participantId])
    expect(idsOf(samira.is, ben)).toEqual([...(await here()).gone].sort())
    expect((await here()).electorates.participants).toMatchObject({ voices: 0, inRoom: 0, voicesHere: 0 })
    const tablet = device()
    await onScreen(server, tablet, await tablet.json<Joined>('POST', '/api/join', { key }))
    expect((await here()).electorates.participants).toMatchObject({ voices: 1, inRoom: 1, voicesHere: 1 })
    expect((await here()).gone).toEqual([samira.is.participantId])
    expect((await electorate(await opened('participants'))).voters).toEqual([ben.participantId])
  })

  it('stay while one of their devices knows them', async () => {
    const samira = await person('Samira')
    const { key } = await samira.phone.json<{ key: string }>(
      'POST',
      at(`/participants/${samira.is.participantId}/key`),
      {},
    )
    await device().json('POST', '/api/join', { key })
    await leave(samira.phone, samira.is)
    expect(await here()).toMatchObject({ here: [anaIs.participantId], gone: [] })
    expect((await here()).electorates.participants).toMatchObject({ voices: 1, inRoom: 0, voicesHere: 0 })
  })

  it('are counted as soon as they are let in, beside somebody whose screen was open before', async () => {
    const samira = await person('Samira')
    await ask('/session', { do: 'settings', settings: { waitingRoom: true } })
    const ben = await samira.phone.json<Joined>('POST', at('/people'), { name: 'Ben' })
    expect((await here()).electorates.present.voices).toBe(1)
    await ask(`/participants/${ben.participantId}/admit`, {})
    expect((await here()).electorates.present).toMatchObject({ voices: 2, inRoom: 2, voicesHere: 2 })
  })

  it('are told to facilitators alone', async () => {
    const { phone } = await person('Samira')
    const { phone: watching } = await person('Ève', 'observer')
    for (const other of [phone, watching])
      expect(await code(await other.call('GET', at('/here')))).toEqual([403, 'facilitators_only'])
  })
})

describe('an electorate against the room', () => {
  it('is counted among the same people, before the opening and while it is open', async () => {
    const samira = await person('Samira')
    await samira.phone.json<Joined>('POST', at('/people'), { name: 'Ben' })
    const voiceless = await person('Vera')
    const gone = await person('Gaël')
    const away = await person('Lou', 'participant', 'away')
    await person('Ève', 'observer')
    await ask('/proxy', { do: 'people', count: 2 })
    await ask(`/participants/${voiceless.is.participantId}/voice`, { vote: false })
    await leave(gone.phone, gone.is)
    // Here are Samira, Ben and Vera, and two without a device. Lou has a voice elsewhere, Vera none here.
    const participants = { voices: 5, inRoom: 5, voicesHere: 4 }
    expect((await here()).electorates).toMatchObject({
      participants,
      present: { voices: 4, inRoom: 5, voicesHere: 4 },
      everyone: { voices: 6, inRoom: 6, voicesHere: 5, facilitators: true },
    })
    const ballot = await opened('participants')
    expect(await electorate(ballot)).toMatchObject({ ...participants, proxies: 2, late: [] })
    expect(await ana.json<BallotReply>('GET', asAna(`/ballots/${ballot}`))).toMatchObject({ electorate: 5 })
    // Whoever comes late is in the room without a voice, until a facilitator gives one by hand.
    const distant = await person('Dora', 'participant', 'away')
    const late = await person('Tom')
    expect(await electorate(ballot)).toMatchObject({
      ...participants,
      inRoom: 6,
      late: [
        { participantId: late.is.participantId, here: true },
        { participantId: distant.is.participantId, here: false },
      ],
    })
    await ask(`/ballots/${ballot}/admit`, { participantId: late.is.participantId })
    const after = await electorate(ballot)
    expect(after).toMatchObject({ voices: 6, inRoom: 6, voicesHere: 5 })
    expect(after.late.map(({ participantId }) => participantId)).toEqual([distant.is.participantId])
    await onScreen(server, away.phone, away.is)
    expect(await electorate(ballot)).toMatchObject({ voices: 6, inRoom: 7, voicesHere: 6 })
  })

  it('has facilitators in the room only where they vote', async () => {
    await person('Samira')
    const group = await opened('participants')
    expect(await electorate(group)).toMatchObject({ voices: 1, inRoom: 1, facilitators: false, late: [] })
    const all = await opened('everyone')
    expect(await electorate(all)).toMatchObject({ voices: 2, inRoom: 2, facilitators: true, late: [] })
    const bob = await joinByLink(device(), board.links.facilitator, 'Bob')
    expect((await electorate(group)).late).toEqual([])
    expect((await electorate(all)).late).toEqual([{ participantId: bob.participantId, here: false }])
  })

  it('lets in by hand, or by name, nobody who has left', async () => {
    const gone = await person('Gaël')
    const ballot = await opened('everyone')
    const late = await person('Tom')
    await leave(late.phone, late.is)
    expect((await electorate(ballot)).late).toEqual([])
    const admit = { participantId: late.is.participantId }
    expect(await code(await ana.call('POST', asAna(`/ballots/${ballot}/admit`), admit))).toEqual([
      404,
      'unknown_participant',
    ])
    // What was settled at the opening stays: whoever leaves during a ballot may come back to it with their key.
    await leave(gone.phone, gone.is)
    expect(await electorate(ballot)).toMatchObject({ voices: 2, inRoom: 1, voicesHere: 1 })
    const named = { ...question, electorate: [gone.is.participantId] }
    expect(await code(await ana.call('POST', asAna('/ballots'), named))).toEqual([404, 'unknown_participant'])
  })
})

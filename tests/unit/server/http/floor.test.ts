import type { BoardId } from '@palabre/shared/ids'
import type { CreatedBoard, ErrorReply, Joined } from '@palabre/shared/protocol'
import { type Floor, freshFloor, proxyId, readSession } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { onScreen } from '../../../helpers/on-screen.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
let lou: Device
let anaIs: Joined
let samiraIs: Joined
let louIs: Joined

const at = (path: string) => `/api/boards/${board.boardId}${path}`
const hand = (device: Device, body: object) => device.json<Floor>('POST', at('/hand'), body)
const floor = (body: object) => ana.json<Floor>('POST', at('/floor'), body)
const refusal = async (device: Device, path: string, body: object) => {
  const reply = await device.call('POST', at(path), body)
  return [reply.status, ((await reply.json()) as ErrorReply).error.code]
}
const floorNow = async () =>
  (await server.rooms.read({ kind: 'session', board: board.boardId as BoardId }, readSession)).floor

beforeEach(async () => {
  server = createTestApp()
  const device = () => newDevice(origin, server.fetch)
  ;[ana, samira, lou] = [device(), device(), device()]
  board = await createBoard(ana, 'Quartier', 'blank')
  anaIs = await joinByLink(ana, board.links.facilitator, 'Ana')
  samiraIs = await joinByLink(samira, board.links.participant, 'Samira')
  louIs = await joinByLink(lou, board.links.participant, 'Lou')
  // People are named in the session document a moment after they came in.
  await expect.poll(async () => (await lou.call('POST', at('/hand'), { do: 'raise' })).status).toBe(200)
  await hand(lou, { do: 'lower' })
})
afterEach(() => server.close())

describe('a hand', () => {
  it('is raised and lowered by its own person, frozen or not', async () => {
    await ana.json('POST', at('/session'), { do: 'freeze' })
    await ana.json('POST', at('/session'), { do: 'rights', rights: 'look' })
    expect((await hand(samira, { do: 'raise' })).queue).toEqual([samiraIs.participantId])
    expect((await hand(samira, { do: 'lower' })).queue).toEqual([])
  })

  it('is raised for somebody else by facilitators alone', async () => {
    const other = { do: 'raise', for: louIs.participantId }
    expect(await refusal(samira, '/hand', other)).toEqual([403, 'facilitators_only'])
    expect((await hand(ana, other)).queue).toEqual([louIs.participantId])
    expect(await refusal(ana, '/hand', { do: 'raise', for: 'p_nobody00000' })).toEqual([404, 'unknown_participant'])
  })

  it('is nothing for observers, nor for those who were never let in', async () => {
    const eve = newDevice(origin, server.fetch)
    const eveIs = await joinByLink(eve, board.links.observer, 'Ève')
    expect(await refusal(eve, '/hand', { do: 'raise' })).toEqual([403, 'observers_look'])
    expect(await refusal(ana, '/hand', { do: 'raise', for: eveIs.participantId })).toEqual([404, 'unknown_participant'])
    expect(await refusal(newDevice(origin, server.fetch), '/hand', { do: 'raise' })).toEqual([401, 'no_person'])
    expect(await refusal(samira, '/hand', { do: 'shout' })).toEqual([400, 'invalid_body'])
    expect(await floorNow()).toEqual(freshFloor)
  })

  it('goes down when its person is removed, and when the session closes', async () => {
    await hand(samira, { do: 'raise' })
    await hand(lou, { do: 'raise' })
    await floor({ do: 'give', who: louIs.participantId })
    await ana.json('POST', at(`/participants/${louIs.participantId}/remove`), {})
    expect(await floorNow()).toMatchObject({ speaking: null, queue: [samiraIs.participantId] })
    await ana.json('POST', at('/session'), { do: 'close' })
    expect(await floorNow()).toEqual(freshFloor)
    expect(await refusal(samira, '/hand', { do: 'raise' })).toEqual([409, 'session_closed'])
  })
})

describe('people without a device', () => {
  const [one, two] = [proxyId(1), proxyId(2)]
  const declare = (count: number) => ana.json('POST', at('/proxy'), { do: 'people', count })

  it('have a hand that facilitators alone raise and lower, as many as were declared', async () => {
    expect(await refusal(ana, '/hand', { do: 'raise', for: one })).toEqual([409, 'proxy_undeclared'])
    await declare(2)
    expect(await refusal(samira, '/hand', { do: 'raise', for: one })).toEqual([403, 'facilitators_only'])
    expect(await refusal(samira, '/floor', { do: 'give', who: one })).toEqual([403, 'facilitators_only'])
    expect(await refusal(ana, '/hand', { do: 'raise', for: proxyId(3) })).toEqual([409, 'proxy_undeclared'])
    expect(await refusal(ana, '/floor', { do: 'give', who: proxyId(3) })).toEqual([409, 'proxy_undeclared'])
    expect((await hand(ana, { do: 'raise', for: two })).queue).toEqual([two])
    expect(await refusal(samira, '/hand', { do: 'lower', for: two })).toEqual([403, 'facilitators_only'])
    expect((await hand(ana, { do: 'lower', for: two })).queue).toEqual([])
  })

  it('come after those who have not spoken once they have, and leave with the number that is lowered', async () => {
    await declare(2)
    await floor({ do: 'give', who: one })
    expect(await floor({ do: 'done' })).toMatchObject({ spoken: 1 })
    await hand(ana, { do: 'raise', for: one })
    expect((await hand(ana, { do: 'raise', for: two })).queue).toEqual([two, one])
    await floor({ do: 'give' })
    await declare(1)
    expect(await floorNow()).toMatchObject({ speaking: null, queue: [one] })
  })

  it('are all in a round, also where nobody has a screen open', async () => {
    await declare(2)
    expect((await floor({ do: 'round' })).queue.toSorted()).toEqual([one, two])
    await onScreen(server, samira, samiraIs)
    const round = await floor({ do: 'round' })
    expect(round.queue.toSorted()).toEqual([one, two, samiraIs.participantId].toSorted())
  })
})

describe('the floor', () => {
  it('is given by facilitators alone', async () => {
    expect(await refusal(samira, '/floor', { do: 'give', who: samiraIs.participantId })).toEqual([
      403,
      'facilitators_only',
    ])
    expect(await refusal(ana, '/floor', { do: 'give' })).toEqual([409, 'floor_nobody_waits'])
    expect(await refusal(ana, '/floor', { do: 'give', who: 'p_nobody00000' })).toEqual([404, 'unknown_participant'])
  })

  it('brings forward who has not spoken; closing the session forgets who has', async () => {
    await hand(samira, { do: 'raise' })
    await floor({ do: 'give' })
    expect(await floor({ do: 'done' })).toMatchObject({ speaking: null, spoken: 1 })
    await hand(samira, { do: 'raise' })
    expect((await hand(lou, { do: 'raise' })).queue).toEqual([louIs.participantId, samiraIs.participantId])
    await ana.json('POST', at('/session'), { do: 'close' })
    await ana.json('POST', at('/session'), { do: 'open' })
    await hand(samira, { do: 'raise' })
    expect(await hand(lou, { do: 'raise' })).toMatchObject({
      queue: [samiraIs.participantId, louIs.participantId],
      spoken: 0,
    })
  })

  it('goes round everybody who is connected, facilitators only when they want to', async () => {
    expect(await refusal(ana, '/floor', { do: 'round' })).toEqual([409, 'floor_nobody_here'])
    await onScreen(server, ana, anaIs)
    await onScreen(server, samira, samiraIs)
    await onScreen(server, lou, louIs)
    const round = await floor({ do: 'round' })
    expect(round.kind).toBe('round')
    expect(round.queue.toSorted()).toEqual([samiraIs.participantId, louIs.participantId].toSorted())
    const all = await floor({ do: 'round', facilitators: true })
    expect(all.queue.toSorted()).toEqual([anaIs, samiraIs, louIs].map(({ participantId }) => participantId).toSorted())
    expect((await hand(lou, { do: 'pass' })).queue).not.toContain(louIs.participantId)
  })

  it('has the others on a phone in the round, but nobody whom a facilitator made up on their own screen', async () => {
    const ben = await samira.json<Joined>('POST', at('/people'), { name: 'Ben' })
    await joinByLink(ana, board.links.participant, 'Essai')
    await expect.poll(async () => (await samira.call('POST', at('/hand'), { do: 'raise' })).status).toBe(200)
    await onScreen(server, ana, anaIs)
    await onScreen(server, samira, samiraIs)
    const round = await ana.json<Floor>('POST', at(`/floor?as=${anaIs.participantId}`), { do: 'round' })
    expect(round.queue.toSorted()).toEqual([samiraIs.participantId, ben.participantId].toSorted())
  })

  it('leaves the queue with whoever leaves their device, and is not for them in a round', async () => {
    const ben = await samira.json<Joined>('POST', at('/people'), { name: 'Ben' })
    await onScreen(server, samira, samiraIs)
    await onScreen(server, lou, louIs)
    await hand(lou, { do: 'raise' })
    await lou.json('POST', at(`/participants/${louIs.participantId}/leave`), {})
    expect((await floorNow()).queue).toEqual([])
    await samira.json('POST', at(`/participants/${ben.participantId}/leave?as=${ben.participantId}`), {})
    expect((await floor({ do: 'round' })).queue).toEqual([samiraIs.participantId])
  })

  it('says nothing of people in the log', async () => {
    await hand(samira, { do: 'raise' })
    await floor({ do: 'give' })
    await floor({ do: 'done' })
    expect(server.logged()).not.toContain(samiraIs.participantId)
  })
})

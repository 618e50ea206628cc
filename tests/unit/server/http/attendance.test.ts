import type { CreatedBoard, HereReply, Joined, MeetingsReply, ParticipationReply } from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSystemClock } from '../../../../server/src/adapters/system-clock.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { onScreen } from '../../../helpers/on-screen.ts'

let server: TestApp
let board: CreatedBoard
let ana: Device
let anaIs: Joined
/** How much later than now it is, in ms. */
let later = 0

const device = () => newDevice('http://localhost:4000', server.fetch)
const as = (path: string, { participantId }: Joined) => `/api/boards/${board.boardId}${path}?as=${participantId}`
const lead = (body: object) => ana.json('POST', as('/session', anaIs), body)
const here = async () => (await ana.json<HereReply>('GET', as('/here', anaIs))).here
const told = () => ana.json<ParticipationReply>('GET', as('/participation', anaIs))
const came = async () => (await told()).attendance
const beside = (tablet: Device, who: Joined, name: string, belonging?: string) =>
  tablet.json<Joined>('POST', as('/people', who), { name, ...(belonging ? { belonging } : {}) })
const nextWeek = async () => {
  await lead({ do: 'close' })
  later += 7 * 86_400_000
  await lead({ do: 'open' })
}

beforeEach(async () => {
  later = 0
  const clock = createSystemClock()
  server = createTestApp({ clock: { ...clock, now: () => clock.now() + later } })
  ana = device()
  board = await createBoard(ana, 'Quartier', 'blank')
  anaIs = await joinByLink(ana, board.links.facilitator, 'Ana')
})
afterEach(() => server.close())

describe('who came to a session', () => {
  it('is whoever is here, also beside somebody on one device: once each, with what they belong to', async () => {
    const tablet = device()
    const ben = await joinByLink(tablet, board.links.participant, 'Ben')
    for (const name of ['Chloé', 'Dora', 'Élise', 'Farid', 'Gaël']) await beside(tablet, ben, name, 'resident')
    await nextWeek()
    expect(await came()).toMatchObject({ people: 0 })
    await onScreen(server, ana, anaIs)
    const screen = await onScreen(server, tablet, ben)
    expect(await here()).toHaveLength(7)
    const all = { people: 7, facilitators: 1, participants: 6, observers: 0, proxies: 0 }
    expect(await told()).toMatchObject({ attendance: all, belongings: { groups: [], others: 7 } })
    for (let count = 0; count < 3; count++) await joinByLink(device(), board.links.participant, `Passant ${count}`)
    const groups = [
      { label: 'resident', people: 5 },
      { label: null, people: 5 },
    ]
    expect(await told()).toMatchObject({ attendance: { people: 10 }, belongings: { groups, others: 0 } })
    // The tablet is put away before the end.
    screen.hangUp()
    await expect.poll(here).toEqual([anaIs.participantId])
    await lead({ do: 'close' })
    const { meetings } = await ana.json<MeetingsReply>('GET', as('/meetings', anaIs))
    expect(meetings[0]?.attendance).toMatchObject({ people: 10, participants: 9 })
  })

  it('is nobody by a device of which it is not known that it was there', async () => {
    const tablet = device()
    const ben = await joinByLink(tablet, board.links.participant, 'Ben')
    await beside(tablet, ben, 'Chloé')
    const { key } = await tablet.json<{ key: string }>('POST', as(`/participants/${ben.participantId}/key`, ben), {})
    const phone = device()
    await phone.json('POST', '/api/join', { key })
    await nextWeek()
    const screen = await onScreen(server, phone, ben)
    expect(await came()).toMatchObject({ people: 1 })
    screen.hangUp()
    await expect.poll(here).toEqual([])
    expect(await came()).toMatchObject({ people: 1 })
    await onScreen(server, tablet, ben)
    expect(await came()).toMatchObject({ people: 2 })
  })

  it('is neither whoever waits nor whom a facilitator made up beside themselves, until they are somebody’s', async () => {
    await nextWeek()
    await onScreen(server, ana, anaIs)
    const essai = await beside(ana, anaIs, 'Essai')
    await lead({ do: 'settings', settings: { waitingRoom: true } })
    const tom = await joinByLink(device(), board.links.participant, 'Tom')
    expect(await here()).toEqual([anaIs.participantId])
    expect(await came()).toMatchObject({ people: 1 })
    await ana.json('POST', as(`/participants/${tom.participantId}/admit`, anaIs), {})
    await ana.json('POST', as(`/participants/${essai.participantId}/admit`, anaIs), {})
    expect(await came()).toMatchObject({ people: 2 })
    await onScreen(server, ana, essai)
    expect(await here()).toHaveLength(2)
    expect(await came()).toMatchObject({ people: 3 })
  })
})

/** The server ends in the middle of a live session, asked to or killed: nothing is lost, nothing is told too early. */
import type { BallotReply, BoardInfo, Joined, OpenedBallot, OpenedSilent } from '@palabre/shared/protocol'
import { readSession, type SessionState, type SilentRound } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { record, stickyFields } from '../helpers/realtime/records.ts'
import { connectStock, type StockClient } from '../helpers/stock-client.ts'

/** Somebody whose sockets come back by themselves, as those of any y-websocket client. */
interface Guest {
  readonly device: Device
  readonly is: Joined
  readonly board: StockClient
  readonly session: StockClient
  readonly notes: StockClient
}

/** They come back quickly, so that nobody has to wait for them. */
const longestPauseMs = 200
// Each of them listens for the end of this process.
process.setMaxListeners(100)

let server: PalabreProcess
let page: string
let ana: Guest
let guests: readonly Guest[]

beforeEach(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
  const { links } = await createBoard(newDevice(server.url), 'Coupure')
  ana = await comeIn(links.facilitator, 'Ana')
  guests = await Promise.all(Array.from({ length: 6 }, (_, index) => comeIn(links.participant, `P${index}`)))
  page = (await ana.device.json<BoardInfo>('GET', at(''))).pages[0]?.id as string
  return async () => {
    for (const { board, session, notes } of [ana, ...guests]) for (const each of [board, session, notes]) each.destroy()
  }
}, 60_000)

afterEach(() => server.dispose())

async function comeIn(link: string, name: string): Promise<Guest> {
  const device = newDevice(server.url)
  const is = await joinByLink(device, link, name)
  const connect = (document: 'board' | 'session' | 'private') => {
    const client = connectStock(device, is.boardId, { document, as: is.participantId })
    client.provider.maxBackoffTime = longestPauseMs
    return client
  }
  const guest = { device, is, board: connect('board'), session: connect('session'), notes: connect('private') }
  await Promise.all([guest.board.synced, guest.session.synced, guest.notes.synced])
  return guest
}

const at = (path: string) => `/api/boards/${ana.is.boardId}${path}`
const lead = <Reply = SessionState>(path: string, body: object) => ana.device.json<Reply>('POST', at(path), body)
const stateOf = ({ session }: Guest) => readSession(session.doc)
const itemsOf = ({ board }: Guest) => board.doc.getMap('items')

/** Resolves once a document says so. */
function until(doc: Y.Doc, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!holds()) return
      doc.off('update', look)
      resolve()
    }
    doc.on('update', look)
    look()
  })
}

const sees = (guest: Guest, holds: (state: SessionState) => boolean) =>
  until(guest.session.doc, () => holds(stateOf(guest)))

/** Resolves once every socket has come back by itself and is level with the server again. */
async function allBack(): Promise<void> {
  const clients = [ana, ...guests].flatMap(({ board, session, notes }) => [board, session, notes])
  await Promise.all(
    clients.map(({ provider }) => {
      if (provider.synced) return undefined
      return new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    }),
  )
}

/** Ends the server, starts it again once everybody has noticed, and waits until all are back. */
async function endAndStart(signal: 'kill' | 'stop'): Promise<void> {
  const gone = Promise.all(
    [ana, ...guests]
      .flatMap(({ board, session, notes }) => [board, session, notes])
      .map(
        ({ provider }) =>
          new Promise<void>((resolve) => {
            if (!provider.wsconnected) resolve()
            else provider.once('connection-close', () => resolve())
          }),
      ),
  )
  await server[signal]()
  await gone
  await server.start()
  await allBack()
}

function writeNote({ notes, is }: Guest, words: string): void {
  const fields = { ...stickyFields(words), base: { kind: 'sticky', author: is.participantId, at: 1 }, page }
  notes.doc.transact(() => notes.doc.getMap('notes').set(`note-of-${is.name}-01`, record(fields)))
}

const wordsOf = (guest: Guest) => `mots-de-${guest.is.name}`
const shown = () => [...itemsOf(ana)].flatMap(([id, item]) => (id === 'question01' ? [] : [item as Y.Map<unknown>]))
const shownWords = () =>
  shown()
    .map((item) => String(item.get('text')))
    .sort()
const authors = () => shown().map((item) => (item.get('base') as { readonly author: string }).author)
const everyWord = () => guests.map(wordsOf).sort()

describe.each([
  ['killed', 'kill'],
  ['asked to stop', 'stop'],
] as const)('%s', (_, signal) => {
  test('in the middle of a ballot, of silent writing and of a timer: nothing is lost, nothing is told', async () => {
    itemsOf(ana).set('question01', record({ ...stickyFields('?'), page }))
    await Promise.all(guests.map((guest) => until(guest.board.doc, () => itemsOf(guest).has('question01'))))
    const terms = { question: '?', method: 'dots', items: ['question01'], dots: 5 }
    const { ballotId } = await lead<OpenedBallot>('/ballots', terms)
    const { silentId } = await lead<OpenedSilent>('/silent', { page })
    const { timer } = await lead('/session', { do: 'timer', timer: 'start', ms: 600_000 })
    const vote = ({ device }: Guest, dots: number) =>
      device.json<BallotReply>('PUT', at(`/ballots/${ballotId}/mine`), { votes: { question01: dots } })
    for (const guest of guests.slice(0, 3)) await vote(guest, 1)
    for (const guest of guests) writeNote(guest, wordsOf(guest))

    // When it happens, everybody is voting, some of them again.
    const onTheirWay = guests.map((guest) => vote(guest, 2).then(Boolean, () => false))
    const [sent] = await Promise.all([Promise.all(onTheirWay), endAndStart(signal)])
    expect(stateOf(ana).timer).toEqual(timer)
    expect(stateOf(ana).ballots[ballotId]).toMatchObject({ state: 'open', electorate: 6 })
    expect(stateOf(ana).ballots[ballotId]).not.toHaveProperty('results')
    expect(itemsOf(ana).size).toBe(1)
    expect(Buffer.from(Y.encodeStateAsUpdate(ana.session.doc)).includes('mots-de-')).toBe(false)
    await sees(ana, ({ silent }) => silent?.state === 'open' && silent.notes === 6 && silent.people === 6)
    for (const [index, guest] of guests.entries()) if (!sent[index]) await vote(guest, 2)
    await Promise.all(guests.map((guest) => sees(guest, ({ ballots }) => ballots[ballotId]?.turnout === 6)))
    const closed = await lead<BallotReply>(`/ballots/${ballotId}/close`, {})
    expect(closed).toMatchObject({ turnout: 6, results: { items: { question01: { dots: 12, voters: 6 } } } })
    const paused = await lead('/session', { do: 'timer', timer: 'pause' })

    // And once more while what is on its way is waited for before the reveal.
    const revealing = lead(`/silent/${silentId}/reveal`, { anonymous: true }).catch(() => undefined)
    await sees(ana, ({ silent }) => silent?.state === 'revealing')
    await Promise.all([endAndStart(signal), revealing])
    expect(stateOf(ana).timer).toEqual(paused.timer)
    expect(stateOf(ana).ballots[ballotId]).toMatchObject({ state: 'closed', results: closed.results })
    const round = await lead<SilentRound>(`/silent/${silentId}/reveal`, { anonymous: false })
    // What was decided first holds: these notes were promised to be nobody's.
    expect(round).toMatchObject({ state: 'revealed', notes: 0, reveal: { anonymous: true } })
    await until(ana.board.doc, () => itemsOf(ana).size === 7)
    expect(shownWords()).toEqual(everyWord())
    expect(guests.some(({ is }) => authors().includes(is.participantId))).toBe(false)
  })

  test('between two turns of a reveal: the turns go on, nobody’s notes come twice', async () => {
    const { silentId } = await lead<OpenedSilent>('/silent', { page })
    for (const guest of guests) writeNote(guest, wordsOf(guest))
    await sees(ana, ({ silent }) => silent?.notes === 6)
    const turn = () => lead<SilentRound>(`/silent/${silentId}/reveal`, { order: 'turns' })
    expect(await turn()).toMatchObject({ state: 'revealing', notes: 5, people: 5 })
    const cut = turn().catch(() => undefined)
    await Promise.all([endAndStart(signal), cut])
    expect(stateOf(ana).silent).toMatchObject({ id: silentId, state: 'revealing', reveal: { order: 'turns' } })
    expect(itemsOf(ana).size).toBeLessThan(6)
    let round = await turn()
    for (let turns = 1; round.state !== 'revealed' && turns < 6; turns += 1) round = await turn()
    expect(round).toMatchObject({ state: 'revealed', notes: 0, people: 0 })
    await until(ana.board.doc, () => itemsOf(ana).size === 6)
    expect(shownWords()).toEqual(everyWord())
    await Promise.all(guests.map(({ notes }) => until(notes.doc, () => notes.doc.getMap('notes').size === 0)))
  })
})

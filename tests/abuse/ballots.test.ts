/** A vote on a real server: what others can see of it, who can meddle with it, and that `kill -9` loses no voice. */
import { once } from 'node:events'
import { applyChanges, LocalEdit, readBoard } from '@palabre/shared/document'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { BallotReply, CreatedBoard, OpenedBallot, SealedReply } from '@palabre/shared/protocol'
import { readSession } from '@palabre/shared/session'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { sticky } from '../helpers/board-world.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { connectStock } from '../helpers/stock-client.ts'

let server: PalabreProcess
let board: CreatedBoard
let ana: Device
let voters: readonly Device[]
let items: readonly ItemId[]
const people = 8
/** As long as a busy machine takes. */
const patience = { timeout: 30_000 }

const at = (path: string) => `/api/boards/${board.boardId}${path}`
const ask = async (body: object) => (await ana.json<OpenedBallot>('POST', at('/ballots'), body)).ballotId
const vote = (who: Device, ballot: string, votes: unknown) => who.call('PUT', at(`/ballots/${ballot}/mine`), { votes })
const close = (ballot: string) => ana.json<BallotReply>('POST', at(`/ballots/${ballot}/close`), {})

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'trace' })
  ana = newDevice(server.url)
  board = await createBoard(ana, 'Quartier', 'blank')
  const host = await joinByLink(ana, board.links.facilitator, 'Ana')
  voters = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const phone = newDevice(server.url)
      await joinByLink(phone, board.links.participant, `Voix ${index}`)
      return phone
    }),
  )
  const writer = connectStock(ana, board.boardId)
  await writer.synced
  const page = readBoard(writer.doc).pages.find(({ kind }) => kind === 'free')?.id as PageId
  const notes = [sticky('jardin'), sticky('bus')]
  items = notes.map(({ id }) => id)
  applyChanges(
    writer.doc,
    notes.map((note) => ({
      op: 'create-item' as const,
      item: { ...note, page, author: host.participantId as ParticipantId },
    })),
    new LocalEdit('seed'),
  )
  await vi.waitFor(async () => {
    const file = await ana.json<{ items: unknown[] }>('GET', at('/export/json'))
    expect(file.items).toHaveLength(items.length)
  }, patience)
  writer.destroy()
}, 120_000)
afterAll(() => server.dispose())

/** Everything that this person's sockets receive, as text, from now on. */
async function listen(device: Device): Promise<{ heard: () => string; stop: () => void }> {
  const chunks: Buffer[] = []
  const sockets = await Promise.all(
    ['board', 'session', 'private'].map(async (document) => {
      const url = `${server.url.replace(/^http/, 'ws')}/sync/${document}/${board.boardId}?ack=1`
      const socket = new WebSocket(url, { headers: { cookie: device.cookie(), origin: device.origin } })
      socket.on('message', (data: Buffer) => chunks.push(data))
      await once(socket, 'open')
      // SyncStep1 of an empty document: all there is comes back.
      socket.send(Uint8Array.from([0, 0, 1, 0]))
      return socket
    }),
  )
  return {
    heard: () => Buffer.concat(chunks).toString('latin1'),
    stop: () => {
      for (const socket of sockets) socket.terminate()
    },
  }
}

test('nobody hears what another chose, nor running sums, while it is open; the log never does', async () => {
  const ballot = await ask({ question: 'On y va ?', method: 'consent', items: [] })
  const [samira, lou] = voters as [Device, Device]
  const [asLou, asAna] = [await listen(lou), await listen(ana)]
  const session = connectStock(lou, board.boardId, { document: 'session' })
  const secret = { answer: 'disagree', comment: 'mot-tres-secret' }
  const replies = [await vote(samira, ballot, secret)]
  expect(await replies[0]?.clone().text()).toContain('mot-tres-secret')
  for (const who of [lou, ana])
    for (const path of [`/ballots/${ballot}`, '', '/export/json']) replies.push(await who.call('GET', at(path)))
  replies.push(await ana.call('GET', at(`/ballots/${ballot}/electorate`)))
  replies.push(await ana.call('POST', at('/session'), { do: 'hide', what: 'cursors', hidden: true }))
  const others = (await Promise.all(replies.slice(1).map((reply) => reply.text()))).join('\n')
  await vi.waitFor(() => expect(readSession(session.doc).ballots[ballot]?.turnout).toBe(1), patience)
  for (const bytes of [others, asLou.heard(), asAna.heard()]) {
    expect(bytes).not.toContain('mot-tres-secret')
    expect(bytes).not.toContain('disagree')
    expect(bytes).not.toContain('results')
  }
  await close(ballot)
  await vi.waitFor(() => expect(asLou.heard()).toContain('results'), patience)
  session.destroy()
  asLou.stop()
  asAna.stop()
  expect(server.output()).not.toContain('mot-tres-secret')
}, 120_000)

test('a participant who writes results into the session document is cut off, and nothing changes', async () => {
  const ballot = await ask({ question: 'Par quoi ?', method: 'dots', items, dots: 3 })
  const meddler = newDevice(server.url)
  await joinByLink(meddler, board.links.participant, 'Malin')
  const socket = connectStock(meddler, board.boardId, { document: 'session' })
  await socket.synced
  const cut = new Promise<number>((resolve) => {
    socket.provider.on('connection-close', (event: CloseEvent | null) => event && resolve(event.code))
  })
  const before = readSession(socket.doc)
  socket.doc.getMap('session').set('ballots', {
    [ballot]: { ...before.ballots[ballot], state: 'closed', results: { method: 'dots', items: {} } },
  })
  expect(await cut).toBe(4403)
  socket.destroy()
  const honest = connectStock(voters[0] as Device, board.boardId, { document: 'session', doc: new Y.Doc() })
  await honest.synced
  expect(readSession(honest.doc).ballots[ballot]).toMatchObject({ state: 'open', turnout: 0 })
  honest.destroy()
  await close(ballot)
})

test('voices given before `kill -9` are there after it, each once, and can still be changed', async () => {
  const ballot = await ask({ question: 'Par quoi ?', method: 'dots', items, dots: 3 })
  const [jardin, bus] = items as [ItemId, ItemId]
  for (const phone of voters.slice(0, 5)) expect((await vote(phone, ballot, { [jardin]: 2 })).status).toBe(200)
  await server.kill()
  await server.start()
  const first = voters[0] as Device
  expect(await first.json<BallotReply>('GET', at(`/ballots/${ballot}`))).toMatchObject({
    turnout: 5,
    state: 'open',
    mayVote: true,
    mine: { method: 'dots', dots: { [jardin]: 2 } },
  })
  // Sent again, as a phone does that never heard the answer; and changed.
  await vote(first, ballot, { [jardin]: 2 })
  await vote(voters[1] as Device, ballot, { [bus]: 3 })
  expect(await close(ballot)).toMatchObject({
    turnout: 5,
    results: { items: { [jardin]: { dots: 8, voters: 4 }, [bus]: { dots: 3, voters: 1 } } },
  })
  await server.kill()
  await server.start()
  expect((await first.json<SealedReply>('GET', at(`/ballots/${ballot}/sealed`))).sealed).toHaveLength(5)
}, 120_000)

test('many voices race one close: all that were taken are sealed, none twice', async () => {
  const ballot = await ask({ question: 'Par quoi ?', method: 'dots', items, dots: 3 })
  const [jardin, bus] = items as [ItemId, ItemId]
  const cast = (choice: ItemId) => voters.map((phone) => vote(phone, ballot, { [choice]: 1 }))
  const early = cast(jardin)
  const closing = close(ballot)
  const replies = await Promise.all([...early, ...cast(bus)])
  const closed = await closing
  for (const reply of replies)
    if (reply.status !== 200) expect(await reply.json()).toMatchObject({ error: { code: 'ballot_closed' } })
  const { sealed, recount } = await ana.json<SealedReply>('GET', at(`/ballots/${ballot}/sealed`))
  expect(sealed).toHaveLength(closed.turnout)
  expect(closed.turnout).toBeLessThanOrEqual(people)
  expect(recount).toEqual(closed.results)
  expect((await ana.json<BallotReply>('GET', at(`/ballots/${ballot}`))).results).toEqual(closed.results)
})

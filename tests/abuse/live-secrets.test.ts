/** Notes written in silence, and votes: every byte that others receive while they are secret, searched for them. */
import type { BallotReply, BoardInfo, CreatedBoard, OpenedBallot, OpenedSilent } from '@palabre/shared/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, newDevice, tokenOf } from '../helpers/http-client.ts'
import { LivePerson, letIn } from '../helpers/live-person.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { itemOf } from '../helpers/realtime/records.ts'
import { Recorder } from '../helpers/recorder.ts'
import { readPdf } from '../unit/server/export/pdf-reader.ts'

const metricsToken = 'metrics-token-of-this-test'
let server: PalabreProcess
let board: CreatedBoard
let page: string
/** Who leads, two who take part and one who looks: all they receive is kept. */
let ana: LivePerson
let others: readonly LivePerson[]
let recorder: Recorder
/** Who writes and votes. */
let sami: LivePerson

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'trace', METRICS_TOKEN: metricsToken })
}, 60_000)

afterAll(() => server.dispose())

beforeEach(async () => {
  recorder = new Recorder()
  board = await createBoard(newDevice(server.url), 'Secrets')
  const { facilitator, participant, observer } = board.links
  const heard = async (link: string, name: string) =>
    recorder.listenTo(await letIn(server.url, { token: tokenOf(link) }, name, recorder.fetch)).connect()
  ana = await heard(facilitator, 'Ana')
  others = [ana, await heard(participant, 'Lou'), await heard(participant, 'Mia'), await heard(observer, 'Odile')]
  sami = await (await letIn(server.url, { token: tokenOf(participant) }, 'Sami')).connect()
  page = (await ana.ask<BoardInfo>('GET', '')).pages[0]?.id as string
  await Promise.all(others.map((person) => person.session.until(() => person.session.synced)))
  await sami.isNamed()
  return () => {
    for (const person of [...others, sami]) person.leave()
  }
})

const exportsOf = ['json', 'csv', 'csv?table=nodes', 'csv?table=edges', 'svg', 'png', 'pdf', 'pdf?tiled=1'] as const

/** What is drawn in a file, without when it was made. */
async function pictureOf(person: LivePerson, format: (typeof exportsOf)[number]): Promise<unknown> {
  const reply = await person.call('GET', `/export/${format}`)
  expect(reply.status, format).toBe(200)
  const bytes = new Uint8Array(await reply.arrayBuffer())
  if (!format.startsWith('pdf')) return Buffer.from(bytes).toString('latin1')
  const { objects, streams } = readPdf(bytes)
  return [...streams].filter(([id]) => !objects.get(id)?.includes('/Metadata')).map(([, stream]) => stream)
}

const picturesOf = (person: LivePerson) => Promise.all(exportsOf.map((format) => pictureOf(person, format)))

/** Everything that somebody curious could ask for, or open anew, besides what comes by itself. */
async function pryFor(curious: LivePerson, ballotId = 'unknown0000', silentId = 'unknown0000'): Promise<void> {
  const paths = ['', `/ballots/${ballotId}`, `/ballots/${ballotId}/mine`, `/silent/${silentId}`, '/silent', '/ballots']
  const foreign = ['', `/ballots/${ballotId}`, '/export/json']
  for (const path of paths) await curious.call('GET', path)
  for (const path of foreign) await curious.device.call('GET', `/api/boards/${board.boardId}${path}?as=${sami.id}`)
  await curious.call('GET', '/export/json?variant=interne')
  await curious.call('GET', '/export/csv?variant=diffusable')
  const again = recorder.listenTo(new LivePerson(curious.device, curious.joined))
  await again.connect()
  again.leave()
  const asSami = recorder.listenTo(new LivePerson(curious.device, sami.joined))
  await expect(asSami.connect()).rejects.toThrow('4403')
  asSami.leave()
}

/** Nothing of these came through to anybody but their author. */
async function expectHidden(words: readonly string[]): Promise<void> {
  const metrics = await fetch(`${server.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })
  const counted = await metrics.text()
  expect(metrics.status).toBe(200)
  for (const word of words) {
    expect(recorder.whereIs(word), word).toEqual([])
    expect(server.output()).not.toContain(word)
    expect(counted).not.toContain(word)
  }
}

describe('notes written in silence', () => {
  const words = ['le-mot-que-personne-ne-lit', 'deuxieme-mot-cache', 'mot-sans-appareil']
  const ids = ['secret-note-id-1', 'secret-note-id-2']

  async function writeInSilence(): Promise<string> {
    const { silentId } = await ana.ask<OpenedSilent>('POST', '/silent', { page })
    await ana.ask('POST', '/proxy', { do: 'people', count: 1 })
    await ana.ask('POST', '/proxy', { do: 'note', text: words[2] })
    for (const [index, id] of ids.entries()) {
      sami.note(id, '', page)
      const text = (sami.notes.doc.getMap('notes').get(id) as Y.Map<unknown>).get('text') as Y.Text
      for (const letter of words[index] ?? '') text.insert(text.length, letter)
    }
    sami.notes.awareness.setLocalState({ held: [words[0]] })
    await sami.notes.allSaved()
    await Promise.all(others.map((person) => person.sees(({ silent }) => silent?.notes === 3 && silent.people === 2)))
    return silentId
  }

  test('reach nobody before the reveal: by no socket, no call, no file, no log', async () => {
    const before = await picturesOf(ana)
    const silentId = await writeInSilence()
    for (const curious of others) await pryFor(curious, undefined, silentId)
    expect(await picturesOf(ana)).toEqual(before)
    await expectHidden([...words, ...ids])
    const writers = new Set([...sami.notes.doc.store.clients.keys()])
    for (const { board: seen, session } of others)
      for (const doc of [seen.doc, session.doc])
        expect([...doc.store.clients.keys()].some((client) => writers.has(client))).toBe(false)

    // That the search finds what is there: the author, on a second tab.
    const heardBySami = new Recorder()
    const secondTab = await heardBySami.listenTo(new LivePerson(sami.device, sami.joined)).connect()
    expect(heardBySami.whereIs(ids[0] as string)).not.toEqual([])
    secondTab.leave()
    await ana.ask('POST', `/silent/${silentId}/reveal`, {})
    await Promise.all(others.map(({ board: seen }) => seen.until(() => seen.doc.getMap('items').size === 3)))
    for (const word of words) expect(recorder.whereIs(word).length).toBeGreaterThanOrEqual(others.length)
  })

  test('revealed without names, no message that carries one says whose it is', async () => {
    const silentId = await writeInSilence()
    const privateClients = [...sami.notes.doc.store.clients.keys()]
    recorder.heard.length = 0
    await ana.ask('POST', `/silent/${silentId}/reveal`, { anonymous: true })
    await Promise.all(others.map(({ board: seen }) => seen.until(() => seen.doc.getMap('items').size === 3)))
    const after = recorder.messagesWith(words[0] as string)
    expect(after.length).toBeGreaterThanOrEqual(others.length)
    for (const message of after) {
      expect(message.includes(sami.id)).toBe(false)
      expect(message.includes(sami.joined.colour)).toBe(false)
    }
    const bases = ids.map((id) => itemOf(ana.board.doc, id).get('base') as { author: string; at: number })
    expect(new Set(bases.map((base) => JSON.stringify(base))).size).toBe(1)
    for (const client of privateClients) expect(ana.board.doc.store.clients.has(client)).toBe(false)
    const file = JSON.stringify(await ana.ask('GET', '/export/json'))
    expect(file).toContain(words[0])
    expect(file).not.toContain(sami.id)
    await sami.notes.until(() => sami.notes.doc.getMap('notes').size === 0)
  })

  test('what is written after the reveal stays with its author', async () => {
    const silentId = await writeInSilence()
    await ana.ask('POST', `/silent/${silentId}/reveal`, {})
    sami.note('too-late-note-1', 'ecrit-trop-tard', page)
    await sami.notes.allSaved()
    await ana.ask('POST', `/silent/${silentId}/reveal`, {})
    for (const curious of others) await pryFor(curious, undefined, silentId)
    await expectHidden(['too-late-note-1', 'ecrit-trop-tard'])
  })
})

describe('votes', () => {
  const comment = 'le-commentaire-de-quelqu-un'
  const itemIds = ['question01', 'question02']

  beforeEach(async () => {
    for (const id of itemIds) ana.draw('sticky', id, { geo: [0, 0, 180, 180, 0], text: new Y.Text(id) }, page)
    await ana.board.allSaved()
    await Promise.all(others.map(({ board: seen }) => seen.until(() => seen.doc.getMap('items').size === 2)))
  })

  const openBallot = (terms: object) =>
    ana.ask<OpenedBallot>('POST', '/ballots', { question: 'Par quoi commencer ?', items: itemIds, ...terms })

  test('reach nobody before the close: only how many there are', async () => {
    const consent = await openBallot({ method: 'consent' })
    const dots = await openBallot({ method: 'dots', dots: 97 })
    const ranking = await openBallot({ method: 'ranking' })
    const before = await picturesOf(ana)
    const opened = [consent, dots, ranking].map(({ ballotId }) => ballotId)
    const votes = [
      { question01: { answer: 'disagree', comment }, question02: 'abstain' },
      { question01: 67, question02: 29 },
      ['question02', 'question01'],
    ]
    for (const [index, ballotId] of opened.entries())
      await sami.ask('PUT', `/ballots/${ballotId}/mine`, { votes: votes[index] })
    await Promise.all(
      others.map((person) => person.sees(({ ballots }) => opened.every((id) => ballots[id]?.turnout === 1))),
    )
    for (const [index, curious] of others.entries()) await pryFor(curious, opened[index % opened.length])
    for (const ballotId of opened) await ana.call('GET', `/ballots/${ballotId}`)
    expect(await picturesOf(ana)).toEqual(before)
    await expectHidden([comment, '"disagree"', '"abstain"', 'question01":67', '"mine"', '["question02"', '"results"'])
    const told = new Set(Object.values(ana.state.ballots).flatMap((ballot) => Object.keys(ballot)))
    for (const key of ['results', 'closedAt', 'mine', 'votes', 'voters']) expect(told).not.toContain(key)
    // The voter alone is shown their own voice.
    expect(await sami.ask<BallotReply>('GET', `/ballots/${opened[0]}`)).toMatchObject({ mine: { method: 'consent' } })
  })

  test('closed, they are sums; nothing says who said what, and one’s own voice is gone', async () => {
    const { ballotId } = await openBallot({ method: 'consent' })
    await sami.ask('PUT', `/ballots/${ballotId}/mine`, { votes: { question01: { answer: 'disagree', comment } } })
    recorder.heard.length = 0
    await ana.ask('POST', `/ballots/${ballotId}/close`, {})
    await Promise.all(others.map((person) => person.sees(({ ballots }) => ballots[ballotId]?.state === 'closed')))
    await ana.ask('GET', '/export/json')
    const messages = recorder.messagesWith(comment)
    expect(messages.length).toBeGreaterThanOrEqual(others.length)
    for (const message of messages) expect(message.includes(sami.id)).toBe(false)
    expect(await sami.ask<BallotReply>('GET', `/ballots/${ballotId}`)).not.toHaveProperty('mine')
    for (const person of [...others, sami]) {
      const { status } = await person.call('GET', `/ballots/${ballotId}/mine`)
      expect(status).toBe(404)
    }
    expect(server.output()).not.toContain(comment)
    expect(server.output()).not.toContain(sami.id)
  })
})

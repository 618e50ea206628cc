/** A hall comes in from one address and goes through a session; two lead at once; people draw while rights change. */
import type { OpenedBallot, OpenedSilent } from '@palabre/shared/protocol'
import { readPeople, type SilentRound } from '@palabre/shared/session'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tokenOf } from '../helpers/http-client.ts'
import { bringIn, isSameDocument, type LivePerson, letIn, openRoom } from '../helpers/live-person.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'

let server: PalabreProcess

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
}, 60_000)

afterAll(() => server.dispose())

const crowd = 100
const step = (id: string, more: object = {}) => ({ id, title: id, ...more })
const itemsOf = (person: LivePerson) => person.board.doc.getMap('items')

test('a hundred people come in at once from one address, see the step, vote once each, and write', async () => {
  const room = await openRoom(server.url, 'La salle est pleine')
  const { ana, board, page } = room
  const ways = [{ token: tokenOf(board.links.participant) }, { code: board.joinCode as string }] as const
  const people = await Promise.all(
    Array.from({ length: crowd }, async (_, index) => {
      const way = ways[index % 2] as (typeof ways)[number]
      return (await letIn(server.url, way, `P${index + 1}`)).connect()
    }),
  )
  await Promise.all(people.map((person) => person.isNamed()))
  expect(new Set(people.map(({ id }) => id)).size).toBe(crowd)

  await ana.lead({ do: 'plan', plan: [step('accueil'), step('vote', { page, minutes: 10 })] })
  await ana.lead({ do: 'next', ifStep: 0 })
  const states = await Promise.all(people.map((person) => person.sees(({ step }) => step === 1)))
  expect(new Set(states.map(({ timer }) => JSON.stringify(timer))).size).toBe(1)

  ana.draw('sticky', 'question01', { geo: [0, 0, 180, 180, 0] }, page)
  await ana.board.allSaved()
  const { ballotId } = await ana.ask<OpenedBallot>('POST', '/ballots', {
    question: 'Par quoi commencer ?',
    method: 'dots',
    items: ['question01'],
    dots: 2,
  })
  const vote = (person: LivePerson) =>
    person.ask('PUT', `/ballots/${ballotId}/mine`, { votes: { question01: Number(person.joined.name.slice(1)) % 3 } })
  await Promise.all(people.map(vote))
  // Who presses again changes nothing.
  await Promise.all(people.slice(0, 20).map(vote))
  await Promise.all(people.map((person) => person.sees(({ ballots }) => ballots[ballotId]?.turnout === crowd)))
  const closed = await ana.ask('POST', `/ballots/${ballotId}/close`, {})
  // Of every three people one gives no dot, one gives one, one gives two.
  const sums = { dots: 34 + 2 * 33, voters: 34 + 33 }
  expect(closed).toMatchObject({ electorate: crowd, turnout: crowd, results: { items: { question01: sums } } })

  const { silentId } = await ana.ask<OpenedSilent>('POST', '/silent', { page })
  for (const person of people) person.note(`note-${person.joined.name}`.padEnd(12, '-'), person.joined.name, page)
  await Promise.all(people.map((person) => person.notes.allSaved()))
  await ana.sees(({ silent }) => silent?.notes === crowd && silent.people === crowd)
  expect(await ana.ask<SilentRound>('POST', `/silent/${silentId}/reveal`, {})).toMatchObject({ state: 'revealed' })
  await Promise.all(people.map((person) => person.board.until(() => itemsOf(person).size === crowd + 1)))
  for (const person of people) expect(isSameDocument(person.board.doc, ana.board.doc)).toBe(true)

  expect(people.flatMap(({ clients }) => clients).filter(({ closeCode }) => closeCode !== undefined)).toEqual([])
  expect(readPeople(ana.session.doc).size).toBe(crowd + 1)
  for (const person of [ana, ...people]) person.leave()
}, 60_000)

describe('two who lead', () => {
  test('press « next » at once: one step, and whoever was late is told', async () => {
    const room = await openRoom(server.url)
    const other = await letIn(server.url, { token: tokenOf(room.board.links.facilitator) }, 'Bilal')
    await other.connect()
    await room.ana.lead({ do: 'plan', plan: ['a', 'b', 'c', 'd', 'e'].map((id) => step(id)) })
    for (const at of [0, 1, 2, 3]) {
      const replies = await Promise.all(
        [room.ana, other].map((person) => person.call('POST', '/session', { do: 'next', ifStep: at })),
      )
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
      await Promise.all([room.ana, other].map((person) => person.sees(({ step }) => step === at + 1)))
    }
    for (const person of [room.ana, other]) person.leave()
  })
})

describe('while ten people draw', () => {
  /** Draws without a pause until the session says stop, as our client does; what was drawn by then. */
  async function drawUntil(person: LivePerson, page: string, told: () => boolean): Promise<readonly string[]> {
    const drawn: string[] = []
    for (let stroke = 0; !told(); stroke += 1) {
      const id = `${person.joined.name}-stroke-${stroke}`.padEnd(12, '-')
      person.draw('sticky', id, { geo: [stroke, 0, 180, 180, 0] }, page)
      drawn.push(id)
      await new Promise((resolve) => setImmediate(resolve))
      if (drawn.length % 20 === 0) await person.board.allSaved()
    }
    return drawn
  }

  test.each([
    ['everything freezes', { do: 'freeze' }, (state: LivePerson['state']) => state.frozen],
    [
      'rights shrink to looking',
      { do: 'rights', rights: 'look' },
      (state: LivePerson['state']) => state.rights === 'look',
    ],
    ['a step begins that is only for looking', { do: 'next' }, (state: LivePerson['state']) => state.rights === 'look'],
  ] as const)('%s: nobody loses a stroke or a connection', async (_, intent, isTold) => {
    const room = await openRoom(server.url)
    const { ana, page } = room
    const people = await bringIn(server.url, room, 10)
    await ana.lead({ do: 'plan', plan: [step('a'), step('b', { rights: 'look' })] })
    const drawing = people.map((person) => drawUntil(person, page, () => isTold(person.state)))
    await Promise.all(people.map((person) => person.board.until(() => itemsOf(person).size >= 50)))
    await ana.lead(intent)
    const strokes = (await Promise.all(drawing)).flat()
    await Promise.all(people.map((person) => person.board.allSaved()))
    await ana.board.until(() => itemsOf(ana).size === strokes.length)
    expect(strokes.every((id) => itemsOf(ana).has(id))).toBe(true)
    expect(people.flatMap(({ clients }) => clients).filter(({ closeCode }) => closeCode !== undefined)).toEqual([])
    for (const person of [ana, ...people]) person.leave()
  })
})

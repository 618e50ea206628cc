/**
 * Several people draw at random through a real room: frames arrive late, connections drop, the server restarts.
 * In the end everybody has the same board, and it is the one on disk. A failing run prints its seed and operations.
 */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../helpers/random.ts'
import { BoardClient } from '../helpers/realtime/board-client.ts'
import { actorFields, record, relationFields, stickyFields } from '../helpers/realtime/records.ts'
import { boardDocument, contentOf, createWorld, type World } from '../helpers/realtime/world.ts'

const people = 4
const steps = 250
/** `SEEDS=1500` looks further than a test run has time for. */
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 12) }, (_, i) => 1000 + i)

interface Person {
  readonly id: string
  readonly client: BoardClient
  readonly undo: Y.UndoManager
}

class Script {
  readonly operations: string[] = []
  readonly #random: () => number
  #made = 0

  constructor(seed: number) {
    this.#random = seededRandom(seed)
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[this.below(values.length)]
  }

  newId(): string {
    this.#made += 1
    return `item${String(this.#made).padStart(8, '0')}`
  }
}

/** What people do, each as often as it stands here. */
const doings: Readonly<Record<string, (person: Person, script: Script) => void>> = {
  actor: ({ client }, script) => make(client, script.newId(), actorFields()),
  sticky: ({ client }, script) => make(client, script.newId(), stickyFields('mot')),
  relation: ({ client }, script) => {
    const [from, to] = [script.pick(ids(client)), script.pick(ids(client))]
    if (from && to) make(client, script.newId(), relationFields(from, to))
  },
  move: ({ client }, script) => each(client, script, (item) => item.has('geo') && item.set('geo', geo(script))),
  moveMany: ({ client }, script) =>
    client.doc.transact(() => {
      for (let i = 0; i < 5; i++) each(client, script, (item) => item.has('geo') && item.set('geo', geo(script)))
    }),
  rename: ({ client }, script) =>
    each(client, script, (item) => item.has('name') && item.set('name', `n${script.below(99)}`)),
  note: ({ client }, script) =>
    each(client, script, (item) => {
      if (!item.has('name')) return
      if (item.has('note')) item.delete('note')
      else item.set('note', 'une note')
    }),
  type: ({ client }, script) => words(client, script, (text) => text.insert(script.below(text.length + 1), 'abc')),
  rub: ({ client }, script) =>
    words(client, script, (text) => text.length > 1 && text.delete(script.below(text.length - 1), 1)),
  delete: ({ client }, script) => {
    const id = script.pick(ids(client))
    if (id) client.doc.getMap('items').delete(id)
  },
  undo: ({ undo }) => undo.undo(),
  undoAgain: ({ undo }) => undo.undo(),
  redo: ({ undo }) => undo.redo(),
}

const geo = (script: Script) => [script.below(999), script.below(999), 100, 100, 0]
const ids = ({ doc }: BoardClient) => [...doc.getMap('items').keys()].sort()

function make({ doc }: BoardClient, id: string, fields: Record<string, unknown>): void {
  doc.transact(() => doc.getMap('items').set(id, record(fields)))
}

function each({ doc }: BoardClient, script: Script, write: (item: Y.Map<unknown>) => unknown): void {
  const id = script.pick([...doc.getMap('items').keys()].sort())
  const item = id === undefined ? undefined : doc.getMap('items').get(id)
  if (item instanceof Y.Map) write(item)
}

function words(client: BoardClient, script: Script, write: (text: Y.Text) => unknown): void {
  each(client, script, (item) => {
    const text = item.get('text')
    if (text instanceof Y.Text) write(text)
  })
}

/** What happens between people and server; each connection keeps its order, nothing else is promised. */
async function network(world: World, person: Person, script: Script): Promise<string> {
  const { client, id } = person
  const chance = script.below(40)
  if (!client.socket.isOpen) {
    if (chance < 12) world.connect({ id }, client)
    return 'connect'
  }
  if (chance === 0) {
    client.socket.hangUp()
    return 'drop'
  }
  if (chance === 1) {
    await world.restart()
    return 'restart'
  }
  if (chance < 15) client.socket.deliverToServer(1 + script.below(3))
  else if (chance < 28) client.receive(1 + script.below(3))
  else await world.tick()
  return 'deliver'
}

async function run(seed: number): Promise<void> {
  const script = new Script(seed)
  const world = createWorld({ thresholds: { rows: 40, bytes: 100_000, rowsAtUnload: 5 } })
  const crowd: Person[] = []
  for (let i = 0; i < people; i++) {
    const client = new BoardClient()
    client.doc.clientID = 100 + i
    const undo = new Y.UndoManager(client.doc.getMap('items'), { captureTimeout: 0 })
    crowd.push({ id: `person-${i}`, client, undo })
    await world.join({ id: `person-${i}` }, client)
  }
  try {
    for (let step = 0; step < steps; step++) {
      const person = script.pick(crowd) as Person
      const name = script.pick(Object.keys(doings)) as string
      script.operations.push(`${person.id} ${name}`)
      doings[name]?.(person, script)
      for (let i = 0; i < 3; i++) {
        const other = script.pick(crowd) as Person
        script.operations.push(`  ${other.id} ${await network(world, other, script)}`)
      }
    }
    await settleAll(world, crowd)
    await expectAgreement(world, crowd)
  } catch (error) {
    throw new Error(`seed ${seed}, ${JSON.stringify(world.events)}\n${script.operations.join('\n')}`, { cause: error })
  } finally {
    await world.close()
  }
}

/** Everybody comes back; nobody was turned away for good. */
async function settleAll(world: World, crowd: readonly Person[]): Promise<void> {
  for (let round = 0; round < 3; round++) {
    for (const { id, client } of crowd) {
      expect([undefined, 1001, 1013]).toContain(client.socket.closedWith)
      if (!client.socket.isOpen) world.connect({ id }, client)
    }
    await world.settle()
  }
}

async function expectAgreement(world: World, crowd: readonly Person[]): Promise<void> {
  const inRoom = world.rooms.read(boardDocument, contentOf)
  await world.settle()
  const content = await inRoom
  for (const { client } of crowd) {
    expect(contentOf(client.doc)).toEqual(content)
    expect(client.saved).toBe(client.sent)
  }
  await world.restart()
  const onDisk = world.rooms.read(boardDocument, contentOf)
  await world.settle()
  const dangling = world.events.some(({ event }) => event === 'repaired')
  if (!dangling) expect(await onDisk).toEqual(content)
}

describe('people who draw together', () => {
  test.each(seeds)('agree in the end (seed %i)', (seed) => run(seed))
})

/**
 * Thousands of updates that were valid before a few of their bytes changed, thrown at one room by one stranger after
 * another. Whatever the gate says of each, the room stays the same document for everybody and on disk.
 */
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seededRandom } from '../helpers/random.ts'
import { actorFields, addActor, addSticky, record, stickyFields, textOf } from '../helpers/realtime/records.ts'
import { boardDocument, contentOf, createWorld, type World } from '../helpers/realtime/world.ts'

/** `SEEDS=200` looks further than a test run has time for. */
const seeds = Array.from({ length: Number(process.env.SEEDS ?? 4) }, (_, i) => 1 + i)
const updatesPerSeed = 500
/** Strangers at a time. */
const crowd = 25
const finalCodes = [undefined, 4400, 4403, 4409, 4413, 4422, 1013]

interface Mutation {
  readonly name: string
  readonly apply: (update: Uint8Array, random: () => number) => Uint8Array
}

const at = (length: number, random: () => number) => Math.floor(random() * length)

const mutations: readonly Mutation[] = [
  {
    name: 'bytes',
    apply: (update, random) => {
      const mutated = update.slice()
      for (let i = 0; i <= at(3, random); i++) mutated[at(mutated.length, random)] = at(256, random)
      return mutated
    },
  },
  {
    name: 'bits',
    apply: (update, random) => {
      const mutated = update.slice()
      const index = at(mutated.length, random)
      mutated[index] = (mutated[index] ?? 0) ^ (1 << at(8, random))
      return mutated
    },
  },
  { name: 'cut', apply: (update, random) => update.slice(0, at(update.length, random)) },
  {
    name: 'insert',
    apply: (update, random) => {
      const index = at(update.length, random)
      return Uint8Array.from([...update.slice(0, index), at(256, random), ...update.slice(index)])
    },
  },
  {
    name: 'splice',
    apply: (update, random) => {
      const index = at(update.length, random)
      const from = at(update.length, random)
      return Uint8Array.from([...update.slice(0, index), ...update.slice(from)])
    },
  },
]

/** Updates as people make them: a new item, an edit, words, a deletion; each on top of the same document. */
function validUpdates(start: Uint8Array, clientId: number, random: () => number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, start)
  doc.clientID = clientId
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const items = doc.getMap('items') as Y.Map<Y.Map<unknown>>
  const id = `item${String(clientId).padStart(10, '0')}`
  doc.transact(() => items.set(id, record(random() < 0.5 ? actorFields() : stickyFields('mot'))))
  items.get('actor00001')?.set('geo', [at(999, random), 1, 100, 72, 0])
  items.get('actor00001')?.set('name', `Nom ${at(999, random)}`)
  textOf(doc).insert(1, 'des mots')
  textOf(doc).delete(0, 2)
  items.delete(id)
  doc.destroy()
  return updates
}

async function attack(world: World, seed: number): Promise<Record<string, number>> {
  const random = seededRandom(seed)
  const outcomes: Record<string, number> = {}
  const observer = await world.join({ id: 'observer', role: 'observer' })
  for (let done = 0; done < updatesPerSeed; done += crowd) {
    const start = Y.encodeStateAsUpdate(observer.doc)
    const strangers = Array.from({ length: crowd }, (_, i) => {
      const number = done + i
      const stranger = world.connect({ id: `stranger-${number}-${seed}` })
      const updates = validUpdates(start, 10_000 + number, random)
      const victim = at(updates.length, random)
      const mutation = mutations[at(mutations.length, random)] as Mutation
      const mutated = mutation.apply(updates[victim] as Uint8Array, random)
      for (const update of [...updates.slice(0, victim), mutated]) stranger.sendUpdate(update)
      return { stranger, what: `${mutation.name}: ${mutated}` }
    })
    await world.settle()
    for (const { stranger, what } of strangers) {
      const code = stranger.socket.closedWith
      if (!finalCodes.includes(code)) throw new Error(`closed with ${code} for ${what}`)
      outcomes[String(code)] = (outcomes[String(code)] ?? 0) + 1
      world.forget(stranger)
    }
  }
  expect(observer.socket.closedWith).toBeUndefined()
  return outcomes
}

describe('mutated updates', () => {
  test.each(seeds)('break nothing (seed %i)', async (seed) => {
    const world = createWorld({ thresholds: { rows: 100 } })
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    addSticky(ada.doc, 'sticky0001', 'Bonjour à toutes et à tous')
    await world.settle()
    const outcomes = await attack(world, seed)
    const inRoom = world.rooms.read(boardDocument, (doc) => Y.encodeStateAsUpdate(doc))
    await world.settle()
    const live = new Y.Doc()
    Y.applyUpdate(live, await inRoom)
    expect(live.store.pendingStructs ?? live.store.pendingDs).toBeNull()
    expect(contentOf(ada.doc)).toEqual(contentOf(live))
    expect(ada.socket.closedWith).toBeUndefined()
    const rebuilt = new Y.Doc()
    for (const { update } of await world.stores.log.read('board:board00000001', 0)) Y.applyUpdate(rebuilt, update)
    expect(contentOf(rebuilt)).toEqual(contentOf(live))
    await world.restart()
    const onDisk = world.rooms.read(boardDocument, contentOf)
    await world.settle()
    expect(await onDisk).toEqual(contentOf(live))
    // The attack got past the door both ways: some were taken, some turned away.
    expect(outcomes.undefined).toBeGreaterThan(0)
    expect(outcomes['4400'] ?? 0).toBeGreaterThan(0)
    await world.close()
  })
})

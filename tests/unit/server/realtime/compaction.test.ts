import type { ParticipantId } from '@palabre/shared/ids'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createMemoryDocumentStores } from '../../../../server/src/adapters/memory-document-stores.ts'
import { compact } from '../../../../server/src/realtime/compaction/compact.ts'
import { compactInThread } from '../../../../server/src/realtime/compaction/compact-in-thread.ts'
import { Compactor } from '../../../../server/src/realtime/compaction/compactor.ts'
import { KeyedLock } from '../../../../server/src/realtime/keyed-lock.ts'
import { createManualClock } from '../../../helpers/realtime/manual-clock.ts'
import { addActor, itemOf } from '../../../helpers/realtime/records.ts'
import { contentOf, createWorld } from '../../../helpers/realtime/world.ts'

const key = 'board:board00000001'

/** A document and the updates that made it. */
function drawn(moves: number): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  addActor(doc)
  for (let x = 1; x < moves; x++) itemOf(doc).set('geo', [x, 0, 160, 72, 0])
  return { doc, updates }
}

describe('compaction', () => {
  test('says the same in a thread of its own, and lets deleted content go', async () => {
    const { doc, updates } = drawn(300)
    const state = await compactInThread({ base: undefined, updates })
    const read = new Y.Doc()
    Y.applyUpdate(read, state)
    expect(contentOf(read)).toEqual(contentOf(doc))
    expect(state.length).toBeLessThan(updates.reduce((sum, { length }) => sum + length, 0) / 10)
  })

  test('fails, in a thread too, when something is missing', async () => {
    const { updates } = drawn(3)
    await expect(compactInThread({ base: undefined, updates: updates.slice(1) })).rejects.toThrow('missing')
  })

  test('keeps the snapshot before and the rows since, and folds older rows that are old enough', async () => {
    const stores = createMemoryDocumentStores()
    const clock = createManualClock(1_000)
    const compactor = new Compactor({
      stores,
      clock,
      lock: new KeyedLock(),
      compact: async (job) => compact(job),
      foldBefore: () => 3,
      report: (_, error) => expect(error).toBeUndefined(),
    })
    const { updates } = drawn(6)
    const append = (from: number, to: number) =>
      stores.log.append(
        key,
        updates.slice(from, to).map((update, i) => ({ participant: 'ada' as ParticipantId, at: from + i, update })),
      )
    for (const [from, to] of [
      [0, 2],
      [2, 4],
      [4, 6],
    ] as const) {
      await append(from, to)
      compactor.request(key)
      await compactor.settled()
    }
    expect(await stores.snapshots.latest(key)).toMatchObject({ sequence: 6 })
    expect(await stores.snapshots.latest(key, 6)).toMatchObject({ sequence: 4 })
    expect(await stores.snapshots.latest(key, 4)).toBeUndefined()
    // Rows 1 to 4 are in the older snapshot; 4 was written at 3, which is not old enough.
    expect((await stores.log.read(key, 0)).map(({ sequence }) => sequence)).toEqual([4, 5, 6])
  })

  test('lets go of old rows even where those between were folded already', async () => {
    const stores = createMemoryDocumentStores()
    const compactor = new Compactor({
      stores,
      clock: createManualClock(1_000),
      lock: new KeyedLock(),
      compact: async (job) => compact(job),
      foldBefore: () => 0,
      report: (_, error) => expect(error).toBeUndefined(),
    })
    const { doc, updates } = drawn(6)
    const rows = updates.map((update, at) => ({ participant: 'ada' as ParticipantId, at, update }))
    await stores.log.append(key, rows)
    for (const sequence of [4, 6])
      await stores.snapshots.save(key, {
        sequence,
        at: 0,
        state: compact({ base: undefined, updates: updates.slice(0, sequence) }),
      })
    await stores.log.fold(key, 2, 100)
    await compactor.fold(key, 3)
    expect((await stores.log.read(key, 0)).map(({ sequence }) => sequence)).toEqual([4, 5, 6])
    expect(await stores.snapshots.latest(key, 6)).toMatchObject({ sequence: 4 })
    await compactor.fold(key, 100)
    expect(await stores.log.read(key, 0)).toEqual([])
    expect(await stores.snapshots.latest(key, 6)).toBeUndefined()
    const read = new Y.Doc()
    Y.applyUpdate(read, (await stores.snapshots.latest(key))?.state ?? new Uint8Array())
    expect(contentOf(read)).toEqual(contentOf(doc))
  })

  test('lets no row go when what stands for them cannot be kept', async () => {
    const stores = createMemoryDocumentStores()
    const compactor = new Compactor({
      stores: { log: stores.log, snapshots: { ...stores.snapshots, save: async () => undefined } },
      clock: createManualClock(1_000),
      lock: new KeyedLock(),
      compact: async (job) => compact(job),
      foldBefore: () => 0,
      report: () => undefined,
    })
    const { updates } = drawn(3)
    await stores.log.append(
      key,
      updates.map((update, at) => ({ participant: 'ada' as ParticipantId, at, update })),
    )
    await expect(compactor.fold(key, 100)).rejects.toThrow('not kept')
    expect(await stores.log.read(key, 0)).toHaveLength(3)
  })

  test('happens on its own while people draw, and a room reads its snapshot', async () => {
    const world = createWorld({ thresholds: { rows: 10 } })
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    for (let x = 0; x < 30; x++) {
      itemOf(ada.doc).set('geo', [x, 0, 160, 72, 0])
      await world.settle()
    }
    expect((await world.stores.snapshots.latest(key))?.sequence).toBeGreaterThanOrEqual(20)
    await world.restart()
    const bob = await world.join({ id: 'bob' })
    expect(contentOf(bob.doc)).toEqual(contentOf(ada.doc))
    await world.close()
  })
})

/** A day after a session, the log knows nothing of persons any more; the boards stay as they are. */
import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createMemoryMeetingRecords } from '../../../../server/src/adapters/memory-meeting-records.ts'
import type { MeetingRecord } from '../../../../server/src/ports/meeting-records.ts'
import { foldLogs } from '../../../../server/src/session/fold-logs.ts'
import { addActor, addSticky, itemOf, stickyId, textOf } from '../../../helpers/realtime/records.ts'
import { board, contentOf, createWorld, type World } from '../../../helpers/realtime/world.ts'

const key = `board:${board}`
const hourMs = 3_600_000
const dayMs = 24 * hourMs
const attendance = { people: 2, facilitators: 1, participants: 1, observers: 0, proxies: 0 }

let world: World
let records: ReturnType<typeof createMemoryMeetingRecords>
let open: Set<BoardId>
let stop: () => void

const rows = () => world.stores.log.read(key, 0)
const closed = (): MeetingRecord => ({
  id: 'meeting00001',
  board,
  openedAt: world.clock.now() - hourMs,
  closedAt: world.clock.now(),
  attendance,
  belongings: [],
  steps: [],
  ballots: [],
})
async function pass(ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += hourMs) {
    world.clock.advance(hourMs)
    await world.settle()
  }
}

beforeEach(() => {
  // An unloaded document is folded like one that is in use.
  world = createWorld({ times: { idleMs: 12 * hourMs } })
  records = createMemoryMeetingRecords()
  open = new Set()
  const { log } = world.stores
  const onError = (error: unknown) => expect.unreachable(String(error))
  const isOpen = async (id: BoardId) => open.has(id)
  stop = foldLogs({ log, records, sessions: { isOpen }, rooms: world.rooms, clock: world.clock, onError })
})
afterEach(async () => {
  stop()
  await world.close()
})

describe('the log of a board', () => {
  test('is kept while a session is open and for a day after, then let go of, deleted words as well', async () => {
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    addSticky(ada.doc, stickyId, 'Je dors dans ma voiture')
    await world.settle()
    ada.doc.getMap('items').delete(stickyId)
    await world.settle()
    const content = contentOf(ada.doc)
    world.forget(ada)

    open.add(board)
    await pass(10 * dayMs)
    expect((await rows()).map(({ participant }) => participant)).toContain('ada')
    open.clear()
    await records.add(closed(), {}, 60)
    await pass(dayMs - 2 * hourMs)
    expect(await rows()).not.toEqual([])
    await pass(3 * hourMs)
    expect(await rows()).toEqual([])
    const snapshot = await world.stores.snapshots.latest(key)
    expect(Buffer.from(snapshot?.state ?? []).includes('voiture')).toBe(false)
    expect(await world.stores.snapshots.latest(key, snapshot?.sequence)).toBeUndefined()

    await world.restart()
    expect(contentOf((await world.join({ id: 'bob' })).doc)).toEqual(content)
  })

  test('keeps a week where no session is held', async () => {
    addActor((await world.join({ id: 'ada' })).doc)
    await world.settle()
    await pass(6 * dayMs)
    expect(await rows()).not.toEqual([])
    await pass(dayMs + 2 * hourMs)
    expect(await rows()).toEqual([])
  })

  test('keeps what was written today, so that it can still be taken back', async () => {
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    await records.add(closed(), {}, 60)
    await pass(dayMs + hourMs)
    const eve = await world.join({ id: 'eve' })
    const before = contentOf(eve.doc)
    textOf(eve.doc).insert(0, 'SPAM ')
    itemOf(eve.doc).set('name', 'Gribouillis')
    await world.settle()
    await pass(2 * hourMs)
    expect(new Set((await rows()).map(({ participant }) => participant))).toEqual(new Set(['eve']))
    const since = world.clock.now() - 3 * hourMs
    const taken = world.rooms.takeBack(board, { participant: 'eve' as ParticipantId, since })
    await world.settle()
    expect(await taken).toMatchObject({ complete: true })
    expect(contentOf(ada.doc)).toEqual(before)
  })
})

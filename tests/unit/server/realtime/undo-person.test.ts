/** Taking back one person's last minutes leaves what others did as they did it. */
import type { ParticipantId } from '@palabre/shared/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardClient } from '../../../helpers/realtime/board-client.ts'
import { actorId, addActor, addSticky, itemOf, stickyId, textOf } from '../../../helpers/realtime/records.ts'
import { board, contentOf, createWorld, type World } from '../../../helpers/realtime/world.ts'

let world: World
let ada: BoardClient
let eve: BoardClient

const minuteMs = 60_000
/** What the rooms say once their ticks have passed. */
async function takeBack(id: string, minutes: number) {
  const taken = world.rooms.takeBack(board, {
    participant: id as ParticipantId,
    since: world.clock.now() - minutes * minuteMs,
  })
  await world.settle()
  return taken
}

beforeEach(async () => {
  world = createWorld()
  ada = await world.join({ id: 'ada' })
  eve = await world.join({ id: 'eve' })
  addActor(ada.doc)
  addSticky(ada.doc, stickyId, 'Bonjour')
  await world.settle()
})
afterEach(() => world.close())

test('what they made goes, what they deleted and changed comes back, what they typed too', async () => {
  const before = contentOf(ada.doc)
  addActor(eve.doc, 'actor00009', 'Spam')
  itemOf(eve.doc).set('name', 'Gribouillis')
  textOf(eve.doc).insert(7, ' à tous')
  await world.settle()
  eve.doc.getMap('items').delete(stickyId)
  await world.settle()
  expect((await takeBack('eve', 5)).complete).toBe(true)
  expect(contentOf(ada.doc)).toEqual(before)
  expect(contentOf(eve.doc)).toEqual(before)
})

test('what others did meanwhile stays', async () => {
  textOf(eve.doc).insert(0, 'SPAM ')
  itemOf(eve.doc).set('name', 'Gribouillis')
  await world.settle()
  textOf(ada.doc).insert(textOf(ada.doc).length, ' Ada')
  itemOf(ada.doc).set('note', 'vu')
  addActor(ada.doc, 'actor00008', 'École')
  await world.settle()
  await takeBack('eve', 5)
  expect(textOf(ada.doc).toString()).toBe('Bonjour Ada')
  expect(itemOf(ada.doc).get('name')).toBe('CCAS')
  expect(itemOf(ada.doc).get('note')).toBe('vu')
  expect(ada.doc.getMap('items').has('actor00008')).toBe(true)
})

test('what it changed is counted by item, however many edits went into one, and without what came and went', async () => {
  for (const letter of 'note') {
    textOf(eve.doc).insert(0, letter)
    await world.settle()
  }
  addActor(eve.doc, 'actor00009', 'Essai')
  await world.settle()
  eve.doc.getMap('items').delete('actor00009')
  await world.settle()
  expect(await takeBack('eve', 5)).toEqual({ edits: 6, items: 1, complete: true })
  expect(textOf(ada.doc).toString()).toBe('Bonjour')
})

test('an item that somebody moved after them keeps a place', async () => {
  itemOf(eve.doc).set('geo', [900, 900, 160, 72, 0])
  await world.settle()
  itemOf(ada.doc).set('geo', [40, 40, 160, 72, 0])
  await world.settle()
  await takeBack('eve', 5)
  expect(itemOf(ada.doc).get('geo')).toEqual([40, 40, 160, 72, 0])
})

test('only the last minutes are taken back', async () => {
  addActor(eve.doc, 'actor00005', 'Avant')
  await world.settle()
  world.clock.advance(10 * minuteMs)
  addActor(eve.doc, 'actor00006', 'Après')
  await world.settle()
  expect(await takeBack('eve', 5)).toEqual({ edits: 1, items: 1, complete: true })
  expect(ada.doc.getMap('items').has('actor00005')).toBe(true)
  expect(ada.doc.getMap('items').has('actor00006')).toBe(false)
})

test('nothing of somebody who did nothing; again changes nothing', async () => {
  expect(await takeBack('nobody', 60)).toEqual({ edits: 0, items: 0, complete: true })
  itemOf(eve.doc).set('name', 'Gribouillis')
  await world.settle()
  await takeBack('eve', 5)
  const after = Y.encodeStateVector(ada.doc)
  await takeBack('eve', 5)
  expect(itemOf(ada.doc, actorId).get('name')).toBe('CCAS')
  expect(Y.encodeStateVector(ada.doc)).toEqual(after)
})

test('the clients go on as before', async () => {
  addActor(eve.doc, 'actor00009', 'Spam')
  await world.settle()
  await takeBack('eve', 5)
  addActor(eve.doc, 'actor00010', 'Utile')
  await world.settle()
  expect(eve.socket.closedWith).toBeUndefined()
  expect(ada.doc.getMap('items').has('actor00010')).toBe(true)
})

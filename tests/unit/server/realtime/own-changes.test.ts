/** What one person alone changed, and what others had a hand in too. */
import type { ParticipantId } from '@palabre/shared/ids'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentKey } from '../../../../server/src/ports/document-ref.ts'
import type { BoardClient } from '../../../helpers/realtime/board-client.ts'
import { actorId, addActor, addSticky, itemOf, stickyId, textOf } from '../../../helpers/realtime/records.ts'
import { board, boardDocument, createWorld, type World } from '../../../helpers/realtime/world.ts'

let world: World
let ada: BoardClient
let eve: BoardClient
let since: number

const eves = () => world.rooms.ownChanges(board, { participant: 'eve' as ParticipantId, since })
const ids = async () => [...((await eves())?.items ?? [])].toSorted()

beforeEach(async () => {
  world = createWorld()
  ada = await world.join({ id: 'ada' })
  eve = await world.join({ id: 'eve' })
  addActor(ada.doc)
  addSticky(ada.doc, stickyId, 'Bonjour')
  await world.settle()
  world.clock.advance(60_000)
  since = world.clock.now()
})
afterEach(() => world.close())

test('is what they typed, set, made and took away, and nothing from before', async () => {
  expect(await eves()).toBeUndefined()
  textOf(eve.doc).insert(0, 'SPAM ')
  itemOf(eve.doc).set('name', 'Gribouillis')
  addActor(eve.doc, 'actor00009', 'École')
  await world.settle()
  expect(await ids()).toEqual([actorId, 'actor00009', stickyId].toSorted())
  eve.doc.getMap('items').delete(stickyId)
  await world.settle()
  expect(await ids()).toContain(stickyId)
  expect([...((await eves())?.from.items.keys() ?? [])].toSorted()).toEqual([actorId, stickyId].toSorted())
})

test('is not what others changed too; that they moved it is no change of what it says', async () => {
  textOf(eve.doc).insert(0, 'SPAM ')
  itemOf(eve.doc).set('name', 'Gribouillis')
  await world.settle()
  textOf(ada.doc).insert(0, 'Non, ')
  itemOf(ada.doc).set('geo', [900, 900, 160, 72, 0])
  await world.settle()
  expect(await ids()).toEqual([actorId])
})

test('is told from where the log begins, which says how the board was by then', async () => {
  itemOf(ada.doc).set('name', 'Gribouillis')
  await world.settle()
  world.clock.advance(60_000)
  await world.rooms.fold(documentKey(boardDocument), world.clock.now())
  textOf(eve.doc).insert(0, 'SPAM ')
  itemOf(eve.doc).set('note', 'vu')
  await world.settle()
  expect(await ids()).toEqual([actorId, stickyId].toSorted())
  const from = (await eves())?.from.items
  expect(from?.get(actorId as never)).toMatchObject({ name: 'Gribouillis' })
  expect(from?.get(stickyId as never)).toMatchObject({ text: 'Bonjour' })
})

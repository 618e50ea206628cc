/** What stock Yjs clients do in good faith, and the gate must take: every test ends with nobody turned away. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { BoardClient } from '../../../helpers/realtime/board-client.ts'
import {
  actorFields,
  actorId,
  addActor,
  addSticky,
  itemOf,
  record,
  relationFields,
  stickyFields,
  stickyId,
  textOf,
} from '../../../helpers/realtime/records.ts'
import { boardDocument, contentOf, createWorld, type World } from '../../../helpers/realtime/world.ts'

let world: World
let ada: BoardClient
let bob: BoardClient

function undoOf(client: BoardClient): Y.UndoManager {
  return new Y.UndoManager(client.doc.getMap('items'), { captureTimeout: 0 })
}

beforeEach(async () => {
  world = createWorld()
  ada = await world.join({ id: 'ada' })
  bob = await world.join({ id: 'bob' })
})

/** Everybody is still there, agrees, and agrees with what is on disk. */
afterEach(async () => {
  await world.settle()
  for (const client of [ada, bob]) {
    expect(client.socket.closedWith).toBeUndefined()
    expect(client.saved).toBe(client.sent)
  }
  expect(contentOf(bob.doc)).toEqual(contentOf(ada.doc))
  await world.restart()
  const stored = world.rooms.read(boardDocument, contentOf)
  await world.settle()
  expect(await stored).toEqual(contentOf(ada.doc))
  await world.close()
})

describe('undo and redo', () => {
  test('of making an item', async () => {
    const undo = undoOf(ada)
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    undo.undo()
    await world.settle()
    expect(bob.doc.getMap('items').has(stickyId)).toBe(false)
    undo.redo()
    await world.settle()
    expect(textOf(bob.doc).toString()).toBe('Bonjour')
  })

  test('of making an item that somebody else wrote in', async () => {
    const undo = undoOf(ada)
    addSticky(ada.doc, stickyId, 'Bon')
    await world.settle()
    textOf(bob.doc).insert(3, 'jour')
    itemOf(bob.doc, stickyId).set('geo', [5, 5, 180, 180, 0])
    await world.settle()
    undo.undo()
    await world.settle()
    undo.redo()
    await world.settle()
    expect(textOf(bob.doc).toString()).toBe('Bonjour')
  })

  test('of a deletion, by the one who did not make the item', async () => {
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    const undo = undoOf(bob)
    bob.doc.getMap('items').delete(stickyId)
    await world.settle()
    undo.undo()
    await world.settle()
    expect(itemOf(ada.doc, stickyId).get('base')).toMatchObject({ author: 'p_0123456789' })
  })

  test('of one deletion by two people at once', async () => {
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    const undos = [undoOf(ada), undoOf(bob)]
    ada.doc.getMap('items').delete(stickyId)
    bob.doc.getMap('items').delete(stickyId)
    await world.settle()
    for (const undo of undos) undo.undo()
    await world.settle()
    expect(textOf(ada.doc).toString()).toBe('Bonjour')
  })

  test('of moves and edits, through a reload of the other', async () => {
    addActor(ada.doc)
    const undo = undoOf(ada)
    for (let x = 1; x <= 5; x++) itemOf(ada.doc).set('geo', [x, 0, 160, 72, 0])
    itemOf(ada.doc).set('note', 'Une note')
    await world.settle()
    bob = await world.join({ id: 'bob' })
    for (let step = 0; step < 4; step++) undo.undo()
    await world.settle()
    expect(itemOf(bob.doc).toJSON()).toMatchObject({ geo: [2, 0, 160, 72, 0] })
    for (let step = 0; step < 4; step++) undo.redo()
    await world.settle()
    expect(itemOf(bob.doc).toJSON()).toMatchObject({ geo: [5, 0, 160, 72, 0], note: 'Une note' })
  })

  test('after the room has left memory and forgotten what was deleted', async () => {
    const undo = undoOf(ada)
    addSticky(ada.doc, stickyId, 'Bonjour')
    ada.doc.getMap('items').delete(stickyId)
    await world.settle()
    await world.restart()
    await world.join({ id: 'ada' }, ada)
    await world.join({ id: 'bob' }, bob)
    undo.undo()
    await world.settle()
    expect(textOf(bob.doc).toString()).toBe('Bonjour')
  })
})

describe('an undo that would leave an item without a place', () => {
  test('after two people moved it at the same time', async () => {
    ada.doc.clientID = 2
    bob.doc.clientID = 1
    addActor(ada.doc)
    await world.settle()
    const undo = undoOf(ada)
    itemOf(bob.doc).set('geo', [1, 1, 160, 72, 0])
    itemOf(ada.doc).set('geo', [2, 2, 160, 72, 0])
    await world.settle()
    undo.undo()
    expect(itemOf(ada.doc).has('geo')).toBe(false)
    await world.settle()
    expect(itemOf(bob.doc).get('geo')).toEqual([2, 2, 160, 72, 0])
  })

  test('nor without a name, after two people changed it', async () => {
    ada.doc.clientID = 2
    bob.doc.clientID = 1
    addActor(ada.doc)
    await world.settle()
    const undo = undoOf(ada)
    itemOf(bob.doc).set('name', 'Mairie')
    itemOf(ada.doc).set('name', 'Commune')
    await world.settle()
    undo.undo()
    expect(itemOf(ada.doc).has('name')).toBe(false)
    await world.settle()
    expect(itemOf(bob.doc).get('name')).toBe('Commune')
  })

  test('of which nobody remembers anything takes the item away again', async () => {
    addActor(ada.doc)
    ada.doc.getMap('items').delete(actorId)
    await world.settle()
    await world.restart()
    await world.join({ id: 'ada' }, ada)
    await world.join({ id: 'bob' }, bob)
    const { geo: _lost, ...fields } = actorFields()
    ada.doc.transact(() => ada.doc.getMap('items').set(actorId, record(fields)))
    await world.settle()
    expect(bob.doc.getMap('items').size).toBe(0)
  })
})

describe('an item made without words', () => {
  test('is given a text that everybody writes in, and keeps it through undo and redo', async () => {
    const undo = undoOf(ada)
    const { text: _text, ...fields } = stickyFields()
    ada.doc.transact(() => ada.doc.getMap('items').set(stickyId, record(fields)))
    await world.settle()
    textOf(ada.doc).insert(0, 'Bon')
    await world.settle()
    textOf(bob.doc).insert(3, 'jour')
    await world.settle()
    undo.undo()
    undo.undo()
    await world.settle()
    undo.redo()
    await world.settle()
    expect(textOf(ada.doc)).toBeInstanceOf(Y.Text)
  })
})

describe('edits that cross a deletion', () => {
  test('of a field', async () => {
    addActor(ada.doc)
    await world.settle()
    ada.doc.getMap('items').delete(actorId)
    itemOf(bob.doc).set('name', 'Crossed')
    await world.settle()
    expect(ada.doc.getMap('items').size).toBe(0)
  })

  test('of words, twice, the second after the deletion is old', async () => {
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    bob.socket.hangUp()
    textOf(bob.doc).insert(7, ' à tous')
    textOf(bob.doc).delete(0, 3)
    ada.doc.getMap('items').delete(stickyId)
    await world.settle()
    await world.restart()
    await world.join({ id: 'ada' }, ada)
    await world.join({ id: 'bob' }, bob)
    expect(ada.doc.getMap('items').size).toBe(0)
  })

  test('of an item that is brought back meanwhile', async () => {
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    const undo = undoOf(ada)
    bob.socket.hangUp()
    textOf(bob.doc).insert(0, '« ')
    ada.doc.getMap('items').delete(stickyId)
    await world.settle()
    undo.undo()
    await world.settle()
    await world.join({ id: 'bob' }, bob)
    expect(textOf(bob.doc).toString()).toBe('Bonjour')
  })

  test('a relation to an actor that goes: hidden by readers, taken away when nobody is there', async () => {
    addActor(ada.doc, 'actor00001')
    addActor(ada.doc, 'actor00002')
    await world.settle()
    ada.doc.getMap('items').delete('actor00002')
    bob.doc.getMap('items').set('relation01', record(relationFields('actor00001', 'actor00002')))
    await world.settle()
    expect(ada.doc.getMap('items').has('relation01')).toBe(true)
    await world.restart()
    await world.join({ id: 'ada' }, ada)
    await world.join({ id: 'bob' }, bob)
    expect(ada.doc.getMap('items').has('relation01')).toBe(false)
    expect(world.events).toContainEqual(expect.objectContaining({ event: 'repaired', relations: 1 }))
  })
})

describe('work done offline', () => {
  test('that makes, edits, undoes and deletes, comes back in one frame', async () => {
    const undo = undoOf(ada)
    ada.socket.hangUp()
    addSticky(ada.doc, stickyId, 'Un')
    addActor(ada.doc)
    for (let x = 0; x < 20; x++) itemOf(ada.doc).set('geo', [x, x, 160, 72, 0])
    textOf(ada.doc).insert(2, ' deux')
    undo.undo()
    undo.undo()
    undo.redo()
    ada.doc.getMap('items').delete(actorId)
    addActor(ada.doc, 'actor00002')
    await world.join({ id: 'ada' }, ada)
    expect(bob.doc.getMap('items').has('actor00002')).toBe(true)
  })

  test('from several page loads of one person', async () => {
    ada.socket.hangUp()
    addActor(ada.doc)
    const kept = Y.encodeStateAsUpdate(ada.doc)
    ada.doc.clientID = ada.doc.clientID + 1
    Y.applyUpdate(ada.doc, kept)
    itemOf(ada.doc).set('name', 'After a reload')
    await world.join({ id: 'ada' }, ada)
    expect(itemOf(bob.doc).get('name')).toBe('After a reload')
  })

  test('words typed by two people at once at the same place', async () => {
    addSticky(ada.doc)
    await world.settle()
    for (const [client, word] of [
      [ada, 'bonjour'],
      [bob, 'salut'],
    ] as const)
      for (const [index, letter] of [...word].entries()) textOf(client.doc).insert(index, letter)
    await world.settle()
    expect(textOf(ada.doc).toString()).toHaveLength(12)
  })

  test('one id made anew over an older self with the same base', async () => {
    addActor(ada.doc)
    await world.settle()
    ada.doc.getMap('items').set(actorId, record({ ...actorFields(), name: 'Again' }))
    await world.settle()
    expect(itemOf(bob.doc).get('name')).toBe('Again')
  })
})

import { openRules } from '@palabre/shared/policy'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { BoardClient } from '../../../helpers/realtime/board-client.ts'
import { actorId, addActor, addSticky, itemOf, stickyId, textOf } from '../../../helpers/realtime/records.ts'
import { boardDocument, contentOf, createWorld, type World } from '../../../helpers/realtime/world.ts'

let world: World
beforeEach(() => {
  world = createWorld()
})
afterEach(() => world.close())

describe('a room', () => {
  test('brings what one writes to the others, after it is in the log', async () => {
    const ada = await world.join({ id: 'ada' })
    const bob = await world.join({ id: 'bob' })
    addActor(ada.doc)
    await world.settle()
    expect(itemOf(bob.doc).get('name')).toBe('CCAS')
    expect(await world.stores.log.read('board:board00000001', 0)).toMatchObject([{ sequence: 1, participant: 'ada' }])
  })

  test('says saved only for what is on disk, and also for frames that change nothing', async () => {
    const ada = await world.join({ id: 'ada' })
    expect(ada.saved).toBe(1)
    addActor(ada.doc)
    ada.sendUpdate(Y.encodeStateAsUpdate(ada.doc))
    ada.socket.deliverToServer()
    ada.receive()
    expect(ada.saved).toBe(1)
    await world.settle()
    expect(ada.saved).toBe(3)
  })

  test('tells a client that did not ask for it neither what is saved nor ephemerals', async () => {
    const stock = await world.join({ id: 'stock', ack: false })
    const ada = await world.join({ id: 'ada' })
    addActor(stock.doc)
    ada.sendEphemeral('{"kind":"laser","page":"carte","at":[1,2]}')
    await world.settle()
    expect(stock.saved).toBe(0)
    expect(stock.ephemerals).toEqual([])
    expect(itemOf(ada.doc).get('name')).toBe('CCAS')
  })

  test('keeps a document over a restart', async () => {
    const ada = await world.join({ id: 'ada' })
    addSticky(ada.doc, stickyId, 'Bonjour')
    await world.settle()
    await world.restart()
    const bob = await world.join({ id: 'bob' })
    expect(textOf(bob.doc).toString()).toBe('Bonjour')
  })

  test('takes work that was done offline, also when a live edit overtakes it', async () => {
    const ada = await world.join({ id: 'ada' })
    const bob = await world.join({ id: 'bob' })
    addActor(ada.doc)
    await world.settle()
    ada.socket.hangUp()
    itemOf(ada.doc).set('name', 'Offline')
    world.connect({ id: 'ada' }, ada)
    // Drawn after the socket is open and before the server's SyncStep1 is read.
    itemOf(ada.doc).set('note', 'Live')
    await world.settle()
    expect(ada.socket.isOpen).toBe(true)
    expect(itemOf(bob.doc).toJSON()).toMatchObject({ name: 'Offline', note: 'Live' })
    expect(ada.saved).toBe(ada.sent)
  })

  test('applies what was sent right before a client left', async () => {
    const ada = await world.join({ id: 'ada' })
    const bob = await world.join({ id: 'bob' })
    addActor(ada.doc)
    ada.socket.deliverToServer()
    ada.socket.hangUp()
    await world.settle()
    expect(itemOf(bob.doc).get('name')).toBe('CCAS')
  })

  test('answers an edit of the server once it is on disk', async () => {
    const ada = await world.join({ id: 'ada' })
    const edit = world.rooms.edit(boardDocument, 'import', (doc) => {
      addActor(doc, actorId, 'Imported')
      return 'done'
    })
    await world.settle()
    expect(await edit).toBe('done')
    expect(itemOf(ada.doc).get('name')).toBe('Imported')
    expect(await world.stores.log.read('board:board00000001', 0)).toMatchObject([{ participant: 'server' }])
  })

  test('takes an edit of the server that throws back', async () => {
    const ada = await world.join({ id: 'ada' })
    const edit = world.rooms.edit(boardDocument, 'import', (doc) => {
      addActor(doc)
      throw new Error('half way')
    })
    const outcome = expect(edit).rejects.toThrow('half way')
    await world.settle()
    await outcome
    addActor(ada.doc, 'actor00002')
    await world.settle()
    const content = world.rooms.read(boardDocument, contentOf)
    await world.settle()
    expect(await content).toEqual(contentOf(ada.doc))
    expect(ada.doc.getMap('items').has(actorId)).toBe(false)
  })

  test('leaves memory when nobody is there, and comes back whole', async () => {
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    await world.settle()
    ada.socket.hangUp()
    await world.tick()
    expect(world.rooms.stats().rooms).toBe(1)
    world.clock.advance(40_000)
    expect(world.rooms.stats().rooms).toBe(0)
    const bob = await world.join({ id: 'bob' })
    expect(itemOf(bob.doc).get('name')).toBe('CCAS')
  })

  test('keeps silent sockets alive', async () => {
    const ada = await world.join({ id: 'ada' })
    const before = ada.presenceFrames
    world.clock.advance(16_000)
    ada.receive()
    expect(ada.presenceFrames).toBe(before + 1)
  })

  test('drops presence for a slow socket and makes it good, and hangs up on a stuck one', async () => {
    const ada = await world.join({ id: 'ada' })
    const slow = await world.join({ id: 'slow' })
    slow.socket.buffered = 300_000
    ada.awareness.setLocalState({ cursor: [1, 2] })
    addActor(ada.doc)
    await world.settle()
    expect(slow.awareness.getStates().get(ada.doc.clientID)).toBeUndefined()
    expect(itemOf(slow.doc).get('name')).toBe('CCAS')
    slow.socket.buffered = 0
    addActor(ada.doc, 'actor00002')
    await world.settle()
    expect(slow.awareness.getStates().get(ada.doc.clientID)).toMatchObject({ cursor: [1, 2] })
    slow.socket.buffered = 50_000_000
    addActor(ada.doc, 'actor00003')
    await world.settle()
    expect(slow.socket.closedWith).toBe(1013)
  })

  test('gives one answer to a whole room that joins at once', async () => {
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    await world.settle()
    const crowd = Array.from({ length: 20 }, (_, i) => world.connect({ id: `guest-${i}` }))
    await world.settle()
    for (const guest of crowd) expect(contentOf(guest.doc)).toEqual(contentOf(ada.doc))
  })

  test('knows who is connected and closes those it is told to', async () => {
    const ada = await world.join({ id: 'ada' })
    const bob = await world.join({ id: 'bob' })
    expect(world.rooms.presence(boardDocument.board).map(({ participant }) => participant)).toEqual(['ada', 'bob'])
    world.rooms.disconnect(boardDocument.board, ({ participant }) => participant === 'bob', 4403)
    expect(bob.socket.closedWith).toBe(4403)
    expect(ada.socket.isOpen).toBe(true)
  })
})

describe('an epoch', () => {
  test('is told to those who come with another one, and a new one ends every connection', async () => {
    const epoch = await world.rooms.epoch(boardDocument)
    expect(await world.rooms.epoch(boardDocument)).toBe(epoch)
    const ada = await world.join({ id: 'ada', epoch })
    const late = await world.join({ id: 'late', epoch: 'another' })
    expect(late.socket.closedWith).toBe(4410)
    const renewed = world.rooms.renewEpoch(boardDocument)
    await world.settle()
    expect(await renewed).not.toBe(epoch)
    expect(ada.socket.closedWith).toBe(4410)
    const again = await world.join({ id: 'ada', epoch: await renewed }, new BoardClient())
    expect(again.socket.isOpen).toBe(true)
  })
})

describe('a disk that fails', () => {
  test('costs nobody an acknowledged edit and lets people come back', async () => {
    const { append } = world.stores.log
    const ada = await world.join({ id: 'ada' })
    Object.assign(world.stores.log, { append: () => Promise.reject(new Error('disk full')) })
    addActor(ada.doc)
    await world.settle()
    expect(ada.socket.closedWith).toBe(1013)
    expect(ada.saved).toBe(1)
    expect(world.events).toMatchObject([{ event: 'gave-up' }])
    Object.assign(world.stores.log, { append })
    await world.join({ id: 'ada' }, ada)
    const bob = await world.join({ id: 'bob' })
    expect(itemOf(bob.doc).get('name')).toBe('CCAS')
  })

  test('puts a board that cannot be read aside, untouched', async () => {
    await world.stores.log.append('board:board00000001', [
      { participant: 'server', at: 1, update: Uint8Array.of(1, 2, 3) },
    ])
    const ada = await world.join({ id: 'ada' })
    expect(ada.socket.closedWith).toBe(1013)
    expect(world.rooms.stats().quarantined).toEqual(['board:board00000001'])
    expect(await world.stores.log.read('board:board00000001', 0)).toHaveLength(1)
    await expect(world.rooms.read(boardDocument, contentOf)).rejects.toThrow()
  })

  test('falls back on the snapshot before when the newest is broken', async () => {
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    await world.settle()
    await world.stores.snapshots.save('board:board00000001', { sequence: 1, at: 1, state: Uint8Array.of(9, 9) })
    await world.restart()
    const bob = await world.join({ id: 'bob' })
    expect(itemOf(bob.doc).get('name')).toBe('CCAS')
  })
})

describe('rules', () => {
  test('a freeze lets edits in flight in for two seconds, then refuses', async () => {
    const ada = await world.join({ id: 'ada' })
    const bob = await world.join({ id: 'bob' })
    addActor(ada.doc)
    await world.settle()
    world.rules = { ...openRules, frozen: true }
    itemOf(ada.doc).set('name', 'In flight')
    await world.settle()
    expect(itemOf(bob.doc).get('name')).toBe('In flight')
    world.clock.advance(3_000)
    itemOf(ada.doc).set('name', 'Too late')
    await world.settle()
    expect(ada.socket.closedWith).toBe(4403)
    expect(itemOf(bob.doc).get('name')).toBe('In flight')
  })

  test('who comes back during a freeze is asked for offline work when it thaws', async () => {
    const ada = await world.join({ id: 'ada' })
    const bob = await world.join({ id: 'bob' })
    addActor(ada.doc)
    await world.settle()
    ada.socket.hangUp()
    itemOf(ada.doc).set('name', 'Offline')
    world.rules = { ...openRules, frozen: true }
    world.clock.advance(5_000)
    await world.join({ id: 'ada' }, ada)
    expect(ada.synced).toBe(true)
    expect(itemOf(bob.doc).get('name')).toBe('CCAS')
    world.rules = openRules
    world.clock.advance(1_000)
    await world.settle()
    expect(itemOf(bob.doc).get('name')).toBe('Offline')
    expect(ada.saved).toBe(ada.sent)
  })

  test('who comes back where only notes are added is asked for offline work, if the client knows what may be sent', async () => {
    world.rules = { ...openRules, rights: 'stickies' }
    const ada = new BoardClient()
    addSticky(ada.doc, stickyId, 'Offline')
    await world.join({ id: 'ada' }, ada)
    const stock = new BoardClient()
    addActor(stock.doc)
    await world.join({ id: 'stock', ack: false }, stock)
    await world.settle()
    expect([ada.socket.isOpen, stock.socket.isOpen]).toEqual([true, true])
    const bob = await world.join({ id: 'bob' })
    expect(textOf(bob.doc).toString()).toBe('Offline')
    expect(bob.doc.getMap('items').has(actorId)).toBe(false)
  })

  test('observers get everything and may write nothing', async () => {
    const ada = await world.join({ id: 'ada' })
    addActor(ada.doc)
    const eve = await world.join({ id: 'eve', role: 'observer' })
    expect(itemOf(eve.doc).get('name')).toBe('CCAS')
    eve.sendUpdate(Y.encodeStateAsUpdate(eve.doc))
    await world.settle()
    expect(eve.socket.isOpen).toBe(true)
    itemOf(eve.doc).set('name', 'Mine')
    await world.settle()
    expect(eve.socket.closedWith).toBe(4403)
    expect(itemOf(ada.doc).get('name')).toBe('CCAS')
  })
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BoardClient } from '../../../helpers/realtime/board-client.ts'
import { BoardClient as Client } from '../../../helpers/realtime/board-client.ts'
import { createWorld, type World } from '../../../helpers/realtime/world.ts'

let world: World
let ada: BoardClient
let bob: BoardClient
beforeEach(async () => {
  world = createWorld()
  ada = await world.join({ id: 'ada', colour: '#c4472b' })
  bob = await world.join({ id: 'bob' })
})
afterEach(() => world.close())

const seenBy = (client: BoardClient, other: BoardClient) => client.awareness.getStates().get(other.doc.clientID)

describe('presence', () => {
  test('carries who it is as the server knows it, whatever the client says', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2], user: { id: 'bob', name: 'Bob', role: 'facilitator' } })
    await world.settle()
    expect(seenBy(bob, ada)).toEqual({
      cursor: [1, 2],
      user: { id: 'ada', name: 'Name of ada', colour: '#c4472b', role: 'participant' },
    })
  })

  test('is shown to those who come later, and when asked for', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    const eve = await world.join({ id: 'eve' })
    expect(seenBy(eve, ada)).toMatchObject({ cursor: [1, 2] })
    const before = eve.presenceFrames
    eve.send(Uint8Array.of(3))
    await world.settle()
    expect(eve.presenceFrames).toBe(before + 1)
  })

  test('settles although every stock client sends back what it hears', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    bob.awareness.setLocalState({ cursor: [3, 4] })
    await world.settle()
    const before = ada.presenceFrames
    for (let i = 0; i < 20; i++) await world.tick()
    ada.receive()
    expect(ada.presenceFrames).toBe(before)
    expect(seenBy(ada, bob)).toMatchObject({ cursor: [3, 4], user: { id: 'bob' } })
  })

  test('follows each move', async () => {
    for (let x = 0; x < 5; x++) {
      ada.awareness.setLocalState({ cursor: [x, 0] })
      await world.settle()
      expect(seenBy(bob, ada)).toMatchObject({ cursor: [x, 0] })
    }
  })

  test('ends with the connection', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    ada.socket.hangUp()
    await world.settle()
    expect(seenBy(bob, ada)).toBeUndefined()
  })

  test('returns with a reconnect, although others remember its clock', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    ada.socket.hangUp()
    await world.settle()
    await world.join({ id: 'ada' }, ada)
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [1, 2] })
    ada.awareness.setLocalState({ cursor: [5, 6] })
    await world.settle()
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [5, 6] })
  })

  test('returns after a restart of the server', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    bob.awareness.setLocalState({ cursor: [3, 4] })
    await world.settle()
    await world.restart()
    // As stock clients do when the connection ends, they forget the others and keep themselves.
    bob.awareness.getStates().delete(ada.doc.clientID)
    ada.awareness.getStates().delete(bob.doc.clientID)
    await world.join({ id: 'ada' }, ada)
    await world.join({ id: 'bob' }, bob)
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [1, 2], user: { id: 'ada' } })
    expect(seenBy(ada, bob)).toMatchObject({ cursor: [3, 4], user: { id: 'bob' } })
  })

  test('moves to the new connection, and the end of the old one leaves it alone', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    const old = ada.socket
    await world.join({ id: 'ada' }, ada)
    old.hangUp()
    await world.settle()
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [1, 2] })
  })

  test('of somebody else cannot be spoken for', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    const eve = new Client()
    eve.doc.clientID = ada.doc.clientID
    eve.awareness.clientID = ada.doc.clientID
    eve.awareness.meta.set(ada.doc.clientID, { clock: 50, lastUpdated: 0 })
    eve.awareness.setLocalState({ cursor: [666, 666] })
    await world.join({ id: 'eve' }, eve)
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [1, 2] })
    expect(eve.socket.closedWith).toBeUndefined()
    eve.socket.hangUp()
    await world.settle()
    expect(seenBy(bob, ada)).toMatchObject({ cursor: [1, 2] })
  })

  test('is not believed when a stock client without any of its own sends back the one of a person who left', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    ada.socket.deliverToServer()
    await world.tick()
    bob.receive()
    ada.socket.hangUp()
    await world.settle()
    const eve = await world.join({ id: 'eve' })
    expect(seenBy(eve, ada)).toBeUndefined()
    bob.awareness.setLocalState({ cursor: [3, 4] })
    await world.settle()
    expect(seenBy(eve, bob)).toMatchObject({ user: { id: 'bob' } })
  })

  test('is not believed when a stock client brings back the one of a person who is not here', async () => {
    ada.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    ada.socket.hangUp()
    await world.restart()
    await world.join({ id: 'bob' }, bob)
    const eve = await world.join({ id: 'eve' })
    expect(seenBy(eve, ada)).toBeUndefined()
  })

  test('too long, or not JSON, ends the connection', async () => {
    ada.awareness.setLocalState({ caret: 'x'.repeat(5_000) })
    await world.settle()
    expect(ada.socket.closedWith).toBe(4413)
    bob.socket.inject(Uint8Array.of(1, 4, 1, 5, 1, 1, 120))
    expect(bob.socket.closedWith).toBe(4400)
  })
})

describe('ephemeral frames', () => {
  test('reach the others with who they are from, and leave nothing behind', async () => {
    ada.sendEphemeral('{"kind":"drag","page":"carte","items":[],"from":"bob"}')
    await world.settle()
    expect(bob.ephemerals).toEqual([{ kind: 'drag', page: 'carte', items: [], from: 'ada' }])
    expect(ada.ephemerals).toEqual([])
    expect(await world.stores.log.read('board:board00000001', 0)).toEqual([])
  })

  test('several in one tick reach everybody but their senders', async () => {
    ada.sendEphemeral('{"kind":"laser","page":"carte","at":[1,1]}')
    bob.sendEphemeral('{"kind":"laser","page":"carte","at":[2,2]}')
    const eve = await world.join({ id: 'eve' })
    ada.sendEphemeral('{"kind":"laser","page":"carte","at":[3,3]}')
    await world.settle()
    expect(ada.ephemerals).toMatchObject([{ at: [2, 2] }])
    expect(bob.ephemerals).toMatchObject([{ at: [1, 1] }, { at: [3, 3] }])
    expect(eve.ephemerals).toMatchObject([{ at: [3, 3] }])
  })

  test('of observers, and of participants during a freeze, go nowhere', async () => {
    const eve = await world.join({ id: 'eve', role: 'observer' })
    eve.sendEphemeral('{"kind":"laser","page":"carte","at":[1,1]}')
    await world.settle()
    world.rules = { ...world.rules, frozen: true }
    world.clock.advance(1_000)
    await world.settle()
    ada.sendEphemeral('{"kind":"laser","page":"carte","at":[1,1]}')
    const lead = await world.join({ id: 'lead', role: 'facilitator' })
    lead.sendEphemeral('{"kind":"laser","page":"carte","at":[9,9]}')
    await world.settle()
    expect(bob.ephemerals).toMatchObject([{ at: [9, 9], from: 'lead' }])
    expect(eve.socket.isOpen && ada.socket.isOpen).toBe(true)
  })

  test('a reaction says nothing of who it is from, and is relayed during a freeze', async () => {
    world.rules = { ...world.rules, frozen: true }
    ada.sendEphemeral('{"kind":"reaction","emoji":"👏","note":"x"}')
    await world.settle()
    expect(bob.ephemerals).toEqual([{ kind: 'reaction', emoji: '👏' }])
  })

  test('reactions that are none go nowhere, nor do those of observers and of people who only look', async () => {
    const eve = await world.join({ id: 'eve', role: 'observer' })
    ada.sendEphemeral('{"kind":"reaction","emoji":"<script>"}')
    eve.sendEphemeral('{"kind":"reaction","emoji":"👏"}')
    world.rules = { ...world.rules, muted: new Set(['ada']) }
    world.clock.advance(10_000)
    await world.settle()
    ada.sendEphemeral('{"kind":"reaction","emoji":"👏"}')
    await world.settle()
    expect(bob.ephemerals).toEqual([])
    expect(ada.socket.isOpen && eve.socket.isOpen).toBe(true)
  })

  test('a flood of reactions is thinned out, and its sender stays', async () => {
    for (let sent = 0; sent < 50; sent++) ada.sendEphemeral('{"kind":"reaction","emoji":"👏"}')
    await world.settle()
    expect(bob.ephemerals).toHaveLength(5)
    world.clock.advance(1_000)
    ada.sendEphemeral('{"kind":"reaction","emoji":"👍"}')
    await world.settle()
    expect(bob.ephemerals.at(-1)).toEqual({ kind: 'reaction', emoji: '👍' })
    expect(ada.socket.isOpen).toBe(true)
  })

  test.each([
    ['{"kind":"virus"}', 4400],
    ['nonsense', 4400],
    [`{"kind":"drag","items":"${'x'.repeat(17_000)}"}`, 4413],
  ])('%.30s ends the connection', async (json, code) => {
    ada.sendEphemeral(json)
    await world.settle()
    expect(ada.socket.closedWith).toBe(code)
  })
})

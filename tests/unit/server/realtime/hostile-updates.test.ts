/** What the gate refuses, with its code; after each the others have noticed nothing. */
import { openRules } from '@palabre/shared/policy'
import * as encoding from 'lib0/encoding'
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
  stickyId,
  textOf,
} from '../../../helpers/realtime/records.ts'
import { board, boardDocument, contentOf, createWorld, type World } from '../../../helpers/realtime/world.ts'

let world: World
let ada: BoardClient
let eve: BoardClient
let before: unknown

beforeEach(async () => {
  world = createWorld()
  ada = await world.join({ id: 'ada' })
  addActor(ada.doc)
  addSticky(ada.doc, stickyId, 'Bonjour')
  ada.doc.getMap('pages').set('carte', record({ kind: 'actor-map', order: 'a0' }))
  await world.settle()
  eve = await world.join({ id: 'eve' })
  before = contentOf(ada.doc)
})

/** The others keep working, on the same document. */
afterEach(async () => {
  expect(contentOf(ada.doc)).toEqual(before)
  addActor(ada.doc, 'actor00002', 'After')
  await world.settle()
  expect(ada.socket.closedWith).toBeUndefined()
  expect(ada.saved).toBe(ada.sent)
  const inRoom = world.rooms.read(boardDocument, contentOf)
  await world.settle()
  expect(await inRoom).toEqual(contentOf(ada.doc))
  await world.close()
})

/** What eve does in one transaction, and the code she is shown the door with. */
async function refused(write: (doc: Y.Doc) => void): Promise<number | undefined> {
  eve.doc.transact(() => write(eve.doc))
  await world.settle()
  return eve.socket.closedWith
}

describe('against the schema (4422)', () => {
  test.each<[string, (doc: Y.Doc) => void]>([
    ['an unknown root', (doc) => doc.getMap('admin').set('role', 'facilitator')],
    ['a value among the items', (doc) => doc.getMap('items').set('actor00009', 'actor')],
    ['a text among the items', (doc) => doc.getMap('items').set('actor00009', new Y.Text('x'))],
    ['an array as an item', (doc) => doc.getMap('items').set('actor00009', new Y.Array())],
    ['a record that is not valid', (doc) => doc.getMap('items').set('actor00009', record({ name: 'x' }))],
    ['a short id', (doc) => doc.getMap('items').set('x', record(actorFields()))],
    ['a key the kind does not have', (doc) => itemOf(doc).set('points', Uint8Array.of(1))],
    ['a map inside an item', (doc) => itemOf(doc).set('name', new Y.Map())],
    ['a text under another key', (doc) => itemOf(doc).set('name', new Y.Text('x'))],
    ['a new item without its place', (doc) => doc.getMap('items').set('actor00009', record(withoutPlace()))],
    ['an item without its base', (doc) => itemOf(doc).delete('base')],
    ['another base', (doc) => itemOf(doc).set('base', { kind: 'actor', author: 'eve', at: 1 })],
    ['another kind', (doc) => itemOf(doc).set('base', { kind: 'frame', author: 'p_0123456789', at: 1 })],
    [
      'an id taken over',
      (doc) =>
        doc.getMap('items').set(actorId, record({ ...actorFields(), base: { kind: 'actor', author: 'eve', at: 2 } })),
    ],
    ['a text that is replaced', (doc) => itemOf(doc, stickyId).set('text', new Y.Text('Mine'))],
    ['a text that is taken away', (doc) => itemOf(doc, stickyId).delete('text')],
    ['an embed in a text', (doc) => textOf(doc).insertEmbed(0, { image: 'x' })],
    ['a format in a text', (doc) => textOf(doc).format(0, 3, { bold: true })],
    ['an attribute of a text', (doc) => textOf(doc).setAttribute('lang', 'fr')],
    ['a type in a text', (doc) => textOf(doc).insertEmbed(0, new Y.Map())],
    ['a subdocument', (doc) => itemOf(doc).set('note', new Y.Doc())],
    ['XML', (doc) => itemOf(doc).set('note', new Y.XmlElement('script'))],
    ['a title that is too long', (doc) => doc.getMap('meta').set('title', 'x'.repeat(201))],
    ['an unknown key of meta', (doc) => doc.getMap('meta').set('owner', 'eve')],
    ['a map in meta', (doc) => doc.getMap('meta').set('title', new Y.Map())],
    ['the count of migrations', (doc) => doc.getMap('meta').set('schema', 99)],
    ['an unknown kind of page', (doc) => doc.getMap('pages').set('casino', record({ kind: 'casino' }))],
    ['a text in a page', (doc) => (doc.getMap('pages').get('carte') as Y.Map<unknown>).set('title', new Y.Text('x'))],
    ['words without end', (doc) => textOf(doc).insert(0, 'x'.repeat(50_000))],
    [
      'list content in the items',
      (doc) => {
        // A root opened as a list writes list content into what others read as a map.
        const list = doc.getMap('items') as unknown as { _start: Y.Item | null; doc: Y.Doc }
        const item = new Y.Item(
          Y.createID(doc.clientID, Y.getState(doc.store, doc.clientID)),
          null,
          null,
          null,
          null,
          list as never,
          null,
          new Y.ContentAny(['hidden']),
        )
        doc.transact((transaction) => item.integrate(transaction, 0))
      },
    ],
  ])('%s', async (_, write) => {
    expect(await refused(write)).toBe(4422)
  })

  test('a hole, once everything was asked for', async () => {
    const source = new Y.Doc()
    source.getMap('items').set('actor00008', record(actorFields()))
    const vector = Y.encodeStateVector(source)
    source.getMap('items').set('actor00009', record(actorFields()))
    eve.sendUpdate(Y.encodeStateAsUpdate(source, vector))
    await world.settle()
    expect(eve.socket.closedWith).toBe(4422)
  })

  test('two page loads that wait for each other', async () => {
    const encoder = new Y.UpdateEncoderV1()
    const pair = [7001, 7002] as const
    encoding.writeVarUint(encoder.restEncoder, pair.length)
    for (const client of pair) {
      const other = Y.createID(pair[0] + pair[1] - client, 0)
      encoding.writeVarUint(encoder.restEncoder, 1)
      encoder.writeClient(client)
      encoding.writeVarUint(encoder.restEncoder, 0)
      const content = new Y.ContentAny(['loop'])
      new Y.Item(Y.createID(client, 0), null, other, null, null, null, null, content).write(encoder, 0)
    }
    encoding.writeVarUint(encoder.restEncoder, 0)
    eve.sendUpdate(encoder.toUint8Array())
    await world.settle()
    expect(eve.socket.closedWith).toBe(4422)
  })
})

describe("in somebody else's name (4409)", () => {
  test('a clientID that wrote before', async () => {
    eve.doc.clientID = ada.doc.clientID
    expect(await refused((doc) => itemOf(doc).set('name', 'Mine'))).toBe(4409)
  })

  test('a clientID that is only known from its presence', async () => {
    const bob = await world.join({ id: 'bob' })
    bob.awareness.setLocalState({ cursor: [1, 2] })
    await world.settle()
    eve.doc.clientID = bob.doc.clientID
    expect(await refused((doc) => itemOf(doc).set('name', 'Mine'))).toBe(4409)
    expect(bob.socket.closedWith).toBeUndefined()
  })

  test("the server's own", async () => {
    const clientId = world.rooms.read(boardDocument, (doc) => doc.clientID)
    await world.settle()
    eve.doc.clientID = await clientId
    expect(await refused((doc) => itemOf(doc).set('name', 'Mine'))).toBe(4409)
  })
})

describe('without the right to (4403)', () => {
  test('an observer', async () => {
    eve = await world.join({ id: 'otto', role: 'observer' })
    expect(await refused((doc) => itemOf(doc).set('name', 'Mine'))).toBe(4403)
  })

  test('something else than a sticky while only stickies are allowed', async () => {
    world.rules = { ...openRules, rights: 'stickies' }
    world.clock.advance(1_000)
    await world.settle()
    world.clock.advance(3_000)
    addActor(eve.doc, 'actor00003')
    await world.settle()
    expect(eve.socket.closedWith).toBe(4403)
    world.rules = openRules
  })

  test('a locked item, also by deleting it', async () => {
    world.rules = { ...openRules, locked: new Set([actorId]) }
    world.clock.advance(1_000)
    world.clock.advance(3_000)
    expect(await refused((doc) => doc.getMap('items').delete(actorId))).toBe(4403)
  })

  test('anything, from somebody asked to only look', async () => {
    world.rules = { ...openRules, muted: new Set(['eve']) }
    world.clock.advance(1_000)
    await world.settle()
    world.clock.advance(3_000)
    addActor(eve.doc, 'actor00003')
    await world.settle()
    expect(eve.socket.closedWith).toBe(4403)
    world.rules = openRules
  })

  test('the session document, which the server alone writes', async () => {
    const meddler = await world.join({ id: 'meddler', role: 'facilitator', document: { kind: 'session', board } })
    meddler.doc.getMap('session').set('rights', 'all')
    await world.settle()
    expect(meddler.socket.closedWith).toBe(4403)
  })
})

describe('too much (4413, 1013)', () => {
  test('a live edit above a mebibyte', async () => {
    eve.sendUpdate(new Uint8Array(1_048_577))
    await world.settle()
    expect(eve.socket.closedWith).toBe(4413)
  })

  test('more frames than any hand can make', async () => {
    for (let i = 0; i < 7_000; i++) eve.ask()
    await world.settle()
    expect(eve.socket.closedWith).toBe(1013)
  })
})

describe('a private document', () => {
  test('takes notes like stickies, and nothing else', async () => {
    const document = { kind: 'private', board, participant: 'eve' as never } as const
    const own = await world.join({ id: 'eve', document })
    const notes = own.doc.getMap('notes')
    own.doc.transact(() =>
      notes.set(
        'note000001',
        record({
          base: { kind: 'sticky', author: 'p_0123456789', at: 1 },
          page: 'carte',
          order: 'a0',
          geo: [0, 0, 1, 1, 0],
          text: new Y.Text('Pour moi'),
        }),
      ),
    )
    await world.settle()
    expect(own.saved).toBe(own.sent)
    own.doc.transact(() => notes.set('note000002', record(actorFields())))
    await world.settle()
    expect(own.socket.closedWith).toBe(4422)
  })
})

function withoutPlace(): Record<string, unknown> {
  const { geo: _geo, ...fields } = actorFields()
  return fields
}

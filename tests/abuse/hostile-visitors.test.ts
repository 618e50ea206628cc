/** Visitors that mean harm, or only behave so, against a real server: each is refused by name, and others go on. */
import { once } from 'node:events'
import { applyChanges, LocalEdit } from '@palabre/shared/document'
import { type CreatedBoard, closeCodes, type ErrorReply, limits } from '@palabre/shared/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { updateFrame } from '../../server/src/realtime/frames.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { sampleItems } from '../helpers/sample-items.ts'
import { connectStock, type StockClient } from '../helpers/stock-client.ts'

let server: PalabreProcess
let board: CreatedBoard
let guest: Device
let guestId: string
let witness: StockClient

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
  const host = newDevice(server.url)
  board = await createBoard(host, 'Planche tranquille')
  await joinByLink(host, board.links.facilitator)
  guest = newDevice(server.url)
  guestId = (await joinByLink(guest, board.links.participant, 'Visiteur')).participantId
  const neighbour = newDevice(server.url)
  await joinByLink(neighbour, board.links.participant, 'Voisine')
  witness = connectStock(neighbour, board.boardId)
  await witness.synced
})
afterAll(async () => {
  witness.destroy()
  await server.dispose()
})

function socketOf(headers: Record<string, string>, query = ''): WebSocket {
  return new WebSocket(`${server.url.replace('http', 'ws')}/sync/board/${board.boardId}${query}`, { headers })
}

/** Opens as the guest, sends these bytes, and resolves with the code the server closes with. */
async function closedAfter(bytes: Uint8Array | string): Promise<number> {
  const socket = socketOf({ cookie: guest.cookie(), origin: guest.origin })
  await once(socket, 'open')
  socket.send(bytes)
  const [code] = await once(socket, 'close')
  return code
}

async function refusedUpgrade(headers: Record<string, string>): Promise<number | undefined> {
  const socket = socketOf(headers)
  const [, response] = await once(socket, 'unexpected-response')
  return response.statusCode
}

describe('sockets', () => {
  test('a missing or foreign origin is refused before anything opens', async () => {
    expect(await refusedUpgrade({ cookie: guest.cookie() })).toBe(403)
    expect(await refusedUpgrade({ cookie: guest.cookie(), origin: 'http://elsewhere.example' })).toBe(403)
  })

  test('somebody without a cookie, and somebody else’s id, are told so by closing', async () => {
    const stranger = socketOf({ origin: server.url })
    expect((await once(stranger, 'close'))[0]).toBe(closeCodes.noPerson)
    const impostor = socketOf({ cookie: guest.cookie(), origin: server.url }, '?as=aaaaaaaaaaaaaaaa')
    expect((await once(impostor, 'close'))[0]).toBe(closeCodes.role)
  })

  test.each([
    ['text', 'bonjour'],
    ['an unknown type', Uint8Array.of(77, 1, 2, 3)],
    ['a length beyond the end', Uint8Array.of(0, 2, 250, 250, 3, 1)],
    ['an update that is none', updateFrame(Uint8Array.of(9, 9, 9, 9))],
  ])('%s closes the socket for good', async (_, bytes) => {
    const code = await closedAfter(bytes)
    expect(code).toBeGreaterThanOrEqual(4400)
    expect(code).toBeLessThan(4500)
  })

  test('a frame over the limit is refused by its size', async () => {
    const doc = new Y.Doc()
    doc.getMap('items').set('big', 'x'.repeat(limits.liveFrameBytes + 1))
    expect([closeCodes.tooLarge, 1009]).toContain(await closedAfter(updateFrame(Y.encodeStateAsUpdate(doc))))
  })

  test('an update outside the layout is refused whole', async () => {
    const doc = new Y.Doc()
    doc.transact(() => {
      doc.getMap('items').set('innocent-looking', new Y.Map([['base', { kind: 'virus', author: guestId, at: 1 }]]))
      doc.getMap('elsewhere').set('a', 1)
    })
    expect(await closedAfter(updateFrame(Y.encodeStateAsUpdate(doc)))).toBe(closeCodes.refusedBySchema)
  })
})

describe('calls', () => {
  const refusal = async (method: string, path: string, body?: unknown) => {
    const reply = await guest.call(method, path, body)
    return [reply.status, ((await reply.json()) as ErrorReply).error.code]
  }

  test.each([
    ['10,000 letters', 'a'.repeat(10_000)],
    ['control characters', 'Ana\u0000\u202e'],
  ])('a name of %s is refused', async (_, name) => {
    const token = new URL(board.links.participant).hash.slice(1)
    expect(await refusal('POST', '/api/join', { token, name })).toEqual([400, 'invalid_name'])
  })

  test.each([
    ['nothing', null],
    ['a deep nest', JSON.parse('['.repeat(500) + ']'.repeat(500))],
    ['a prototype', JSON.parse('{"format":"palabre-board","version":1,"__proto__":{"admin":true}}')],
    [
      'items of no known kind',
      { format: 'palabre-board', version: 1, meta: {}, pages: [], items: [{ id: 'aaaaaaaaaa', kind: 'virus' }] },
    ],
  ])('importing %s is refused', async (_, file) => {
    const [status] = await refusal('POST', `/api/boards/${board.boardId}/import?format=palabre`, file)
    expect(status).toBe(400)
  })

  test('a call from another site is refused', async () => {
    const reply = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { origin: 'http://elsewhere.example', 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'x' }),
    })
    expect(reply.status).toBe(403)
  })
})

test('after all of it nothing has changed, and the neighbour never lost her line', async () => {
  expect(witness.doc.getMap('items').size).toBe(0)
  expect(witness.connections()).toBe(1)
  const honest = connectStock(guest, board.boardId)
  await honest.synced
  const arrived = new Promise<void>((resolve) => witness.doc.getMap('items').observe(() => resolve()))
  const [item] = sampleItems(1, { page: 'carte' as never, author: guestId as never })
  if (item) applyChanges(honest.doc, [{ op: 'create-item', item }], new LocalEdit('place'))
  await arrived
  honest.destroy()
  expect(server.output()).not.toMatch(/bug|uncaught/i)
})

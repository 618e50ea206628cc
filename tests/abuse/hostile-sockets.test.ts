/** What a real server answers to sockets that are up to no good; in the end an honest pair still draws together. */
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import WebSocket from 'ws'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { NetworkClient } from '../helpers/realtime/network-client.ts'
import { addActor, itemOf } from '../helpers/realtime/records.ts'

let server: PalabreProcess
let host: Device
let observer: Device
let boardId: string

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
  host = newDevice(server.url)
  observer = newDevice(server.url)
  const board = await createBoard(host, 'Assaillie')
  boardId = board.boardId
  await joinByLink(host, board.links.facilitator)
  await joinByLink(observer, board.links.observer)
}, 60_000)

afterAll(() => server.dispose())

interface Knock {
  readonly path?: string
  readonly cookie?: string
  readonly origin?: string
  readonly send?: string | Uint8Array
}

/** Connects, sends, and resolves to the close code, or the HTTP status when the upgrade was refused. */
async function knock({
  path = `/sync/board/${boardId}`,
  cookie = host.cookie(),
  origin,
  send,
}: Knock): Promise<number> {
  const headers: Record<string, string> = { cookie }
  if (origin !== '') headers.origin = origin ?? host.origin
  const ws = new WebSocket(server.url.replace(/^http/, 'ws') + path, { headers })
  const refused = once(ws, 'unexpected-response').then(([, response]) => {
    ws.on('error', () => undefined)
    ws.terminate()
    return response.statusCode as number
  })
  const closed = once(ws, 'close').then(([code]) => code as number)
  ws.on('open', () => send !== undefined && ws.send(send))
  return Promise.race([refused, closed])
}

const bytes = (...values: number[]) => Uint8Array.from(values)

describe('at the door', () => {
  test.each<[string, () => Knock, number]>([
    ['a page of another site', () => ({ origin: 'http://evil.example' }), 403],
    ['no origin', () => ({ origin: '' }), 403],
    ['no cookie', () => ({ cookie: '' }), 4401],
    ['an unknown board', () => ({ path: '/sync/board/nosuchboard01' }), 4404],
    ['an unknown kind of document', () => ({ path: `/sync/secrets/${boardId}` }), 4404],
    ['somebody else', () => ({ path: `/sync/board/${boardId}?as=p_somebodyelse` }), 4403],
    ['another epoch', () => ({ path: `/sync/board/${boardId}?epoch=another0000` }), 4410],
  ])('%s', async (_, request, answer) => {
    expect(await knock(request())).toBe(answer)
  })
})

describe('inside', () => {
  test.each<[string, string | Uint8Array, number]>([
    ['words', 'hello', 4400],
    ['nothing', bytes(), 4400],
    ['an unknown type', bytes(42, 1, 2), 4400],
    ['an unknown step', bytes(0, 9, 1, 0), 4400],
    ['a length that lies', bytes(0, 2, 200, 1, 0), 4400],
    ['an update that is none', bytes(0, 2, 3, 9, 9, 9), 4400],
    ['a state vector that is none', bytes(0, 0, 3, 200, 200, 200), 4400],
    ['presence that is none', bytes(1, 2, 1, 1), 4400],
    ['too much', new Uint8Array(9_000_000), 4413],
  ])('%s', async (_, send, answer) => {
    expect(await knock({ send })).toBe(answer)
  })

  test('an observer who writes', async () => {
    const client = new NetworkClient()
    await client.connect(observer, boardId)
    addActor(client.doc)
    await expect(client.until(() => false)).rejects.toThrow('4403')
    client.destroy()
  })
})

test('nobody noticed', async () => {
  const [ada, bob] = [new NetworkClient(), new NetworkClient()]
  await ada.connect(host, boardId)
  await bob.connect(host, boardId)
  addActor(ada.doc, 'actor00001', 'Toujours là')
  await bob.until(() => bob.doc.getMap('items').has('actor00001'))
  expect(itemOf(bob.doc).get('name')).toBe('Toujours là')
  ada.destroy()
  bob.destroy()
})

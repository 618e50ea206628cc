/** What only shows on a server that listens: upgrades, cookies on sockets, and doors that close while people are in. */
import { once } from 'node:events'
import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { boardRootsOf } from '@palabre/shared/document'
import { type CreatedBoard, closeCodes } from '@palabre/shared/protocol'
import { readSession } from '@palabre/shared/session'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { createHttpServer } from '../../../../server/src/http-server.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { connectStock, type StockClient } from '../../../helpers/stock-client.ts'

let app: TestApp
let server: Server
let origin: string
let board: CreatedBoard
let facilitator: Device
let clients: StockClient[] = []

beforeEach(async () => {
  app = createTestApp()
  server = createHttpServer(app)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  facilitator = newDevice(origin)
  board = await createBoard(facilitator, 'Quartier')
  await joinByLink(facilitator, board.links.facilitator)
})
afterEach(async () => {
  for (const client of clients) client.destroy()
  clients = []
  await app.close()
  server.closeAllConnections()
  server.close()
})

const at = (path: string) => `/api/boards/${board.boardId}${path}`
function stock(...args: Parameters<typeof connectStock>): StockClient {
  const client = connectStock(...args)
  clients.push(client)
  return client
}

/** Opens `/sync/<kind>/<board>` by hand; resolves to its close code, or to the status of a refused upgrade. */
function knock(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const socket = new WebSocket(origin.replace(/^http/, 'ws') + path, { headers })
    socket.on('close', (code) => resolve(code))
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.on('error', () => undefined)
  })
}

describe('a socket', () => {
  it('carries a stock client that has the cookie and the origin', async () => {
    const { doc, synced } = stock(facilitator, board.boardId)
    await synced
    expect(boardRootsOf(doc).meta.get('title')).toBe('Quartier')
    const session = stock(facilitator, board.boardId, { document: 'session' })
    await session.synced
    expect(readSession(session.doc).open).toBe(true)
    await facilitator.json('POST', at('/session'), { do: 'freeze' })
    await expect.poll(() => readSession(session.doc).frozen).toBe(true)
  })

  it('is refused on the upgrade for a missing or foreign origin, and nothing else is', async () => {
    const path = `/sync/board/${board.boardId}`
    const cookie = facilitator.cookie()
    expect(await knock(path, { cookie })).toBe(403)
    expect(await knock(path, { cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await knock(path, { cookie, origin: 'http://127.0.0.1' })).toBe(403)
  })

  it('is told by its close code what is the matter', async () => {
    const someone = newDevice(origin)
    const ana = await joinByLink(someone, board.links.participant)
    const headers = (device: Device) => ({ cookie: device.cookie(), origin })
    expect(await knock(`/sync/board/${board.boardId}`, { origin })).toBe(closeCodes.noPerson)
    expect(await knock('/sync/board/unknown-board-01', headers(facilitator))).toBe(closeCodes.noBoard)
    expect(await knock(`/sync/nothing/${board.boardId}`, headers(facilitator))).toBe(closeCodes.noBoard)
    expect(await knock(`/sync/board/${board.boardId}?as=${ana.participantId}`, headers(facilitator))).toBe(
      closeCodes.role,
    )
    expect(await knock(`/sync/board/${board.boardId}?epoch=another-epoch-01`, headers(facilitator))).toBe(
      closeCodes.otherEpoch,
    )
  })

  it('is cut when its person is removed or their link renewed, and does not open again', async () => {
    const [ana, lou] = [newDevice(origin), newDevice(origin)]
    const { participantId } = await joinByLink(ana, board.links.participant)
    await joinByLink(lou, board.links.observer)
    const sockets = [ana, lou].map((device) => stock(device, board.boardId))
    await Promise.all(sockets.map(({ synced }) => synced))
    const codes = sockets.map(
      ({ provider }) =>
        new Promise<number | undefined>((resolve) => provider.on('connection-close', (event) => resolve(event?.code))),
    )
    await facilitator.json('POST', at(`/participants/${participantId}/remove`), {})
    await facilitator.json('POST', at('/links/observer/rotate'), {})
    expect(await Promise.all(codes)).toEqual([closeCodes.role, closeCodes.noPerson])
    const path = `/sync/board/${board.boardId}`
    expect(await knock(path, { cookie: ana.cookie(), origin })).toBe(closeCodes.role)
    expect(await knock(path, { cookie: lou.cookie(), origin })).toBe(closeCodes.noPerson)
    expect((await facilitator.call('GET', at(''))).status).toBe(200)
  })
})

describe('a body that is too large', () => {
  it.each(['announced', 'chunked'])('%s is answered 413, and the next call works', async (how) => {
    const chunk = Buffer.alloc(1_048_576, 0x20)
    const answered = await new Promise<unknown[]>((resolve, reject) => {
      const call = request(
        origin + at('/import?format=palabre'),
        {
          method: 'POST',
          headers: {
            origin,
            cookie: facilitator.cookie(),
            ...(how === 'announced' ? { 'content-length': String(40 * chunk.length) } : {}),
          },
        },
        (reply) => {
          resolve([reply.statusCode, reply.headers.connection])
          reply.resume()
          call.destroy()
        },
      )
      // Once the answer is there the server hangs up on what it did not want to read.
      call.on('error', reject)
      for (let n = 0; n < 40; n++) call.write(chunk)
      call.end()
    })
    // Nobody sends their next call down a connection that is about to end.
    expect(answered).toEqual([413, 'close'])
    expect((await facilitator.call('GET', at(''))).status).toBe(200)
  })
})

describe('an address in the room', () => {
  it('works like any other', async () => {
    const { port } = server.address() as AddressInfo
    const headers = {
      host: `192.168.1.12:${port}`,
      origin: `http://192.168.1.12:${port}`,
      'content-type': 'application/json',
    }
    const status = await new Promise<number>((resolve, reject) => {
      const call = request(`${origin}/api/boards`, { method: 'POST', headers }, (reply) => {
        resolve(reply.statusCode ?? 0)
        reply.resume()
      })
      call.on('error', reject)
      call.end(JSON.stringify({ title: 'Dans la salle' }))
    })
    expect(status).toBe(201)
  })
})

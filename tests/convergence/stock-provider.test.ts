/** The provider of y-websocket 3 as it comes, against a real server. */
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { actorId, addActor, addSticky, itemOf, stickyId, textOf } from '../helpers/realtime/records.ts'
import { contentOf } from '../helpers/realtime/world.ts'
import { connectStock, type StockClient } from '../helpers/stock-client.ts'

let server: PalabreProcess
let device: Device
let boardId: string

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
  device = newDevice(server.url)
  const board = await createBoard(device, 'Pour tous les outils')
  boardId = board.boardId
  await joinByLink(device, board.links.facilitator)
}, 60_000)

afterAll(() => server.dispose())

/** Resolves once both say the same and one of them says what is asked. */
async function agree(a: StockClient, b: StockClient, says: (doc: Y.Doc) => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!says(a.doc) || !isDeepStrictEqual(contentOf(a.doc), contentOf(b.doc))) return
      for (const { doc } of [a, b]) doc.off('update', look)
      resolve()
    }
    for (const { doc } of [a, b]) doc.on('update', look)
    look()
  })
}

const name = (doc: Y.Doc) => (doc.getMap('items').get(actorId) as Y.Map<unknown> | undefined)?.get('name')

test('two stock clients draw, undo, see each other, and survive a kill -9 with work done meanwhile', async () => {
  const ada = connectStock(device, boardId)
  const bob = connectStock(device, boardId)
  await Promise.all([ada.synced, bob.synced])

  const undo = new Y.UndoManager(ada.doc.getMap('items'), { captureTimeout: 0 })
  addActor(ada.doc)
  addSticky(bob.doc, stickyId, 'Bonjour')
  await agree(ada, bob, (doc) => name(doc) === 'CCAS' && doc.getMap('items').has(stickyId))
  itemOf(ada.doc).set('geo', [300, 200, 160, 72, 0])
  textOf(ada.doc).insert(7, ' à tous')
  undo.undo()
  await agree(ada, bob, (doc) => textOf(doc).toString() === 'Bonjour')

  ada.provider.awareness.setLocalState({ cursor: [1, 2] })
  await new Promise<void>((resolve) => {
    const seen = () => bob.provider.awareness.getStates().get(ada.doc.clientID)?.user && resolve()
    bob.provider.awareness.on('change', seen)
    seen()
  })

  await server.kill()
  itemOf(ada.doc).set('name', 'Pendant la panne')
  textOf(bob.doc).insert(0, '« ')
  await server.start()
  await agree(ada, bob, (doc) => name(doc) === 'Pendant la panne' && textOf(doc).toString() === '« Bonjour')

  const late = connectStock(device, boardId)
  await late.synced
  expect(contentOf(late.doc)).toEqual(contentOf(ada.doc))
  for (const client of [ada, bob, late]) client.destroy()
})

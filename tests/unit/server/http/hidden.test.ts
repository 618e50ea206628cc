import { applyChanges, ServerEdit } from '@palabre/shared/document'
import type { BoardId, ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import type { CreatedBoard } from '@palabre/shared/protocol'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device

const ids = ['ccas00000000', 'mairie000000', 'relation0000'] as ItemId[]
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const itemsFor = async (device: Device) =>
  (await device.json<{ items: { id: string }[] }>('GET', at('/export/json'))).items.map(({ id }) => id)

beforeEach(async () => {
  server = createTestApp()
  ana = newDevice(origin, server.fetch)
  samira = newDevice(origin, server.fetch)
  board = await createBoard(ana, 'Quartier', 'blank')
  const { participantId } = await joinByLink(ana, board.links.facilitator, 'Ana')
  await joinByLink(samira, board.links.participant, 'Samira')
  const [from, to, relation] = ids as [ItemId, ItemId, ItemId]
  const base = { author: participantId as ParticipantId, at: 1, page: 'carte' as PageId, order: 'a0' }
  const items = [
    { ...base, id: from, kind: 'actor', geo: [0, 0, 160, 72, 0], name: 'CCAS' },
    { ...base, id: to, kind: 'actor', geo: [400, 0, 160, 72, 0], name: 'Mairie' },
    { ...base, id: relation, kind: 'relation', from, to, type: 'network' },
  ] as unknown as Item[]
  await server.rooms.edit({ kind: 'board', board: board.boardId as BoardId }, 'session', (doc) =>
    applyChanges(
      doc,
      items.map((item) => ({ op: 'create-item', item })),
      new ServerEdit('session'),
    ),
  )
})
afterEach(() => server.close())

it('what is hidden for now, and what hangs on it, is taken home by facilitators alone', async () => {
  expect(await itemsFor(samira)).toEqual(ids)
  await ana.json('POST', at('/session'), { do: 'hide', what: 'items', ids: [ids[1]] })
  expect(await itemsFor(samira)).toEqual([ids[0]])
  expect(await itemsFor(ana)).toEqual(ids)
  const csv = await (await samira.call('GET', at('/export/csv'))).text()
  expect(csv).toContain('CCAS')
  expect(csv).not.toContain('Mairie')
  await ana.json('POST', at('/session'), { do: 'hide', what: 'items', ids: [ids[1]], hidden: false })
  expect(await itemsFor(samira)).toEqual(ids)
})

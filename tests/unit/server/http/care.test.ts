import { readBoard } from '@palabre/shared/document'
import type { CreatedBoard, ErrorReply, Joined } from '@palabre/shared/protocol'
import { readSession } from '@palabre/shared/session'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'

let server: TestApp
let board: CreatedBoard
let ana: Device
let samira: Device
let anaIs: Joined
let samiraIs: Joined

const mute = (who: Device, target: string, body: object = {}) =>
  who.call('POST', `/api/boards/${board.boardId}/participants/${target}/mute`, body)
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const muted = () => server.rooms.read({ kind: 'session', board: board.boardId }, (doc) => readSession(doc).muted)

beforeEach(async () => {
  server = createTestApp()
  ana = newDevice('http://localhost:4000', server.fetch)
  samira = newDevice('http://localhost:4000', server.fetch)
  board = await createBoard(ana, 'Quartier', 'blank')
  anaIs = await joinByLink(ana, board.links.facilitator, 'Ana')
  samiraIs = await joinByLink(samira, board.links.participant, 'Samira')
})
afterEach(() => server.close())

it('a facilitator asks somebody to only look, and lets them write again', async () => {
  expect(await (await mute(ana, samiraIs.participantId)).json()).toEqual({
    participantId: samiraIs.participantId,
    muted: true,
  })
  await mute(ana, samiraIs.participantId)
  expect(await muted()).toEqual([samiraIs.participantId])
  const picture = await samira.call('POST', `/api/boards/${board.boardId}/assets`, new Uint8Array(10))
  expect(await code(picture)).toEqual([403, 'look_only'])
  await mute(ana, samiraIs.participantId, { muted: false })
  expect(await muted()).toEqual([])
})

it('nobody else does, and no facilitator is', async () => {
  expect(await code(await mute(samira, anaIs.participantId))).toEqual([403, 'facilitators_only'])
  expect(await code(await mute(ana, anaIs.participantId))).toEqual([409, 'not_a_facilitator'])
  expect(await code(await mute(ana, 'p_nobody00000'))).toEqual([404, 'unknown_participant'])
  expect(await muted()).toEqual([])
})

it('a facilitator takes back what somebody did in the last minutes', async () => {
  const undo = (who: Device, body: object) =>
    who.call('POST', `/api/boards/${board.boardId}/participants/${samiraIs.participantId}/undo`, body)
  expect(await (await undo(ana, { minutes: 5 })).json()).toEqual({
    participantId: samiraIs.participantId,
    edits: 0,
    items: 0,
    complete: true,
  })
  const file = {
    format: 'palabre-board',
    version: 1,
    meta: { title: 'Ailleurs' },
    pages: [{ id: 'carte', kind: 'actor-map', order: 'a0' }],
    items: ['CCAS', 'Épicerie', 'École'].map((name, index) => ({
      id: `actor-000${index}`,
      kind: 'actor',
      page: 'carte',
      order: `a${index}`,
      geo: [index * 300, 0, 160, 72, 0],
      name,
    })),
  }
  const items = () => server.rooms.read({ kind: 'board', board: board.boardId }, (doc) => readBoard(doc).items.size)
  expect((await samira.call('POST', `/api/boards/${board.boardId}/import?format=palabre`, file)).status).toBe(200)
  expect(await items()).toBe(3)
  expect(await (await undo(ana, { minutes: 5 })).json()).toMatchObject({ edits: 1, items: 3, complete: true })
  expect(await items()).toBe(0)
  expect(await code(await undo(ana, { minutes: -1 }))).toEqual([400, 'invalid_body'])
  expect(await code(await undo(samira, { minutes: 5 }))).toEqual([403, 'facilitators_only'])
})

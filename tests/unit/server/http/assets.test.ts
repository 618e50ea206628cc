import type { BoardId } from '@palabre/shared/ids'
import {
  type CreatedBoard,
  type ErrorReply,
  type ImportReply,
  type Joined,
  limits,
  type UploadedPicture,
} from '@palabre/shared/protocol'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { pictureFile } from '../../../helpers/pictures.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let facilitator: Device
let participant: Device
let observer: Device
let guest: Joined
let photo: Buffer

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`
const code = async (reply: Response) => [reply.status, ((await reply.json()) as ErrorReply).error.code]
const send = (by: Device, body: Uint8Array = photo) => by.call('POST', at('/assets'), body)
const sent = async (by = participant) => (await (await send(by)).json()) as UploadedPicture

beforeEach(async () => {
  server = createTestApp()
  ;[facilitator, participant, observer] = [device(), device(), device()]
  board = await createBoard(facilitator, 'Marche exploratoire')
  await joinByLink(facilitator, board.links.facilitator)
  guest = await joinByLink(participant, board.links.participant)
  await joinByLink(observer, board.links.observer)
  photo = await pictureFile('jpeg')
})
afterEach(() => server.close())

describe('a picture sent to a board', () => {
  it('is kept, and its size told', async () => {
    const reply = await send(participant)
    expect(reply.status).toBe(201)
    expect(await reply.json()).toEqual({ assetId: expect.stringMatching(/^[\w-]{24}$/), width: 64, height: 48 })
  })

  it('is shown to everyone admitted, as a picture and nothing else', async () => {
    const { assetId } = await sent()
    for (const person of [facilitator, participant, observer]) {
      const reply = await person.call('GET', at(`/assets/${assetId}`))
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-type')).toBe('image/webp')
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
      expect(reply.headers.get('content-disposition')).toBe(`inline; filename="${assetId}.webp"`)
      expect(reply.headers.get('cache-control')).toBe('private, max-age=604800, immutable')
      const bytes = Buffer.from(await reply.arrayBuffer())
      expect(bytes.subarray(8, 12).toString()).toBe('WEBP')
    }
  })

  it('sent twice is one', async () => {
    expect((await sent()).assetId).toBe((await sent(facilitator)).assetId)
  })

  it('is unknown on another board, and to who is not on this one', async () => {
    const { assetId } = await sent()
    const other = await createBoard(facilitator, 'Ailleurs')
    await joinByLink(facilitator, other.links.facilitator)
    const elsewhere = await facilitator.call('GET', `/api/boards/${other.boardId}/assets/${assetId}`)
    expect(await code(elsewhere)).toEqual([404, 'unknown_picture'])
    expect(await code(await device().call('GET', at(`/assets/${assetId}`)))).toEqual([401, 'no_person'])
    expect(await code(await participant.call('GET', at('/assets/..%2f..%2fpalabre.db')))).toEqual([
      404,
      'unknown_picture',
    ])
  })

  it('is not shown any more to somebody who was removed', async () => {
    const { assetId } = await sent()
    await facilitator.json('POST', at(`/participants/${guest.participantId}/remove`), {})
    expect((await participant.call('GET', at(`/assets/${assetId}`))).status).toBe(403)
    expect((await send(participant)).status).toBe(403)
  })
})

describe('who may send one', () => {
  it('not an observer', async () => expect(await code(await send(observer))).toEqual([403, 'observers_look']))

  it.each([
    [{ do: 'freeze' }, 'frozen'],
    [{ do: 'rights', rights: 'look' }, 'look_only'],
    [{ do: 'rights', rights: 'stickies' }, 'stickies_only'],
  ])('participants not while the session says %o', async (intent, denial) => {
    await facilitator.json('POST', at('/session'), intent)
    expect(await code(await send(participant))).toEqual([403, denial])
    expect((await send(facilitator)).status).toBe(201)
  })

  it('not a page of another site', async () => {
    const headers = { origin: 'http://elsewhere.example', cookie: participant.cookie() }
    const request = new Request(origin + at('/assets'), {
      method: 'POST',
      headers,
      body: new Blob([new Uint8Array(photo)]),
    })
    expect(await code(await server.fetch(request))).toEqual([403, 'foreign_origin'])
  })
})

describe('what is refused, without keeping anything', () => {
  afterEach(async () => expect(await server.assets.boards()).toEqual([]))

  it('what is no picture', async () => {
    expect(await code(await send(participant, new Uint8Array()))).toEqual([400, 'not_a_picture'])
    expect(await code(await send(participant, Buffer.from('<svg onload="alert(1)"/>')))).toEqual([400, 'not_a_picture'])
  })

  it('half a picture', async () => {
    expect(await code(await send(participant, photo.subarray(0, photo.length / 2)))).toEqual([400, 'picture_broken'])
  })

  it('a body that is too large', async () => {
    expect(await code(await send(participant, new Uint8Array(limits.imageBytes + 1)))).toEqual([413, 'too_large'])
  })
})

it('a full board says so, and shows what it has', async () => {
  const { assetId } = await sent()
  const id = board.boardId as BoardId
  const filler = { width: 1, height: 1, data: new Uint8Array() }
  const room = { pictures: limits.boardPictures, bytes: limits.boardPictureBytes }
  for (let index = 1; index < limits.boardPictures; index++)
    await server.assets.keep(id, { ...filler, id: `filler-picture-${index}` }, 0, room)
  expect(await code(await send(participant, await pictureFile('png', 10, 10)))).toEqual([409, 'pictures_full'])
  expect((await participant.call('GET', at(`/assets/${assetId}`))).status).toBe(200)
})

it('an import keeps the place of pictures that are elsewhere, and says how many there are', async () => {
  const { assetId } = await sent()
  const image = { kind: 'image', page: 'toile', order: 'a0', geo: [0, 0, 320, 240, 0], alt: 'Le banc' }
  const file = {
    format: 'palabre-board',
    version: 1,
    meta: {},
    pages: [{ id: 'toile', kind: 'free', order: 'a0' }],
    items: [
      { ...image, id: 'image-0001', asset: assetId },
      { ...image, id: 'image-0002', asset: 'somewhere-else-1' },
    ],
  }
  const { created, warnings } = await participant.json<ImportReply>('POST', at('/import?format=palabre'), file)
  expect(created).toEqual({ image: 2 })
  expect(warnings).toEqual(['missing_pictures: 1'])
})

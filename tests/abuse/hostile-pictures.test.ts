/** Files that mean harm, sent as pictures to a real server: each is refused in clear words, and nothing of it is kept. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { CreatedBoard, ErrorReply, UploadedPicture } from '@palabre/shared/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createBoard, type Device, joinByLink, newDevice } from '../helpers/http-client.ts'
import { type PalabreProcess, startPalabre } from '../helpers/palabre-process.ts'
import { phonePhoto, pictureFile, pngBomb } from '../helpers/pictures.ts'
import { seededRandom } from '../helpers/random.ts'

let server: PalabreProcess
let board: CreatedBoard
let guest: Device

beforeAll(async () => {
  server = await startPalabre({ LOG_LEVEL: 'warn' })
  const host = newDevice(server.url)
  board = await createBoard(host, 'Photos')
  await joinByLink(host, board.links.facilitator)
  guest = newDevice(server.url)
  await joinByLink(guest, board.links.participant)
})
afterAll(() => server.dispose())

const send = (file: Uint8Array) => guest.call('POST', `/api/boards/${board.boardId}/assets`, file)
const kept = () => readdir(path.join(server.dataDir, 'assets', board.boardId)).catch(() => [])

test('bombs, disguises and halves are refused, and leave nothing', async () => {
  const photo = await pictureFile('jpeg', 400, 300)
  const hostile: readonly (readonly [Uint8Array, number])[] = [
    [pngBomb(60_000, 60_000), 413],
    [pngBomb(2_000_000_000, 1), 400],
    [pngBomb(0, 0), 400],
    [photo.subarray(0, 900), 400],
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'), 400],
    [Buffer.concat([Buffer.from('GIF89a'), photo]), 400],
    [Buffer.concat([photo.subarray(0, 3), Buffer.from('<?php system("id"); ?>')]), 400],
  ]
  for (const [file, status] of hostile) {
    const reply = await send(file)
    const { error } = (await reply.json()) as ErrorReply
    expect([reply.status, error.message], error.code).toEqual([status, expect.stringMatching(/image|lourd/i)])
  }
  expect(await kept()).toEqual([])
})

test('photos with any byte changed are refused or made anew, and the server goes on', async () => {
  const random = seededRandom(11)
  const files = [await pictureFile('png'), await pictureFile('webp'), await phonePhoto()]
  for (let turn = 0; turn < 60; turn++) {
    const file = Buffer.from(files[turn % files.length] as Buffer)
    for (let hit = 0; hit < 4; hit++) file[12 + Math.floor(random() * (file.length - 12))] = Math.floor(random() * 256)
    const { status } = await send(file)
    expect([201, 400, 413, 429]).toContain(status)
  }
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
})

test('many at once wait or are asked to come again; what was refused is taken then', async () => {
  const photo = await pictureFile('jpeg', 3_000, 2_000)
  const replies = await Promise.all(Array.from({ length: 20 }, () => send(photo)))
  const statuses = new Set(replies.map(({ status }) => status))
  expect([...statuses].toSorted()).toEqual([201, 429])
  expect(replies.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('2')
  const again = (await (await send(photo)).json()) as UploadedPicture
  expect(again).toMatchObject({ width: 2_400, height: 1_600 })
  const reply = await guest.call('GET', `/api/boards/${board.boardId}/assets/${again.assetId}`)
  expect(reply.headers.get('content-type')).toBe('image/webp')
})

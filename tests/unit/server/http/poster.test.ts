import type { CreatedBoard, ErrorReply } from '@palabre/shared/protocol'
import jsQr from 'jsqr'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createExporter } from '../../../../server/src/export/index.ts'
import { createTestApp, type TestApp } from '../../../helpers/http-app.ts'
import { createBoard, type Device, joinByLink, newDevice } from '../../../helpers/http-client.ts'
import { pageSizes, readPdf } from '../export/pdf-reader.ts'

const origin = 'http://localhost:4000'
let server: TestApp
let board: CreatedBoard
let facilitator: Device

const exporter = createExporter()
/** The thread starts and reads its fonts once; on a busy machine that takes longer than a test may. */
const startingMs = 60_000
beforeAll(async () => {
  const request = { title: '', link: origin, code: null, address: origin, paper: 'A4', language: 'fr', now: 0 } as const
  await exporter.runExport({ format: 'poster', ...request })
}, startingMs)
afterAll(() => exporter.close())

const device = () => newDevice(origin, server.fetch)
const at = (path: string) => `/api/boards/${board.boardId}${path}`

async function setUp(title: string): Promise<void> {
  board = await createBoard(facilitator, title)
  await joinByLink(facilitator, board.links.facilitator)
}

beforeEach(async () => {
  server = createTestApp({ exporter: { runExport: exporter.runExport, close: async () => {} } })
  facilitator = device()
  await setUp('Épiceries & cœur du quartier')
})
afterEach(() => server.close())

async function poster(query = ''): Promise<Buffer> {
  const reply = await facilitator.call('GET', at(`/poster${query}`))
  expect(reply.status).toBe(200)
  expect(reply.headers.get('Content-Type')).toBe('application/pdf')
  return Buffer.from(await reply.arrayBuffer())
}

/** What a phone reads on the sheet: the black rectangles of its code, painted and decoded. */
function scanned(bytes: Buffer): string | undefined {
  const page = [...readPdf(bytes).streams.values()].find((stream) => stream.includes(' re f 0 g'))
  const [, code = ''] = /1 g [\d.]+ [\d.]+ [\d.]+ [\d.]+ re f 0 g\n([^Q]*)f Q/.exec(page ?? '') ?? []
  const [, left, top, side] = /1 g ([\d.]+) ([\d.]+) ([\d.]+) [\d.]+ re f 0 g/.exec(page ?? '') ?? []
  const pixels = 1_000
  const scale = pixels / Number(side)
  const picture = new Uint8ClampedArray(pixels * pixels * 4).fill(255)
  for (const [, x, y, width, height] of code.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)) {
    const [fromX, fromY] = [(Number(x) - Number(left)) * scale, (Number(y) - Number(top)) * scale]
    for (let row = Math.round(fromY); row < Math.round(fromY + Number(height) * scale); row++)
      for (let column = Math.round(fromX); column < Math.round(fromX + Number(width) * scale); column++)
        picture.set([0, 0, 0], (row * pixels + column) * 4)
  }
  return jsQr(picture, pixels, pixels)?.data
}

describe('the poster', () => {
  it('is for facilitators', async () => {
    const [participant, observer, stranger] = [device(), device(), device()]
    await joinByLink(participant, board.links.participant)
    await joinByLink(observer, board.links.observer)
    for (const [who, status, code] of [
      [participant, 403, 'facilitators_only'],
      [observer, 403, 'facilitators_only'],
      [stranger, 401, 'no_person'],
    ] as const) {
      const reply = await who.call('GET', at('/poster'))
      expect([reply.status, ((await reply.json()) as ErrorReply).error.code]).toEqual([status, code])
    }
  })

  it.each([
    ['', [595, 842]],
    ['?paper=A4&lang=en', [595, 842]],
    ['?paper=A3', [842, 1191]],
  ])('fits on one sheet (%s)', async (query, size) => {
    expect(pageSizes(readPdf(await poster(query)))).toEqual([size])
  })

  it.each(['?paper=A0', '?paper=a4', '?lang=de'])(
    'is on paper that a room has, in a language we have (%s)',
    async (query) => {
      const reply = await facilitator.call('GET', at(`/poster${query}`))
      const { error } = (await reply.json()) as ErrorReply
      expect([reply.status, error.code]).toEqual([400, 'invalid_query'])
    },
  )

  it('has the link of participants in its QR code, also once it was renewed', async () => {
    expect(scanned(await poster())).toBe(board.links.participant)
    const renewed = await facilitator.json<{ link: string }>('POST', at('/links/participant/rotate'), {})
    expect(renewed.link).not.toBe(board.links.participant)
    expect(scanned(await poster('?paper=A3'))).toBe(renewed.link)
  })

  it('is there without an open session, too, and for a very long title', async () => {
    await facilitator.json('POST', at('/session'), { do: 'close' })
    expect(scanned(await poster())).toBe(board.links.participant)
    await setUp('Qui fait quoi, avec qui, et pour qui ? '.repeat(5).trim())
    const long = await poster()
    expect(pageSizes(readPdf(long))).toHaveLength(1)
    expect(scanned(long)).toBe(board.links.participant)
  })

  it('is named after the board', async () => {
    const reply = await facilitator.call('GET', at('/poster'))
    expect(reply.headers.get('Content-Disposition')).toMatch(
      /filename="epiceries-coeur-du-quartier-affiche-[\d-]+\.pdf"/,
    )
  })
})

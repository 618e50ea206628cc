/** `kill -9` of a real server while people draw, again and again: what it had confirmed must be there afterwards. */
import { setTimeout as delay } from 'node:timers/promises'
import { createBoard, type Device, joinByLink, newDevice } from '../http-client.ts'
import { startPalabre } from '../palabre-process.ts'
import { seededRandom } from '../random.ts'
import { NetworkClient } from './network-client.ts'
import { addActor, itemOf } from './records.ts'

export interface KillReport {
  readonly kills: number
  /** Edits confirmed before a kill. */
  readonly confirmed: number
  /** Of these, edits that were not there after it. */
  readonly lost: number
}

interface Drawer {
  readonly device: Device
  readonly client: NetworkClient
  readonly item: string
  /** The last number written, and the frame that carried each number. */
  written: number
  readonly frameOf: number[]
  /** The highest number the server has said to be on disk. */
  confirmed: number
}

const drawers = 6
const editEveryMs = 3
const shortestLifeMs = 150
const longestLifeMs = 900

export async function killUnderLoad(kills: number, seed: number): Promise<KillReport> {
  const random = seededRandom(seed)
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  try {
    const host = newDevice(server.url)
    const { boardId, links } = await createBoard(host, 'Sous charge')
    await joinByLink(host, links.facilitator)
    const crowd = await Promise.all(
      Array.from({ length: drawers }, (_, i) => newDrawer(server.url, links.participant, `drawn${i}00000`)),
    )
    let confirmed = 0
    let lost = 0
    for (let kill = 0; kill < kills; kill++) {
      const before = crowd.map((drawer) => drawer.confirmed)
      await Promise.all(crowd.map((drawer) => comeBack(drawer, boardId)))
      const end = Date.now() + shortestLifeMs + random() * (longestLifeMs - shortestLifeMs)
      await Promise.all([...crowd.map((drawer) => draw(drawer)), delay(end - Date.now()).then(() => server.kill())])
      await server.start()
      const found = await readBack(host, boardId)
      for (const [index, drawer] of crowd.entries()) {
        confirmed += drawer.confirmed - (before[index] ?? 0)
        lost += Math.max(0, drawer.confirmed - found(drawer.item))
      }
    }
    for (const { client } of crowd) client.destroy()
    return { kills, confirmed, lost }
  } finally {
    await server.dispose()
  }
}

async function newDrawer(url: string, link: string, item: string): Promise<Drawer> {
  const device = newDevice(url)
  await joinByLink(device, link, item)
  return { device, client: new NetworkClient(), item, written: 0, frameOf: [], confirmed: 0 }
}

/** Connects again with what the page still has, as a client does; the handshake brings what was not confirmed. */
async function comeBack(drawer: Drawer, boardId: string): Promise<void> {
  const { client, device, item } = drawer
  drawer.frameOf.length = 0
  await client.connect(device, boardId)
  if (!client.doc.getMap('items').has(item)) addActor(client.doc, item)
  // Everything from before this connection is confirmed together with its first frames.
  const frames = client.sent
  await client.until(() => client.saved >= frames)
  drawer.confirmed = drawer.written
}

/** Writes number after number until the connection ends. */
async function draw(drawer: Drawer): Promise<void> {
  const { client } = drawer
  client.onNews = () => {
    while ((drawer.frameOf[drawer.confirmed + 1] ?? Number.POSITIVE_INFINITY) <= client.saved) drawer.confirmed += 1
  }
  while (client.closeCode === undefined) {
    drawer.written += 1
    itemOf(client.doc, drawer.item).set('note', String(drawer.written))
    drawer.frameOf[drawer.written] = client.sent
    await delay(editEveryMs)
  }
  client.onNews = () => undefined
}

/** The number each item carries for somebody who comes with nothing, before anybody else is back. */
async function readBack(device: Device, boardId: string): Promise<(item: string) => number> {
  const reader = new NetworkClient()
  await reader.connect(device, boardId, 'ack=1')
  const numbers = new Map<string, number>()
  for (const id of reader.doc.getMap('items').keys()) numbers.set(id, Number(itemOf(reader.doc, id).get('note') ?? 0))
  reader.destroy()
  return (item) => numbers.get(item) ?? 0
}

/** A room where nobody says anything for 90 s: stock clients must not take their sockets for dead. */
import { setTimeout as delay } from 'node:timers/promises'
import { createBoard, joinByLink, newDevice } from '../helpers/http-client.ts'
import { startPalabre } from '../helpers/palabre-process.ts'
import { connectStock } from '../helpers/stock-client.ts'
import type { Measure } from './measure.ts'

const silenceMs = 90_000
const people = 3

export async function measureSilence(): Promise<readonly Measure[]> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  try {
    const device = newDevice(server.url)
    const { boardId, links } = await createBoard(device, 'Silence')
    await joinByLink(device, links.participant)
    const clients = Array.from({ length: people }, () => connectStock(device, boardId))
    await Promise.all(clients.map(({ synced }) => synced))
    // A stock client renews its own presence every 15 s; without one it is as silent as it gets.
    for (const { provider } of clients) provider.awareness.setLocalState(null)
    await delay(silenceMs)
    const reconnects = clients.reduce((sum, client) => sum + client.connections() - 1, 0)
    for (const client of clients) client.destroy()
    return [
      {
        what: `reconnects of ${people} stock clients in ${silenceMs / 1_000} s of silence`,
        value: reconnects,
        unit: '',
        atMost: 0,
      },
    ]
  } finally {
    await server.dispose()
  }
}

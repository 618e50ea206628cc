/** Memory of the server: idle, and with a board of 5,000 items loaded. */
import { setTimeout as delay } from 'node:timers/promises'
import { startPalabre } from '../../helpers/palabre-process.ts'
import { connectStock } from '../../helpers/stock-client.ts'
import type { Measure } from '../measure.ts'
import { usageOf } from '../process-usage.ts'
import { fullBoard } from './full-board.ts'

const items = 5_000
const steadyMb = 0.5
const samplesAtMost = 20

/** Resident memory once it does not change any more, MB. */
async function steadyMemory(pid: number): Promise<number> {
  let before = Number.NEGATIVE_INFINITY
  let now = usageOf(pid).residentMb
  for (let sample = 0; sample < samplesAtMost && Math.abs(now - before) > steadyMb; sample += 1) {
    await delay(1_000)
    before = now
    now = usageOf(pid).residentMb
  }
  return now
}

export async function measureMemory(): Promise<readonly Measure[]> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  try {
    const { board, device } = await fullBoard(server.url, items)
    await server.stop()
    await server.start()
    const idle = await steadyMemory(server.pid)
    const client = connectStock(device, board.boardId)
    await client.synced
    const loaded = await steadyMemory(server.pid)
    client.destroy()
    return [
      { what: 'server memory, idle', value: idle, unit: 'MB', atMost: 120 },
      { what: `memory that a board of ${items} items adds`, value: loaded - idle, unit: 'MB', atMost: 40 },
    ]
  } finally {
    await server.dispose()
  }
}

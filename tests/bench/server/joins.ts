/** A storm of people: 200 open a board of 1 MB at the same moment, as when a facilitator says « scannez ». */
import { performance } from 'node:perf_hooks'
import { startPalabre } from '../../helpers/palabre-process.ts'
import type { Measure } from '../measure.ts'
import { FrameSocket } from './frame-socket.ts'
import { fullBoard } from './full-board.ts'
import { emptyStateVector, readSyncFrame, syncFrame, syncSteps } from './wire.ts'

const people = 200
/** As sampleItems makes them, so many weigh a good megabyte. */
const items = 4_300
const rounds = 3

/** Resolves to the bytes of the document once it is there. */
function open(url: URL, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    new FrameSocket(url, headers, {
      onOpen: (socket) => socket.send(syncFrame(syncSteps.stateVector, emptyStateVector)),
      onFrame: (frame) => {
        const sync = readSyncFrame(frame)
        if (sync?.step === syncSteps.wholeDocument) resolve(sync.payload.length)
      },
      onEnd: (reason) => reject(new Error(reason)),
    })
  })
}

export async function measureJoins(): Promise<readonly Measure[]> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  try {
    const { board, device } = await fullBoard(server.url, items)
    const url = new URL(`${server.url.replace(/^http/, 'ws')}/sync/board/${board.boardId}`)
    const headers = { Cookie: device.cookie(), Origin: device.origin }
    const times: number[] = []
    let bytes = 0
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      const sizes = await Promise.all(Array.from({ length: people }, () => open(url, headers)))
      times.push(performance.now() - start)
      bytes = sizes[0] ?? 0
    }
    return [
      { what: 'document of the joined board', value: bytes / 1_048_576, unit: 'MB', atLeast: 1 },
      { what: `${people} joins at once, best of ${rounds}`, value: Math.min(...times), unit: 'ms', atMost: 500 },
      { what: `${people} joins at once, first after the board was filled`, value: times[0] ?? 0, unit: 'ms' },
    ]
  } finally {
    await server.dispose()
  }
}

/** The servers that are measured: Palabre itself, and y-websocket 2.1 as its yardstick. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import type { BoardInfo } from '@palabre/shared/protocol'
import { freePort } from '../../helpers/free-port.ts'
import { createBoard, joinByLink, newDevice } from '../../helpers/http-client.ts'
import { startPalabre } from '../../helpers/palabre-process.ts'
import type { LoadPlan } from './load.ts'

export interface MeasuredServer {
  readonly pid: number
  /** Makes an empty board and lets so many people in. */
  readonly invite: (people: number) => Promise<Pick<LoadPlan, 'people' | 'page'>>
  readonly stop: () => Promise<void>
}

/** How many people join over HTTP at the same time. */
const invitationBatch = 20

export async function palabreServer(): Promise<MeasuredServer> {
  const server = await startPalabre({ LOG_LEVEL: 'warn' })
  return {
    pid: server.pid,
    invite: (people) => inviteToPalabre(server.url, people),
    stop: server.dispose,
  }
}

async function inviteToPalabre(url: string, count: number): Promise<Pick<LoadPlan, 'people' | 'page'>> {
  const host = newDevice(url)
  const { boardId, links } = await createBoard(host, 'Banc de mesure')
  await joinByLink(host, links.facilitator)
  const { pages } = await host.json<BoardInfo>('GET', `/api/boards/${boardId}`)
  const socketUrl = `${url.replace(/^http/, 'ws')}/sync/board/${boardId}`
  const joined = async (index: number) => {
    const device = newDevice(url)
    const { participantId } = await joinByLink(device, links.participant, `Personne ${index}`)
    return { url: socketUrl, headers: { Cookie: device.cookie(), Origin: url }, id: participantId }
  }
  const people: LoadPlan['people'][number][] = []
  for (let i = 0; i < count; i += invitationBatch) {
    const batch = Array.from({ length: Math.min(invitationBatch, count - i) }, (_, offset) => joined(i + offset))
    people.push(...(await Promise.all(batch)))
  }
  return { people, page: pages[0]?.id ?? '' }
}

/** Installs y-websocket in a folder of its own; call `remove` afterwards. */
export async function installYWebsocket(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'palabre-bench-'))
  await writeFile(path.join(folder, 'package.json'), '{"private": true}')
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', '--silent', 'y-websocket@2.1.0'], {
    cwd: folder,
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

export async function yWebsocketServer(folder: string): Promise<MeasuredServer> {
  const port = await freePort()
  const server: ChildProcess = spawn(process.execPath, ['node_modules/y-websocket/bin/server.cjs'], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (!server.stdout || server.pid === undefined) throw new Error('y-websocket did not start')
  await once(server.stdout, 'data')
  const url = `ws://127.0.0.1:${port}/bench`
  return {
    pid: server.pid,
    invite: async (count) => ({
      people: Array.from({ length: count }, (_, index) => ({ url, headers: {}, id: `p_bench${index}` })),
      page: 'carte',
    }),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill()
      await ended
    },
  }
}

/** Server load: many people on one board, beside y-websocket 2.1 in the same run. */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { type Measure, median } from '../measure.ts'
import type { LoadPlan, LoadReport } from './load.ts'
import { installYWebsocket, type MeasuredServer, palabreServer, yWebsocketServer } from './servers.ts'

const loadScript = fileURLToPath(new URL('load.ts', import.meta.url))
const taskset = '/usr/bin/taskset'
/** Server and load get a processor core each where there are two and `taskset` is there. */
const cores = { server: '0', load: '1' } as const
const rounds = 3
const scenario = { writers: 10, movesPerSecond: 10, presencesPerSecond: 15, warmUpMs: 2_000, windowMs: 6_000 } as const
const crowds = [10, 50, 200, 500] as const
const largestCrowd = 500

/** Runs one load against a server that has just been started. */
async function runLoad(server: MeasuredServer, people: number): Promise<LoadReport> {
  pin(server.pid, cores.server)
  const plan: LoadPlan = { ...(await server.invite(people)), ...scenario, serverPid: server.pid, joinBatch: 25 }
  const [command, ...args] = existsSync(taskset)
    ? [taskset, '-c', cores.load, process.execPath, loadScript]
    : [process.execPath, loadScript]
  const load = spawn(command ?? '', args, { stdio: ['pipe', 'pipe', 'inherit'] })
  load.stdin.end(JSON.stringify(plan))
  return JSON.parse(await text(load.stdout))
}

function pin(pid: number, core: string): void {
  if (existsSync(taskset)) execFileSync(taskset, ['-a', '-p', '-c', core, String(pid)], { stdio: 'ignore' })
}

async function onFreshServer(start: () => Promise<MeasuredServer>, people: number): Promise<LoadReport> {
  const server = await start()
  try {
    return await runLoad(server, people)
  } finally {
    await server.stop()
  }
}

/** The whole load bench: a ladder of crowds, and the largest several times in turn with the yardstick. */
export async function measureServer(log: (line: string) => void): Promise<readonly Measure[]> {
  const yardstick = await installYWebsocket()
  const own: LoadReport[] = []
  const peer: LoadReport[] = []
  const ladder: Measure[] = []
  try {
    for (const people of crowds.filter((crowd) => crowd !== largestCrowd)) {
      const report = await onFreshServer(palabreServer, people)
      log(`palabre, ${people} people: ${JSON.stringify(report)}`)
      ladder.push({ what: `server CPU, ${people} people`, value: report.serverCpuPercent, unit: '%' })
      ladder.push({ what: `fan-out p99, ${people} people`, value: report.moveMs.p99, unit: 'ms' })
    }
    for (let round = 0; round < rounds; round += 1) {
      own.push(await onFreshServer(palabreServer, largestCrowd))
      log(`palabre, ${largestCrowd} people: ${JSON.stringify(own.at(-1))}`)
      peer.push(await onFreshServer(() => yWebsocketServer(yardstick.folder), largestCrowd))
      log(`y-websocket, ${largestCrowd} people: ${JSON.stringify(peer.at(-1))}`)
    }
  } finally {
    await yardstick.remove()
  }
  const middle = (reports: readonly LoadReport[], read: (report: LoadReport) => number) => median(reports.map(read))
  const cpu = middle(own, (report) => report.serverCpuPercent)
  const peerCpu = middle(peer, (report) => report.serverCpuPercent)
  return [
    ...ladder,
    { what: `server CPU, ${largestCrowd} people`, value: cpu, unit: '%' },
    { what: `y-websocket 2.1 CPU, ${largestCrowd} people`, value: peerCpu, unit: '%' },
    { what: 'server CPU beside y-websocket', value: cpu / peerCpu, unit: '×', atMost: 0.6 },
    {
      what: 'moves delivered in the window',
      value: middle(own, (report) => report.deliveredInWindow) * 100,
      unit: '%',
      atLeast: 99,
    },
    { what: 'fan-out p50', value: middle(own, (report) => report.moveMs.p50), unit: 'ms' },
    { what: 'fan-out p99', value: middle(own, (report) => report.moveMs.p99), unit: 'ms', atMost: 60 },
    { what: 'y-websocket fan-out p99', value: middle(peer, (report) => report.moveMs.p99), unit: 'ms' },
    {
      what: 'sockets closed by the server',
      value: own.reduce((sum, { closed }) => sum + closed.length, 0),
      unit: '',
      atMost: 0,
    },
  ]
}

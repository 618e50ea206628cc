/** The server as its own process, as a host runs it: the only thing these tests may kill. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverCommand, serverEnvironment } from '../../scripts/lib/server-command.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const startTimeoutMs = 120_000

export interface PalabreProcess {
  readonly port: number
  readonly dataDir: string
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly pid: number
  /** What the server has printed so far, over all its lives. */
  readonly output: () => string
  /** `kill -9`: no handler runs, nothing is flushed. */
  readonly kill: () => Promise<void>
  /** Asks it to stop as a service manager does; resolves to its exit code. */
  readonly stop: () => Promise<number | null>
  /** Starts it again on the same data and port. */
  readonly start: () => Promise<void>
  /** Ends it and takes its data away. */
  readonly dispose: () => Promise<void>
}

interface Listening {
  readonly listening: { readonly port: number }
}

/** Resolves with the port once the server says that it listens; rejects when it ends or stays silent. */
function listening(child: ChildProcess, output: () => string): Promise<number> {
  return new Promise((resolve, reject) => {
    const settle = (result: number | Error) => {
      clearTimeout(timer)
      child.off('message', said)
      child.off('exit', ended)
      if (typeof result === 'number') resolve(result)
      else reject(result)
    }
    const said = (message: unknown) => settle((message as Listening).listening.port)
    const ended = (code: number | null, signal: string | null) =>
      settle(new Error(`the server ended (${code ?? signal}) before it listened:\n${output()}`))
    const timer = setTimeout(
      () => settle(new Error(`the server did not listen within ${startTimeoutMs} ms:\n${output()}`)),
      startTimeoutMs,
    )
    child.once('message', said)
    child.once('exit', ended)
  })
}

/** Starts a server on a free port with a data folder of its own; `env` adds to or replaces its settings. */
export async function startPalabre(env: Readonly<Record<string, string>> = {}): Promise<PalabreProcess> {
  const dataDir = env.DATA_DIR ?? (await mkdtemp(path.join(tmpdir(), 'palabre-test-')))
  // Any free port at first; the same one in every later life.
  let port = Number(env.PORT ?? 0)
  let child: ChildProcess | undefined
  let printed = ''

  const start = async () => {
    let life = ''
    const [command, ...args] = serverCommand()
    child = spawn(command, args, {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        ...serverEnvironment,
        ...env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    const keep = (chunk: Buffer) => {
      life += chunk
      printed += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    port = await listening(child, () => life)
  }

  const end = async (signal: NodeJS.Signals) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
    return child.exitCode
  }

  await start()
  return {
    port,
    dataDir,
    url: `http://127.0.0.1:${port}`,
    get pid() {
      return child?.pid ?? 0
    },
    output: () => printed,
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    start,
    dispose: async () => {
      await end('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

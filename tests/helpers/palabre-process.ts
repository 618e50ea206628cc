/** The server as its own process, as a host runs it: the only thing these tests may kill. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from './free-port.ts'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const node = path.join(root, 'node_modules/node/bin/node')
const main = path.join(root, 'server/src/main.ts')
const startTimeoutMs = 30_000

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

/** Resolves when the server says on its output that it listens; rejects when it ends or stays silent. */
function listening(child: ChildProcess, port: number, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error) => {
      clearTimeout(timer)
      child.stdout?.off('data', look)
      child.off('exit', ended)
      if (error) reject(error)
      else resolve()
    }
    const look = () => {
      if (output().includes(`"port":${port}`)) done()
    }
    const ended = (code: number | null, signal: string | null) =>
      done(new Error(`the server ended (${code ?? signal}) before it listened:\n${output()}`))
    const timer = setTimeout(
      () => done(new Error(`the server did not listen within ${startTimeoutMs} ms:\n${output()}`)),
      startTimeoutMs,
    )
    child.stdout?.on('data', look)
    child.once('exit', ended)
  })
}

/** Starts a server on a free port with a data folder of its own; `env` adds to or replaces its settings. */
export async function startPalabre(env: Readonly<Record<string, string>> = {}): Promise<PalabreProcess> {
  const port = env.PORT ? Number(env.PORT) : await freePort()
  const dataDir = env.DATA_DIR ?? (await mkdtemp(path.join(tmpdir(), 'palabre-test-')))
  let child: ChildProcess | undefined
  let printed = ''

  const start = async () => {
    let life = ''
    child = spawn(node, ['--disable-warning=ExperimentalWarning', main], {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        LOG_LEVEL: 'info',
        ...env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const keep = (chunk: Buffer) => {
      life += chunk
      printed += chunk
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    await listening(child, port, () => life)
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

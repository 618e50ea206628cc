/** What every script of the project needs: where it is, its pinned tools, and an install that runs only when due. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
/** `pnpm@x.y.z`: npx fetches exactly this one, so that a fresh machine needs npm alone. */
export const pinnedPnpm = manifest.packageManager

/** The Node that the project pins as a package; scripts themselves run on whatever Node the machine has. */
export const pinnedNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** The environment with the workspace's own tools first in PATH. */
export function workspaceEnv(extra = {}) {
  const bins = ['node_modules/node/bin', 'node_modules/.bin', 'tests/node_modules/.bin', 'client/node_modules/.bin']
  const search = [...bins.map((bin) => path.join(root, bin)), process.env.PATH ?? ''].join(path.delimiter)
  return { ...process.env, PATH: search, ...extra }
}

/**
 * Runs a command to its end, its output going straight to ours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} its exit code; 1 where a signal ended it, 127 where it could not start
 */
export function run(command, args, { cwd = root, env = workspaceEnv() } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    })
    child.once('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`)
      resolve(127)
    })
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** What decides the content of node_modules. */
const installInputs = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'client/package.json',
  'server/package.json',
  'shared/package.json',
  'tests/package.json',
]
const installStamp = path.join(root, 'node_modules/.palabre-install')

function installFingerprint() {
  const hash = createHash('sha256')
  for (const input of installInputs) hash.update(readFileSync(path.join(root, input)))
  return hash.digest('hex')
}

/** Whether node_modules is what the lock file asks for, as far as the last install through these scripts knows. */
function isInstalled() {
  return (
    existsSync(pinnedNode) &&
    existsSync(installStamp) &&
    readFileSync(installStamp, 'utf8').trim() === installFingerprint()
  )
}

/** Installs what the lock file says, unless nothing changed since the last time. Ends the process when it fails. */
export async function ensureInstalled() {
  if (isInstalled()) return
  const args = ['--yes', pinnedPnpm, 'install', '--frozen-lockfile', '--config.confirm-modules-purge=false']
  const code = await run('npx', args, { env: process.env })
  if (code !== 0) {
    process.stderr.write(`The install of the project's packages failed (exit code ${code}).\n`)
    process.exit(1)
  }
  writeFileSync(installStamp, `${installFingerprint()}\n`)
}

/** Runs the server on the Node that the project pins, and says where people find it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { lanAddresses } from './lan-addresses.mjs'
import { serverCommand, serverEnvironment } from './server-command.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'
import { whenChanged } from './when-changed.mjs'
import { pinnedNode, root } from './workspace.mjs'

/** Serves until it is told to stop; this process then ends with the server's exit code. */
export async function serve() {
  if (!existsSync(pinnedNode)) {
    process.stderr.write('Rien n’est installé : lancez « npm start ». · Nothing is installed: run "npm start".\n')
    process.exit(1)
  }
  const [command, ...args] = serverCommand()
  const child = spawn(command, args, {
    cwd: process.cwd(),
    env: environment(),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  }
  stopWithNpm(() => child.kill('SIGTERM'))
  child.on('message', ({ listening }) => {
    if (listening) sayWhere(listening)
  })
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  })
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}

/** The server's environment. On a terminal it prints only what somebody should look at. */
function environment() {
  const { env, stdout } = process
  return {
    ...serverEnvironment,
    ...(stdout.isTTY ? { LOG_LEVEL: 'warn' } : {}),
    ...env,
  }
}

/** Compiles the server once, by having it look at its settings, so that its first start is like any other. */
export function compileServer() {
  const inputs = ['pnpm-lock.yaml', 'server/src', 'shared/src']
  return whenChanged('server', { inputs, isDone: () => existsSync(serverEnvironment.NODE_COMPILE_CACHE) }, async () => {
    const [command, ...args] = serverCommand(['check'])
    const child = spawn(command, args, { cwd: root, env: environment(), stdio: 'ignore' })
    await once(child, 'exit')
  })
}

async function sayWhere({ port, basePath, publicUrl }) {
  const local = `http://localhost:${port}${basePath}/`
  const isLocalOnly = /^(localhost|127\.|::1$)/.test(process.env.HOST ?? '')
  const room = publicUrl ? [publicUrl] : isLocalOnly ? [] : lanAddresses().map((address) => `http://${address}:${port}`)
  const lines = [
    '',
    'Palabre est prête · Palabre is ready',
    '',
    `  Sur cet ordinateur · On this computer   ${local}`,
    ...room.map(
      (origin, index) =>
        `  ${index === 0 ? 'Dans la salle · In the room           ' : ' '.repeat(38)}  ${origin}${basePath}/`,
    ),
    '',
  ]
  if (room[0]) lines.push(await qrOf(`${room[0]}${basePath}/`), '')
  lines.push('  Arrêter · Stop: Ctrl+C', '')
  process.stdout.write(`${lines.join('\n')}\n`)
}

/** The address as a QR code of block characters; on a terminal light on dark, whatever its own colours. */
async function qrOf(url) {
  const { renderUnicodeCompact } = await import('uqr')
  const [before, after] = process.stdout.isTTY ? ['\x1b[97;40m', '\x1b[0m'] : ['', '']
  return renderUnicodeCompact(url, { border: 2 })
    .split('\n')
    .map((line) => `  ${before}${line}${after}`)
    .join('\n')
}

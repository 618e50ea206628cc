/** Builds the client, unless nothing it is made of has changed since the last time. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { whenChanged } from './when-changed.mjs'
import { root, run } from './workspace.mjs'

const client = path.join(root, 'client')
const inputs = ['pnpm-lock.yaml', 'tsconfig.base.json', 'client', 'shared/package.json', 'shared/src']
const isDone = () => existsSync(path.join(client, 'dist/index.html'))

/** Ends the process when the build fails. */
export function buildClient() {
  return whenChanged('client', { inputs, isDone }, async () => {
    process.stdout.write('Préparation de Palabre… · Preparing Palabre…\n')
    const code = await run('vite', ['build', '--logLevel', 'warn'], { cwd: client })
    if (code === 0) return
    process.stderr.write(`La préparation a échoué (code ${code}). · Preparing failed (exit code ${code}).\n`)
    process.exit(1)
  })
}

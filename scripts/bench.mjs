/** `npm run bench [-- part…]`: builds the client and measures; `--record` keeps the tables in docs/BENCH.md. */
import path from 'node:path'
import { findChromium, installChromium } from './lib/chromium.mjs'
import { ensureInstalled, pinnedNode, root, run, workspaceEnv } from './lib/workspace.mjs'

await ensureInstalled()
const chromium = (await findChromium()) ?? (await installChromium())
const env = workspaceEnv(chromium ? { CHROMIUM: chromium } : {})
const built = await run('vite', ['build', '--logLevel', 'warn'], { cwd: path.join(root, 'client'), env })
process.exitCode =
  built === 0 ? await run(pinnedNode, ['tests/bench/run.ts', ...process.argv.slice(2)], { env }) : built

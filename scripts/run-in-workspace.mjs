/** `node scripts/run-in-workspace.mjs <pnpm arguments>`: installs if due, then runs the pinned pnpm with them. */
import { ensureInstalled, pinnedPnpm, run } from './lib/workspace.mjs'

await ensureInstalled()
process.exitCode = await run('npx', ['--yes', pinnedPnpm, ...process.argv.slice(2)])

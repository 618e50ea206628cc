/** `npm run screenshots`: takes the pictures of docs/ from a real board, so that they show what there is. */
import { buildClient } from './lib/build-client.mjs'
import { findChromium, installChromium } from './lib/chromium.mjs'
import { ensureInstalled, pinnedNode, run, workspaceEnv } from './lib/workspace.mjs'

await ensureInstalled()
await buildClient()
const chromium = (await findChromium()) ?? (await installChromium())
process.exitCode = await run(pinnedNode, ['tests/screenshots/take.ts'], {
  env: workspaceEnv(chromium ? { CHROMIUM: chromium } : {}),
})

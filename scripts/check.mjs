/** `npm run check`: lint, types, import rules and dead code, whatever the others say. */
import { checkNames, runCheck } from './lib/checks.mjs'
import { ensureInstalled } from './lib/workspace.mjs'

await ensureInstalled()
for (const name of checkNames) {
  const code = await runCheck(name)
  process.stdout.write(`${name}: ${code === 0 ? 'passed' : 'failed'}\n`)
  if (code !== 0) process.exitCode = 1
}

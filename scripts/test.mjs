/**
 * `npm test`: installs what is missing, finds or installs a Chromium, and runs everything that CI runs.
 * `npm test -- checks vitest e2e` runs only the named parts. The last line is always `N passed, N failed`.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { checkNames, runCheck } from './lib/checks.mjs'
import { findChromium, installChromium } from './lib/chromium.mjs'
import { playwrightTotals, vitestTotals } from './lib/totals.mjs'
import { ensureInstalled, root, run, workspaceEnv } from './lib/workspace.mjs'

const parts = ['checks', 'vitest', 'e2e']
const wanted = process.argv.slice(2).filter((arg) => parts.includes(arg))
const isWanted = (part) => wanted.length === 0 || wanted.includes(part)
const reports = path.join(root, '.cache/reports')

/** One row for each runner; `note` says what its numbers do not. */
const rows = []

/** Adds a runner's row. One that ran nothing, or ended badly though all it ran passed, counts as one failure. */
function record(name, code, totals) {
  const { passed, failed, skipped = 0 } = totals ?? { passed: 0, failed: 0 }
  const note = []
  if (skipped > 0) note.push(`${skipped} skipped`)
  if (passed + failed === 0) note.push('nothing was run')
  else if (code !== 0 && failed === 0) note.push(`ended with exit code ${code}`)
  const isBroken = failed === 0 && (code !== 0 || passed === 0)
  rows.push({ name, passed, failed: isBroken ? 1 : failed, note: note.join(', ') })
}

function readReport(file, totalsOf) {
  try {
    return totalsOf(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    process.stderr.write(`No readable report at ${path.relative(root, file)}: ${error.message}\n`)
    return undefined
  }
}

async function runChecks() {
  for (const name of checkNames) {
    process.stdout.write(`\n— ${name} —\n`)
    const code = await runCheck(name)
    record(name, code, code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  }
}

async function runVitest(env) {
  process.stdout.write('\n— vitest —\n')
  const report = path.join(reports, 'vitest.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await run('vitest', args, { cwd: path.join(root, 'tests'), env })
  record('vitest', code, readReport(report, vitestTotals))
}

async function runBrowserTests(env) {
  process.stdout.write('\n— client build —\n')
  const built = await run('vite', ['build'], { cwd: path.join(root, 'client'), env })
  record('build', built, built === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  process.stdout.write('\n— playwright —\n')
  const report = path.join(reports, 'playwright.json')
  const code = await run('playwright', ['test', '--reporter=list,json'], {
    cwd: path.join(root, 'tests'),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  })
  record('playwright', code, readReport(report, playwrightTotals))
}

function summarise() {
  const width = Math.max(...rows.map(({ name }) => name.length))
  process.stdout.write('\n')
  for (const { name, passed, failed, note } of rows) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`
    process.stdout.write(`${name.padEnd(width)} ${counts}${note ? `   (${note})` : ''}\n`)
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0)
  const failed = sum('failed')
  process.exitCode = failed > 0 ? 1 : 0
  process.stdout.write(`${sum('passed')} passed, ${failed} failed\n`)
}

await ensureInstalled()
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
if (isWanted('checks')) await runChecks()
if (isWanted('vitest') || isWanted('e2e')) {
  const chromium = (await findChromium()) ?? (await installChromium())
  if (!chromium) process.stderr.write('No Chromium was found or could be installed: name one in CHROMIUM.\n')
  const env = workspaceEnv({
    ...(chromium ? { CHROMIUM: chromium } : {}),
    ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: '0' }),
  })
  if (isWanted('vitest')) await runVitest(env)
  if (isWanted('e2e')) await runBrowserTests(env)
}
summarise()

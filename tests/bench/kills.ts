/** `node tests/bench/kills.ts [kills] [seed]`: the test of `kill -9` under load, for longer than a test run. */
import { killUnderLoad } from '../helpers/realtime/kill-under-load.ts'

const [kills = '50', seed = String(Date.now())] = process.argv.slice(2)
const report = await killUnderLoad(Number(kills), Number(seed))
process.stdout.write(`${JSON.stringify({ seed: Number(seed), ...report })}\n`)
process.exitCode = report.lost === 0 ? 0 : 1

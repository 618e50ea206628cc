/** All benches, one after the other, and a table of what they found. Run by `npm run bench`. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { measureBundles } from './bundle.ts'
import { measureCanvas } from './canvas/canvas.ts'
import { measureFindings } from './findings/findings.ts'
import { measureKills } from './kills.ts'
import { holds, type Measure, tableOf } from './measure.ts'
import { measureJoins } from './server/joins.ts'
import { measureLive } from './server/live.ts'
import { measureMemory } from './server/memory.ts'
import { measureServer } from './server/run.ts'
import { measureSilence } from './silence.ts'

type Bench = (log: (line: string) => void) => Promise<readonly Measure[]>

const benches: Readonly<Record<string, { readonly title: string; readonly measure: Bench }>> = {
  server: { title: 'Server under load, beside y-websocket 2.1', measure: measureServer },
  joins: { title: 'Many joins at once', measure: measureJoins },
  live: { title: 'A live session of a hundred people', measure: measureLive },
  memory: { title: 'Server memory', measure: measureMemory },
  kills: { title: 'Killed under load', measure: measureKills },
  silence: { title: 'A silent room', measure: measureSilence },
  canvas: { title: 'Canvas, beside Excalidraw', measure: measureCanvas },
  findings: { title: 'Findings of 300 actors, 600 relations and 500 needs', measure: measureFindings },
  bundle: { title: 'First load on a phone', measure: measureBundles },
}

const recordFile = fileURLToPath(new URL('../../docs/BENCH.md', import.meta.url))
const recordArg = '--record'

/** The machine in one line, as far as it matters to a reader of the numbers. */
function machine(): string {
  const [cpu] = cpus()
  const memoryGb = Math.round(totalmem() / 1024 ** 3)
  return `${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${memoryGb} GB, Node ${process.version}, ${process.platform}`
}

/** Puts a bench's section into docs/BENCH.md, in place of the one that is there. */
async function record(name: string, section: string): Promise<void> {
  const intro = '# Measured\n\nWritten by `npm run bench -- --record`; each section names the machine and the day.\n'
  const text = existsSync(recordFile) ? await readFile(recordFile, 'utf8') : intro
  const begin = `<!-- ${name} -->`
  const end = `<!-- /${name} -->`
  const block = `${begin}\n${section}\n${end}`
  const at = text.indexOf(begin)
  const replaced =
    at < 0 ? `${text.trimEnd()}\n\n${block}\n` : text.slice(0, at) + block + text.slice(text.indexOf(end) + end.length)
  await writeFile(recordFile, replaced)
}

const args = process.argv.slice(2)
const wanted = args.filter((arg) => arg !== recordArg)
const unknown = wanted.find((name) => !(name in benches))
if (unknown) throw new Error(`There is no bench "${unknown}"; there are: ${Object.keys(benches).join(', ')}`)

for (const [name, { title, measure }] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const measures = await measure((line) => process.stderr.write(`${line}\n`))
  const day = new Date().toISOString().slice(0, 10)
  const section = `## ${title}\n\n\`npm run bench -- ${name}\`, ${day}, ${machine()}.\n\n${tableOf(measures)}`
  process.stdout.write(`\n${section}\n`)
  if (args.includes(recordArg)) await record(name, section)
  if (measures.some((measure) => holds(measure) === false)) process.exitCode = 1
}

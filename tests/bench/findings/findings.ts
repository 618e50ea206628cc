/** How long findings take: 300 actors, 600 relations, 500 needs, in the same engine as a browser's. */
import type { Measure } from '../measure.ts'
import { busyDiagnostic } from './board.ts'
import { cases } from './cases.ts'

/** Runs that are not measured, and runs that are. */
const warmUp = 5
const runs = 40

export async function measureFindings(log: (line: string) => void): Promise<readonly Measure[]> {
  const board = busyDiagnostic()
  return cases.flatMap(({ what, atMostMs, compute }): Measure[] => {
    const first = timeOf(() => compute(board))
    for (let run = 0; run < warmUp; run += 1) compute(board)
    const times = Array.from({ length: runs }, () => timeOf(() => compute(board))).sort((a, b) => a - b)
    const median = times[Math.floor(times.length / 2)] ?? first
    log(`${what}: ${first.toFixed(1)} ms the first time, ${median.toFixed(1)} ms then`)
    return [
      { what: `${what}, the first time`, value: first, unit: 'ms', atMost: atMostMs },
      { what: `${what}, median`, value: median, unit: 'ms', atMost: atMostMs },
    ]
  })
}

function timeOf(compute: () => unknown): number {
  const start = performance.now()
  compute()
  return performance.now() - start
}

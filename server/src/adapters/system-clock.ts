import { performance } from 'node:perf_hooks'
import type { Clock } from '../ports/clock.ts'

/** The machine's clock. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: () => performance.now(),
    after(delayMs, run) {
      if (delayMs <= 0) {
        const immediate = setImmediate(run)
        return () => clearImmediate(immediate)
      }
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
  }
}

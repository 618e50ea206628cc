import type { Clock } from '../../../server/src/ports/clock.ts'

/** A clock that stands still until it is told to go on. */
export interface ManualClock extends Clock {
  /** Lets time pass and runs what falls due, in order. */
  advance(ms: number): void
}

export function createManualClock(startMs = 1_790_000_000_000): ManualClock {
  let nowMs = startMs
  let alarms: { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    after(delayMs, run) {
      const alarm = { at: nowMs + Math.max(0, delayMs), run }
      alarms.push(alarm)
      return () => {
        alarms = alarms.filter((other) => other !== alarm)
      }
    },
    advance(ms) {
      const until = nowMs + ms
      for (;;) {
        const due = alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        alarms = alarms.filter((alarm) => alarm !== due)
        nowMs = Math.max(nowMs, due.at)
        due.run()
      }
      nowMs = until
    },
  }
}

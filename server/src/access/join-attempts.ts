import type { Clock } from '../ports/clock.ts'
import { TokenBucket } from './token-bucket.ts'

/**
 * Guards codes and keys against guessing, for the whole server and without looking at addresses: a workshop is one
 * address, and nobody in it may be locked out by a neighbour's mistakes. A right code is answered at once, always
 * below `ceiling`; a wrong one draws on a common budget and, once that is spent, waits for its turn.
 *
 * What it takes to guess: 30^8 ≈ 6.6 × 10^11 codes at 500 attempts a second are 40 years for one open session. Fewer a
 * second would let one device that floods the server keep out a room that types the right code.
 */
export interface JoinAttempts {
  /** Whether an attempt may be looked at now. */
  begin(): boolean
  /** Resolves when a wrong attempt may be answered: false when too many are waiting already. */
  wrong(): Promise<boolean>
}

interface Rate {
  readonly capacity: number
  readonly perSecond: number
}

export interface AttemptLimits {
  /** Attempts looked at over the whole server. */
  readonly ceiling: Rate
  /** Wrong attempts answered at once. */
  readonly wrong: Rate
  /** Wrong attempts that may wait for their answer. */
  readonly waiting: number
}

const attemptLimits: AttemptLimits = {
  ceiling: { capacity: 5_000, perSecond: 500 },
  wrong: { capacity: 30, perSecond: 5 },
  waiting: 50,
}

export function createJoinAttempts(clock: Clock, limits = attemptLimits): JoinAttempts {
  const ceiling = new TokenBucket(limits.ceiling)
  const wrong = new TokenBucket(limits.wrong)
  let waiting = 0
  return {
    begin: () => ceiling.take(clock.monotonic()),
    async wrong() {
      if (wrong.take(clock.monotonic())) return true
      if (waiting >= limits.waiting) return false
      waiting += 1
      // As many turns ahead as others are waiting.
      await new Promise<void>((resolve) => clock.after((waiting * 1_000) / limits.wrong.perSecond, resolve))
      waiting -= 1
      return true
    },
  }
}

/** The server's clock as seen from here: a phone whose clock is wrong still shows the right timer. */
export interface ServerClock {
  /** Epoch ms at the server, now. */
  now(): number
  /** Asks again; keeps the old offset when there is no answer. */
  measure(): Promise<void>
}

const samples = 3

/**
 * Epoch ms by a clock that only ever runs forward: whoever sets the device's clock, before or meanwhile, moves nothing.
 */
function steadyNow(): number {
  return performance.timeOrigin + performance.now()
}

/** The offset of the quickest of a few answers: the shorter the round trip, the smaller its possible error. */
export function createServerClock(ask: () => Promise<{ readonly now: number }>, here = steadyNow): ServerClock {
  let offsetMs = 0
  return {
    now: () => here() + offsetMs,
    async measure() {
      let shortest = Number.POSITIVE_INFINITY
      for (let sample = 0; sample < samples; sample++) {
        const before = here()
        const answer = await ask().catch(() => undefined)
        if (!answer) return
        const trip = here() - before
        if (trip >= shortest) continue
        shortest = trip
        offsetMs = answer.now - (before + trip / 2)
      }
    },
  }
}

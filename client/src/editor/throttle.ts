/** Live frames travel at most this often; what lies between is left out. */
export const frameEveryMs = 50

/** Lets one call through per interval, by the time of events rather than a clock. */
export function createThrottle(everyMs: number): (timeMs: number) => boolean {
  let lastMs = Number.NEGATIVE_INFINITY
  return (timeMs) => {
    if (timeMs - lastMs < everyMs) return false
    lastMs = timeMs
    return true
  }
}

import type { EditorClock } from '../../../../client/src/editor/clock.ts'

export const browserClock: EditorClock = {
  now: () => Date.now(),
  nextFrame(callback) {
    const frame = requestAnimationFrame(callback)
    return () => cancelAnimationFrame(frame)
  },
  after(delayMs, callback) {
    const timer = setTimeout(callback, delayMs)
    return () => clearTimeout(timer)
  },
}

/** The countdown: server instants only; a client shows `endsAt` minus its own clock plus its measured offset. */
import type { Timer } from './state.ts'

export function startTimer(ms: number, now: number): Timer {
  return { running: true, endsAt: now + ms, leftMs: ms }
}

export function pauseTimer(timer: Timer, now: number): Timer {
  return timer.running ? { running: false, endsAt: null, leftMs: timerLeft(timer, now) } : timer
}

export function resumeTimer(timer: Timer, now: number): Timer {
  return timer.running ? timer : startTimer(timer.leftMs, now)
}

/** More time, or less: never below none. A timer that has run out starts again from the time added. */
export function addTime(timer: Timer, ms: number, now: number): Timer {
  const leftMs = Math.max(0, timerLeft(timer, now) + ms)
  return timer.running ? startTimer(leftMs, now) : { ...timer, leftMs }
}

/** Milliseconds left at a server instant, never below 0. */
export function timerLeft(timer: Timer, now: number): number {
  return timer.running ? Math.max(0, timer.endsAt - now) : timer.leftMs
}

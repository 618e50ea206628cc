import { type Timer, timerLeft } from '@palabre/shared/session'
import { useEffect, useReducer } from 'react'
import { useServices } from '../services.ts'

/** A little after the second, so that it has surely begun. */
const afterTickMs = 8

/** Milliseconds left by the server's clock; renders again on each second of a running timer. Undefined without one. */
export function useTimerLeft(timer: Timer | null): number | undefined {
  const { clock } = useServices()
  const [, tick] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!timer?.running) return
    let handle: ReturnType<typeof setTimeout> | undefined
    const wait = () => {
      const left = timerLeft(timer, clock.now())
      if (left <= 0) return
      handle = setTimeout(
        () => {
          tick()
          wait()
        },
        (left % 1_000 || 1_000) + afterTickMs,
      )
    }
    wait()
    return () => clearTimeout(handle)
  }, [timer, clock])
  return timer ? timerLeft(timer, clock.now()) : undefined
}

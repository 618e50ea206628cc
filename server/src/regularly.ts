import type { Cancel, Clock } from './ports/clock.ts'

interface Work {
  /** Between the end of one turn and the next, ms. */
  readonly pauseMs: number
  /** One turn; it looks at `isOver` between its steps and ends early when the server does. */
  readonly run: (isOver: () => boolean) => Promise<void>
  /** Told of a turn that failed; the next one comes all the same. */
  readonly onError: (error: unknown) => void
}

/** Does some work as soon as the server is free, and again after each pause, until it is called off. */
export function regularly(clock: Clock, { pauseMs, run, onError }: Work): Cancel {
  let cancel: Cancel = () => undefined
  let isOver = false
  const later = (delayMs: number) => {
    cancel = clock.after(delayMs, () => {
      run(() => isOver)
        .catch(onError)
        .finally(() => {
          if (!isOver) later(pauseMs)
        })
    })
  }
  later(0)
  return () => {
    isOver = true
    cancel()
  }
}

/** Stops something that was to happen; does nothing once it happened. */
export type Cancel = () => void

/** Time, handed in so that tests decide when it passes. */
export interface Clock {
  /** Epoch ms; may jump when the machine's clock is set. */
  now(): number
  /** Milliseconds from some start; never goes back. For durations. */
  monotonic(): number
  /** Runs something once after a delay; 0 means as soon as what is under way has ended. */
  after(delayMs: number, run: () => void): Cancel
}

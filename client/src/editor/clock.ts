/** Time as the editor sees it; tests pass one that they turn by hand. Every callback returns its own way to cancel. */
export interface EditorClock {
  /** Epoch ms. */
  now(): number
  /** Before the next paint; `timeMs` is on a monotonic clock. */
  nextFrame(callback: (timeMs: number) => void): () => void
  after(delayMs: number, callback: () => void): () => void
}

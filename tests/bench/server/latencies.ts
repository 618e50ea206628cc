/** Counts of latencies in steps of 0.05 ms up to 10 s; constant memory, however many there are. */
const stepMs = 0.05
const steps = 200_000

export class Latencies {
  readonly #counts = new Uint32Array(steps + 1)
  #count = 0

  add(ms: number): void {
    const step = Math.min(steps, Math.max(0, Math.floor(ms / stepMs)))
    this.#counts[step] = (this.#counts[step] ?? 0) + 1
    this.#count += 1
  }

  get count(): number {
    return this.#count
  }

  /** The latency, in ms, that this share (0–1) of all stays within. */
  quantile(share: number): number {
    const wanted = Math.ceil(this.#count * share)
    let seen = 0
    for (let step = 0; step <= steps; step += 1) {
      seen += this.#counts[step] ?? 0
      if (seen >= wanted) return (step + 1) * stepMs
    }
    return Number.POSITIVE_INFINITY
  }
}

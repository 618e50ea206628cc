/** A budget of `capacity` that refills by `perSecond`; time is passed in, epoch or monotonic ms. */
export class TokenBucket {
  readonly #capacity: number
  readonly #perSecond: number
  #left: number
  #at: number | undefined

  constructor({ capacity, perSecond }: { readonly capacity: number; readonly perSecond: number }) {
    this.#capacity = capacity
    this.#perSecond = perSecond
    this.#left = capacity
  }

  /** Takes one if there is one. */
  take(nowMs: number): boolean {
    this.#refill(nowMs)
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }

  /** Whether nothing was taken for so long that it is as good as new. */
  isFull(nowMs: number): boolean {
    this.#refill(nowMs)
    return this.#left >= this.#capacity
  }

  #refill(nowMs: number): void {
    const elapsedMs = Math.max(0, nowMs - (this.#at ?? nowMs))
    this.#at = nowMs
    this.#left = Math.min(this.#capacity, this.#left + (elapsedMs / 1_000) * this.#perSecond)
  }
}

/** One bucket a key; buckets that are full again are forgotten. */
export class TokenBuckets {
  readonly #rate: { readonly capacity: number; readonly perSecond: number }
  readonly #buckets = new Map<string, TokenBucket>()
  #sweepAt = sweepEvery

  constructor(rate: { readonly capacity: number; readonly perSecond: number }) {
    this.#rate = rate
  }

  take(key: string, nowMs: number): boolean {
    let bucket = this.#buckets.get(key)
    if (!bucket) {
      if (this.#buckets.size >= this.#sweepAt) this.#sweep(nowMs)
      bucket = new TokenBucket(this.#rate)
      this.#buckets.set(key, bucket)
    }
    return bucket.take(nowMs)
  }

  #sweep(nowMs: number): void {
    for (const [key, bucket] of this.#buckets) if (bucket.isFull(nowMs)) this.#buckets.delete(key)
    this.#sweepAt = this.#buckets.size + sweepEvery
  }
}

const sweepEvery = 1_000

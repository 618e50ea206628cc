/**
 * How fast one participant may send, over all their sockets to a document. Generous: meant for what is broken.
 * Presence has a measure of its own, because stock clients send back all that they hear of others.
 */
export interface RateLimits {
  readonly framesPerSecond: number
  readonly frameBurst: number
  readonly bytesPerSecond: number
  readonly byteBurst: number
}

export const defaultRateLimits: RateLimits = {
  framesPerSecond: 500,
  frameBurst: 6_000,
  bytesPerSecond: 1_048_576,
  byteBurst: 33_554_432,
}

/** A refusal that made the room rebuild its document costs as much as this many frames. */
export const framesPerRebuild = 500

/** Two token buckets, frames and bytes, refilled as time passes (ms on the monotonic clock). */
export class SendRate {
  readonly #limits: RateLimits
  #frames: number
  #bytes: number
  #seenMs: number

  constructor(rateLimits: RateLimits, nowMs: number) {
    this.#limits = rateLimits
    this.#frames = rateLimits.frameBurst
    this.#bytes = rateLimits.byteBurst
    this.#seenMs = nowMs
  }

  /** Takes a frame's worth; false, and nothing taken beyond the bottom, when there was not enough left. */
  spend(frames: number, bytes: number, nowMs: number): boolean {
    this.#refill(nowMs)
    const enough = this.#frames >= frames && this.#bytes >= bytes
    this.#frames = Math.max(0, this.#frames - frames)
    this.#bytes = Math.max(0, this.#bytes - bytes)
    return enough
  }

  /** Whether nothing has been taken for so long that it might as well be forgotten. */
  isFull(nowMs: number): boolean {
    this.#refill(nowMs)
    return this.#frames >= this.#limits.frameBurst && this.#bytes >= this.#limits.byteBurst
  }

  #refill(nowMs: number): void {
    const seconds = Math.max(0, nowMs - this.#seenMs) / 1000
    this.#seenMs = nowMs
    const { framesPerSecond, frameBurst, bytesPerSecond, byteBurst } = this.#limits
    this.#frames = Math.min(frameBurst, this.#frames + seconds * framesPerSecond)
    this.#bytes = Math.min(byteBurst, this.#bytes + seconds * bytesPerSecond)
  }
}

import { seededRandom } from '../../helpers/random.ts'

/** Chance with a memory: the same seed makes the same play, and what was done can be read when it fails. */
export class Script {
  readonly operations: string[] = []
  readonly #random: () => number

  constructor(seed: number) {
    this.#random = seededRandom(seed)
  }

  below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.below(times) === 0
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[this.below(values.length)]
  }

  some<T>(values: readonly T[], most: number): T[] {
    return Array.from({ length: this.below(most + 1) }, () => this.pick(values)).filter((value) => value !== undefined)
  }
}

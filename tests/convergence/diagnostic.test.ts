/**
 * Several people work on one diagnostic at random, with every kind of item and everything that points at another:
 * commands, raw edits of outside tools, undo and redo, without a network for a while, through the server's gate. Nothing
 * dangles in what anybody sees after any step, the client's store is what its document says, nobody is refused, and in
 * the end all see the same. A failing run prints its seed and operations.
 */
import { describe, test } from 'vitest'
import { play } from './play/play.ts'

/** `SEEDS=20000` looks further than a test run has time for. */
const seeds = Number(process.env.SEEDS ?? 2_000)
const inOneTest = 100
const starts = Array.from({ length: Math.ceil(seeds / inOneTest) }, (_, index) => index * inOneTest)

describe('people at one diagnostic', () => {
  test.each(starts)('see nothing that dangles, and agree (seeds from %i)', (start) => {
    for (let seed = start; seed < Math.min(start + inOneTest, seeds); seed++) play(seed)
  })
})

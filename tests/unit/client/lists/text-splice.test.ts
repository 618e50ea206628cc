import { spliceBetween } from '@palabre/client/src/lists/text-splice.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('the replacement between two texts', () => {
  test('is nothing between equal texts', () => {
    expect(spliceBetween('pain', 'pain')).toBeUndefined()
  })

  test('touches only what was written', () => {
    expect(spliceBetween('le pain', 'le bon pain')).toEqual({ at: 3, remove: 0, insert: 'bon ' })
    expect(spliceBetween('aa', 'aaa')).toEqual({ at: 2, remove: 0, insert: 'a' })
    expect(spliceBetween('faim', 'pain')).toEqual({ at: 0, remove: 4, insert: 'pain' })
  })

  test('turns the one into the other and never halves an emoji', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '🥕', '🥖') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const splice = spliceBetween(before, after)
        if (!splice) return before === after
        const whole = before.slice(0, splice.at) + splice.insert + before.slice(splice.at + splice.remove)
        return whole === after && !/\p{Surrogate}/u.test(splice.insert)
      }),
      { seed: 20260101 },
    )
  })
})

import { rebaseSplice, spliceBetween, type TextSplice } from '@palabre/shared/commands'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const apply = (text: string, { at, remove, insert }: TextSplice) => text.slice(0, at) + insert + text.slice(at + remove)
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '🌳', '🌱'), maxLength: 12 })
/** Whether no half of a letter stands alone. */
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text)

test('the splice between two texts leads from one to the other and cuts no letter in two', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const splice = spliceBetween(before, after)
      expect(splice ? apply(before, splice) : before).toBe(after)
      if (!splice) return
      expect(isWhole(splice.insert)).toBe(true)
      expect(isWhole(before.slice(0, splice.at))).toBe(true)
    }),
  )
})

test('a rebased splice loses nothing that somebody else inserted', () => {
  fc.assert(
    fc.property(words, words, fc.nat(12), fc.constantFrom('X', 'YY'), (before, mine, at, theirs) => {
      const place = Math.min(at, before.length)
      const other = { at: place, remove: 0, insert: theirs }
      const splice = spliceBetween(before, mine)
      if (!splice) return
      // Inside what I removed there is no better place left: only there may it go.
      fc.pre(place <= splice.at || place >= splice.at + splice.remove)
      expect(apply(apply(before, other), rebaseSplice(splice, other))).toContain(theirs)
    }),
  )
})

test('what both removed is removed once', () => {
  const mine = { at: 2, remove: 4, insert: '' }
  const theirs = { at: 0, remove: 4, insert: '' }
  expect(apply(apply('abcdefgh', theirs), rebaseSplice(mine, theirs))).toBe('gh')
})

test('what two people write at the same place stands side by side', () => {
  const mine = { at: 5, remove: 0, insert: 'u' }
  const theirs = { at: 5, remove: 0, insert: 'Et' }
  expect(apply(apply('Qui o', theirs), rebaseSplice(mine, theirs))).toBe('Qui ouEt')
})

import { moveCaret } from '@palabre/client/src/editor/caret.ts'
import { commonOf } from '@palabre/client/src/panels/inspector/shared-value.ts'
import { pushFromUnder } from '@palabre/client/src/panels/inspector/use-reveal.ts'
import { boxOf } from '@palabre/shared/geometry'
import { describe, expect, test } from 'vitest'

describe('an item under its own panel', () => {
  const panel = { left: 1000, top: 60, right: 1340, bottom: 700 }

  test('is left where it is while most of it can be seen', () => {
    expect(pushFromUnder(boxOf(860, 100, 160, 72), panel)).toBeUndefined()
    expect(pushFromUnder(boxOf(100, 100, 160, 72), panel)).toBeUndefined()
  })

  test('comes out when a good part of it is hidden', () => {
    expect(pushFromUnder(boxOf(900, 100, 160, 72), panel)).toEqual({ x: -84, y: 0 })
  })

  test('comes out on the side that is nearer', () => {
    expect(pushFromUnder(boxOf(1100, 300, 160, 72), panel)).toEqual({ x: -284, y: 0 })
    const sheet = { left: 0, top: 700, right: 390, bottom: 790 }
    expect(pushFromUnder(boxOf(100, 720, 160, 72), sheet)).toEqual({ x: 0, y: -116 })
  })
})

describe('what several items say', () => {
  test('is the same, not the same, or nothing to compare', () => {
    expect(commonOf(['a', 'a'])).toEqual({ same: true, value: 'a' })
    expect(commonOf([undefined, undefined])).toEqual({ same: true, value: undefined })
    expect(commonOf(['a', undefined])).toEqual({ same: false })
    expect(commonOf([])).toBeUndefined()
  })
})

describe('a caret while somebody else writes', () => {
  test.each([
    ['before it moves it along', 5, { at: 0, remove: 0, insert: 'le ' }, 8],
    ['after it leaves it', 5, { at: 7, remove: 2, insert: '' }, 5],
    ['right at it leaves it', 5, { at: 5, remove: 0, insert: 'x' }, 5],
    ['around it puts it at the start', 5, { at: 3, remove: 6, insert: 'ab' }, 3],
    ['of a removal before it draws it back', 5, { at: 0, remove: 3, insert: 'a' }, 3],
  ])('%s', (_about, caret, splice, after) => {
    expect(moveCaret(caret, splice)).toBe(after)
  })
})

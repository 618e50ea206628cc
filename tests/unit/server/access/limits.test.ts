import { describe, expect, it } from 'vitest'
import { createJoinAttempts } from '../../../../server/src/access/join-attempts.ts'
import { TokenBucket, TokenBuckets } from '../../../../server/src/access/token-bucket.ts'
import { createManualClock } from '../../../helpers/realtime/manual-clock.ts'

describe('a token bucket', () => {
  it('gives its capacity at once, then by the second', () => {
    const bucket = new TokenBucket({ capacity: 3, perSecond: 2 })
    expect([0, 0, 0, 0].map((at) => bucket.take(at))).toEqual([true, true, true, false])
    expect(bucket.take(400)).toBe(false)
    expect(bucket.take(500)).toBe(true)
    expect(bucket.take(500)).toBe(false)
    expect([99_000, 99_000, 99_000, 99_000].map((at) => bucket.take(at))).toEqual([true, true, true, false])
  })

  it('is not fooled by a clock that goes back', () => {
    const bucket = new TokenBucket({ capacity: 1, perSecond: 1 })
    expect(bucket.take(10_000)).toBe(true)
    expect(bucket.take(0)).toBe(false)
  })

  it('is one for each key', () => {
    const buckets = new TokenBuckets({ capacity: 1, perSecond: 1 })
    expect(buckets.take('a', 0)).toBe(true)
    expect(buckets.take('a', 0)).toBe(false)
    expect(buckets.take('b', 0)).toBe(true)
    for (let key = 0; key < 5_000; key++) expect(buckets.take(`key ${key}`, 2_000)).toBe(true)
  })
})

describe('attempts at codes and keys', () => {
  const limits = { ceiling: { capacity: 100, perSecond: 10 }, wrong: { capacity: 2, perSecond: 1 }, waiting: 3 }

  it('lets wrong ones wait for their turn, and refuses those beyond', async () => {
    const clock = createManualClock()
    const attempts = createJoinAttempts(clock, limits)
    expect(await attempts.wrong()).toBe(true)
    expect(await attempts.wrong()).toBe(true)
    const answered: number[] = []
    const held = [1, 2, 3].map((turn) => attempts.wrong().then(() => answered.push(turn)))
    expect(await attempts.wrong()).toBe(false)
    expect(answered).toEqual([])
    clock.advance(1_000)
    await held[0]
    expect(answered).toEqual([1])
    clock.advance(2_000)
    await Promise.all(held)
    expect(answered).toEqual([1, 2, 3])
  })

  it('never holds up a right one', () => {
    const attempts = createJoinAttempts(createManualClock(), limits)
    for (let n = 0; n < 20; n++) void attempts.wrong()
    expect(attempts.begin()).toBe(true)
  })

  it('looks at so many a second over the whole server', () => {
    const clock = createManualClock()
    const attempts = createJoinAttempts(clock, limits)
    const looked = () => Array.from({ length: 200 }, () => attempts.begin()).filter(Boolean).length
    expect(looked()).toBe(100)
    clock.advance(1_000)
    expect(looked()).toBe(10)
  })
})

import { countdownWords, milestonePassed, urgencyOf } from '@palabre/client/src/panels/strip/countdown.ts'
import { describe, expect, it } from 'vitest'

describe('a countdown', () => {
  it('counts a second that has begun', () => {
    expect([0, 1, 1_000, 245_000, 3_845_000].map(countdownWords)).toEqual(['0:00', '0:01', '0:01', '4:05', '1:04:05'])
  })

  it('grows urgent in the last minute, and is over at none', () => {
    expect([60_001, 60_000, 0].map(urgencyOf)).toEqual(['calm', 'last-minute', 'over'])
  })

  it('says a milestone once, as it is passed', () => {
    expect(milestonePassed(300_400, 299_600)).toBe('five')
    expect(milestonePassed(299_600, 298_600)).toBeUndefined()
    expect(milestonePassed(60_900, 59_900)).toBe('one')
    expect(milestonePassed(400, 0)).toBe('over')
  })

  it('says only the last of those that a sleeping device missed, and none where time was added', () => {
    expect(milestonePassed(400_000, 0)).toBe('over')
    expect(milestonePassed(30_000, 90_000)).toBeUndefined()
  })
})

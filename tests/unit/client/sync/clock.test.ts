import { expect, test } from 'vitest'
import { createServerClock } from '../../../../client/src/sync/clock.ts'

/** A device whose clock is wrong by an hour; each round trip takes what the script says, half of it each way. */
function device(trips: readonly number[]) {
  let here = 1_000_000
  const ahead = 3_600_000
  const left = [...trips]
  return {
    here: () => here,
    server: () => here + ahead,
    ask: async () => {
      const trip = left.shift()
      if (trip === undefined) throw new Error('no answer')
      here += trip * 0.9
      const now = here + ahead
      here += trip * 0.1
      return { now }
    },
  }
}

test('a device whose clock is wrong tells the time of the server, by its quickest answer', async () => {
  const { ask, here, server } = device([800, 20, 400])
  const clock = createServerClock(ask, here)
  await clock.measure()
  expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(10)
})

test('without an answer it keeps what it knew', async () => {
  const { ask, here, server } = device([10, 10, 10])
  const clock = createServerClock(ask, here)
  await clock.measure()
  await clock.measure()
  expect(Math.abs(clock.now() - server())).toBeLessThanOrEqual(5)
})

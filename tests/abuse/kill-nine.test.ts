import { expect, test } from 'vitest'
import { killUnderLoad } from '../helpers/realtime/kill-under-load.ts'

test('kill -9 under load loses nothing that was confirmed', async () => {
  const report = await killUnderLoad(5, 9)
  expect(report).toMatchObject({ kills: 5, lost: 0 })
  expect(report.confirmed).toBeGreaterThan(100)
}, 120_000)

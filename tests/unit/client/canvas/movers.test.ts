import type { ItemId } from '@palabre/shared/ids'
import { expect, test } from 'vitest'
import { Movers } from '../../../../client/src/canvas/movers.ts'

const id = 'item-000001' as ItemId

test('an item that changes once stays in the picture; one that keeps changing moves, until it rests', () => {
  const movers = new Movers()
  expect(movers.touch(id, 0)).toBe(false)
  expect(movers.has(id)).toBe(false)
  expect(movers.touch(id, 100)).toBe(true)
  expect(movers.touch(id, 200)).toBe(false)
  expect(movers.has(id)).toBe(true)
  expect(movers.settle(600)).toEqual([])
  expect(movers.settle(1_000)).toEqual([id])
  expect(movers.has(id)).toBe(false)
  expect(movers.isIdle).toBe(true)
})

test('two changes far apart are not a movement', () => {
  const movers = new Movers()
  movers.touch(id, 0)
  expect(movers.touch(id, 5_000)).toBe(false)
})

import { weighNeeds } from '@palabre/shared/commands'
import { describe, expect, test } from 'vitest'
import { contextOf, itemId } from '../../../helpers/board-world.ts'
import { need, needsBoard, statement } from '../../../helpers/needs-world.ts'

const context = contextOf({ role: 'facilitator' })
const bus = need('bus')
const soin = need('soin', undefined, { priority: 3 })
const board = needsBoard(bus, soin, statement('parole'))
const weights = (...pairs: [string, number][]) => new Map(pairs.map(([name, value]) => [itemId(name), value]))

describe('priorities from a vote', () => {
  test('are written where they change something, in one step', () => {
    const result = weighNeeds(board, { weights: weights(['bus', 7], ['soin', 3], ['gone', 2]) }, context)
    expect(result).toMatchObject({ ok: true, value: [{ op: 'edit-item', id: bus.id, fields: { priority: 7 } }] })
  })

  test('are for needs alone', () => {
    expect(weighNeeds(board, { weights: weights(['parole', 2]) }, context)).toMatchObject({
      ok: false,
      failure: { reason: 'item_gone' },
    })
  })

  test('keep to what may be edited now, and to what a priority may be', () => {
    expect(weighNeeds(board, { weights: weights(['bus', 2]) }, contextOf({ role: 'observer' })).ok).toBe(false)
    expect(weighNeeds(board, { weights: weights(['bus', 1e9]) }, context).ok).toBe(false)
  })
})

import {
  alignItems,
  distributeItems,
  moveItems,
  reorderItems,
  resizeItems,
  withFrameContent,
} from '@palabre/shared/commands'
import { byDrawOrder } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import {
  actor,
  boardAfter,
  changesOf,
  frame,
  itemId,
  refusalOf,
  relation,
  snapshotOf,
  sticky,
  the,
} from '../../../helpers/board-world.ts'

const inside = actor('dedans', [100, 100, 160, 72, 0])
const astride = actor('bord', [430, 100, 160, 72, 0])
const outside = actor('dehors', [900, 100, 160, 72, 0])
const wide = sticky('large', [0, 0, 800, 180, 0])
const cadre = frame('cadre', [50, 50, 450, 300, 0])
const board = snapshotOf(inside, astride, outside, wide, cadre, relation(inside, outside))

describe('moving', () => {
  test('a frame carries what lies in it, and nothing larger than itself', () => {
    expect(
      withFrameContent(board, [cadre.id])
        .map(({ id }) => id)
        .sort(),
    ).toEqual([cadre.id, inside.id].sort())
    const moved = boardAfter(moveItems, board, { ids: [cadre.id], by: { x: 10, y: 20 } })
    expect(the(moved, inside.id, 'actor').geo).toEqual([110, 120, 160, 72, 0])
    expect(the(moved, outside.id, 'actor').geo).toBe(outside.geo)
  })

  test('an item that is also in a moved frame moves once', () => {
    const moved = boardAfter(moveItems, board, { ids: [cadre.id, inside.id], by: { x: 10, y: 0 } })
    expect(the(moved, inside.id, 'actor').geo[0]).toBe(110)
  })

  test('moving nowhere writes nothing', () => {
    expect(changesOf(moveItems, board, { ids: [inside.id], by: { x: 0.001, y: 0 } })).toEqual([])
  })

  test('what is locked stays, also in a frame that moves', () => {
    const rules = { locked: new Set([inside.id]) }
    expect(refusalOf(moveItems, board, { ids: [inside.id], by: { x: 1, y: 1 } }, { rules })).toBe('locked')
    const changes = changesOf(moveItems, board, { ids: [cadre.id], by: { x: 1, y: 1 } }, { rules })
    expect(changes.map((change) => change.op === 'edit-item' && change.id)).toEqual([cadre.id])
  })

  test('does what it can of items that others deleted', () => {
    const ids = [itemId('parti'), outside.id]
    expect(changesOf(moveItems, board, { ids, by: { x: 5, y: 0 } })).toHaveLength(1)
    expect(refusalOf(moveItems, board, { ids: [itemId('parti')], by: { x: 5, y: 0 } })).toBe('item_gone')
  })

  test('stays within the bounds of a page', () => {
    expect(refusalOf(moveItems, board, { ids: [inside.id], by: { x: 1e8, y: 0 } })).toBe('out_of_bounds')
  })
})

test('resizing rounds to hundredths and refuses what is inside out', () => {
  const resized = boardAfter(resizeItems, board, { places: [[inside.id, [1.23456, 2, 33.3333, 44, 0]]] })
  expect(the(resized, inside.id, 'actor').geo).toEqual([1.23, 2, 33.33, 44, 0])
  expect(refusalOf(resizeItems, board, { places: [[inside.id, [0, 0, -1, 4, 0]]] })).toBe('out_of_bounds')
})

describe('lining up', () => {
  const a = actor('a', [0, 0, 100, 50, 0])
  const b = actor('b', [300, 40, 200, 100, 0])
  const c = actor('c', [700, 90, 60, 20, 0])
  const row = snapshotOf(a, b, c)
  const ids = [a.id, b.id, c.id]

  test.each([
    ['left', [0, 0, 0]],
    ['right', [660, 560, 700]],
    ['centre', [330, 280, 350]],
  ] as const)('%s edges', (edge, xs) => {
    const aligned = boardAfter(alignItems, row, { ids, edge })
    expect(ids.map((id) => the(aligned, id, 'actor').geo[0])).toEqual(xs)
  })

  test('bottoms', () => {
    const aligned = boardAfter(alignItems, row, { ids, edge: 'bottom' })
    expect(ids.map((id) => the(aligned, id, 'actor').geo[1])).toEqual([90, 40, 120])
  })

  test('equal gaps, the outermost stay', () => {
    const spread = boardAfter(distributeItems, row, { ids, axis: 'horizontal' })
    expect(ids.map((id) => the(spread, id, 'actor').geo[0])).toEqual([0, 300, 700])
    const moved = snapshotOf(a, actor('b', [110, 0, 200, 100, 0]), c)
    expect(the(boardAfter(distributeItems, moved, { ids, axis: 'horizontal' }), b.id, 'actor').geo[0]).toBe(300)
  })

  test('too few to line up', () => {
    expect(refusalOf(alignItems, row, { ids: [a.id], edge: 'left' })).toBe('select_two')
    expect(refusalOf(distributeItems, row, { ids: [a.id, b.id], axis: 'vertical' })).toBe('select_three')
  })
})

test('to the front and to the back, keeping their order among themselves', () => {
  const items = ['a', 'b', 'c', 'd'].map((name, index) => actor(name, undefined, { order: `a${index}` }))
  const stack = snapshotOf(...items)
  const names = (result: typeof stack) => [...result.items.values()].sort(byDrawOrder).map(({ id }) => id[0])
  expect(names(boardAfter(reorderItems, stack, { ids: [itemId('c'), itemId('a')], to: 'front' })).join('')).toBe('bdac')
  expect(names(boardAfter(reorderItems, stack, { ids: [itemId('b'), itemId('d')], to: 'back' })).join('')).toBe('bdac')
})

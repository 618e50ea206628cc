import {
  type Command,
  deleteItems,
  deleteSheet,
  editBoard,
  editFields,
  moveItems,
  placeItem,
  putOnSheet,
} from '@palabre/shared/commands'
import type { BoardSnapshot, Layer } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import { actor, carte, contextOf, itemId, snapshotOf } from '../../../helpers/board-world.ts'

const layers: readonly Layer[] = [
  { id: 'past', label: 'Hier', frozen: true },
  { id: 'group-1', label: 'Groupe 1' },
]
const old = actor('old', [0, 0, 160, 72, 0], { layer: 'past' })
const fresh = actor('fresh', [300, 0, 160, 72, 0], { layer: 'group-1' })
const loose = actor('loose', [600, 0, 160, 72, 0])
const board: BoardSnapshot = (() => {
  const { meta, ...rest } = snapshotOf(old, fresh, loose)
  return { ...rest, meta: { ...meta, layers } }
})()
const context = { ...contextOf(), sheets: layers }
const ask = <Args>(command: Command<Args>, args: Args, more: Partial<typeof context & { sheet: string }> = {}) => {
  const answer = command(board, args, { ...context, ...more })
  return answer.ok ? answer.value : answer.failure.reason
}

describe('a frozen sheet', () => {
  test('is left as it is by every command', () => {
    const ids = [old.id]
    expect(ask(moveItems, { ids, by: { x: 9, y: 9 } })).toBe('sheet_frozen')
    expect(ask(editFields, { ids, fields: { name: 'Autre' } })).toBe('sheet_frozen')
    expect(ask(deleteItems, { ids })).toBe('sheet_frozen')
    expect(ask(putOnSheet, { ids, sheet: undefined })).toBe('sheet_frozen')
    expect(ask(putOnSheet, { ids: [loose.id], sheet: 'past' })).toBe('sheet_frozen')
  })

  test('lets what lies elsewhere be', () => {
    expect(ask(moveItems, { ids: [fresh.id], by: { x: 9, y: 9 } })).toHaveLength(1)
  })
})

test('what is drawn lies on the sheet that was chosen', () => {
  const actorAt = { kind: 'actor', page: carte, at: { x: 0, y: 0 } } as const
  expect(ask(placeItem, actorAt, { sheet: 'group-1' })).toMatchObject([
    { op: 'create-item', item: { layer: 'group-1' } },
  ])
  expect(ask(placeItem, actorAt)).not.toMatchObject([{ item: { layer: expect.anything() } }])
})

describe('putting items on a sheet', () => {
  test('writes what changes, and only that', () => {
    expect(ask(putOnSheet, { ids: [fresh.id, loose.id], sheet: 'group-1' })).toEqual([
      { op: 'edit-item', id: loose.id, fields: { layer: 'group-1' } },
    ])
    expect(ask(putOnSheet, { ids: [fresh.id], sheet: undefined })).toEqual([
      { op: 'edit-item', id: fresh.id, fields: { layer: undefined } },
    ])
  })

  test('of a board that has no such sheet is refused', () => {
    expect(ask(putOnSheet, { ids: [loose.id], sheet: 'nowhere' })).toBe('sheet_gone')
    expect(ask(putOnSheet, { ids: [itemId('nobody')], sheet: 'group-1' })).toBe('item_gone')
  })
})

describe('taking a sheet away', () => {
  const left = [{ op: 'edit-meta', fields: { layers: [layers[0]] } }]

  test('leaves its items on the page, or takes them along', () => {
    expect(ask(deleteSheet, { id: 'group-1', items: 'stays' })).toEqual([
      { op: 'edit-item', id: fresh.id, fields: { layer: undefined } },
      ...left,
    ])
    expect(ask(deleteSheet, { id: 'group-1', items: 'goes' })).toEqual([{ op: 'delete-item', id: fresh.id }, ...left])
  })

  test('works for a frozen one too', () => {
    expect(ask(deleteSheet, { id: 'past', items: 'goes' })).toContainEqual({ op: 'delete-item', id: old.id })
  })

  test('that is gone is told', () => {
    expect(ask(deleteSheet, { id: 'nowhere', items: 'stays' })).toBe('sheet_gone')
  })
})

test('sheets are edited like the rest of the board, within bounds', () => {
  expect(ask(editBoard, { layers })).toEqual([{ op: 'edit-meta', fields: { layers } }])
  expect(ask(editBoard, { layers: [{ id: 'x', label: 'x'.repeat(300) }] })).toBe('invalid_field')
  const many = Array.from({ length: 41 }, (_, index) => ({ id: `sheet-${index}`, label: '' }))
  expect(ask(editBoard, { layers: many })).toBe('invalid_field')
})

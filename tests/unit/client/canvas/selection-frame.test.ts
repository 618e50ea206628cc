import type { Geo } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import { handleAt, selectionFrame } from '../../../../client/src/canvas/selection-frame.ts'
import type { BoardStore } from '../../../../client/src/store/board-store.ts'

const board = (geos: Record<string, Geo>) =>
  ({ item: (id: ItemId) => geos[id] && ({ kind: 'sticky', id, geo: geos[id] } as Item) }) as unknown as BoardStore

const state = (selected: readonly string[], zoom = 1) => ({
  camera: { x: 0, y: 0, zoom },
  selection: new Set(selected as ItemId[]),
  previews: new Map<ItemId, Geo>(),
  remotePreviews: new Map<ItemId, Geo>(),
  editing: undefined,
  tool: 'select' as const,
  role: 'participant' as const,
})
const names = (frame: ReturnType<typeof selectionFrame>) => frame?.handles.map(({ handle }) => handle).toSorted()

describe('the frame around a selection', () => {
  test('is turned with a single item, and holds several', () => {
    const store = board({ one: [0, 0, 100, 100, 30], two: [300, 200, 100, 100, 0] })
    expect(selectionFrame(state(['one']), store)?.geo).toEqual([0, 0, 100, 100, 30])
    const both = selectionFrame(state(['one', 'two']), store)?.geo
    expect(both?.[2]).toBeGreaterThan(400)
    expect(both?.[4]).toBe(0)
  })

  test('follows what is dragged', () => {
    const moved = { ...state(['one']), previews: new Map([['one' as ItemId, [50, 60, 100, 100, 0] as const]]) }
    expect(selectionFrame(moved, board({ one: [0, 0, 100, 100, 0] }))?.geo).toEqual([50, 60, 100, 100, 0])
  })

  test('has eight handles where there is room, and fewer on something small', () => {
    const store = board({ one: [0, 0, 100, 100, 0] })
    expect(names(selectionFrame(state(['one']), store))).toEqual(['e', 'n', 'ne', 'nw', 's', 'se', 'sw', 'w'])
    expect(names(selectionFrame(state(['one'], 0.5), store))).toEqual(['ne', 'nw', 'se', 'sw'])
    expect(names(selectionFrame(state(['one'], 0.2), store))).toEqual(['se'])
  })

  test('has no handles for people who only look, or while words are typed', () => {
    const store = board({ one: [0, 0, 100, 100, 0] })
    expect(selectionFrame({ ...state(['one']), role: 'observer' }, store)?.handles).toEqual([])
    expect(selectionFrame({ ...state(['one']), editing: 'one' as ItemId }, store)?.handles).toEqual([])
  })
})

describe('a handle', () => {
  const frame = selectionFrame(state(['one']), board({ one: [0, 0, 200, 200, 0] }))

  test('is a target of 24 px for a mouse and 44 px for a finger', () => {
    if (!frame) throw new Error('no frame')
    expect(handleAt(frame, { x: 216, y: 216 }, 'mouse')).toBe('se')
    expect(handleAt(frame, { x: 220, y: 220 }, 'mouse')).toBeUndefined()
    expect(handleAt(frame, { x: 224, y: 224 }, 'touch')).toBe('se')
    expect(handleAt(frame, { x: 100, y: 100 }, 'touch')).toBeUndefined()
  })
})

import { alphaOf } from '@palabre/client/src/canvas/faint.ts'
import type { BoardChange } from '@palabre/client/src/store/board-store.ts'
import { createBoardStore } from '@palabre/client/src/store/yjs-board-store.ts'
import { applyChanges, LocalEdit } from '@palabre/shared/document'
import type { Item } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import { actor, carte, docOf, relation, snapshotOf } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'

const a = actor('a', [0, 0, 160, 72, 0])
const b = actor('b', [400, 0, 160, 72, 0])
const ab = relation(a, b)
const everywhere = { minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 }

function opened(...items: readonly Item[]) {
  const doc = docOf(snapshotOf(...items))
  const store = createBoardStore(doc)
  const changes: BoardChange[] = []
  store.subscribe((change) => changes.push(change))
  return { doc, store, changes }
}

describe('what is kept from view', () => {
  test('is not drawn, hit, listed or counted, nor is what hangs on it; shown again, it is as before', () => {
    const { store, changes } = opened(a, b, ab)
    store.itemsIn(carte, everywhere)
    const before = store.snapshot()
    store.hide([b.id])
    expect([...store.snapshot().items.keys()]).toEqual([a.id])
    expect(store.item(b.id)).toBeUndefined()
    expect(store.itemsIn(carte, everywhere)).toEqual([a])
    expect(store.boundsOf(b.id)).toBeUndefined()
    expect(store.connectorsOf(a.id)).toEqual([])
    expect(changes).toHaveLength(1)
    expect([...(changes[0]?.items ?? [])].sort()).toEqual([ab.id, b.id].sort())
    expect([...before.items.keys()]).toHaveLength(3)
    store.hide([])
    expect(store.item(b.id)).toBe(before.items.get(b.id))
    expect(store.connectorsOf(a.id)).toEqual([before.items.get(ab.id)])
    expect(
      store
        .itemsIn(carte, everywhere)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([a.id, b.id, ab.id].sort())
  })

  test('stays out of sight while others edit it, and nothing is told when nothing turns', () => {
    const { doc, store, changes } = opened(a, b)
    store.hide([b.id])
    applyChanges(doc, [{ op: 'edit-item', id: b.id, fields: { name: 'Nouveau' } }], new LocalEdit('rename'))
    expect(store.item(b.id)).toBeUndefined()
    const told = changes.length
    store.hide([b.id])
    expect(changes).toHaveLength(told)
    store.hide([])
    expect(store.item(b.id)).toMatchObject({ name: 'Nouveau' })
  })

  test('may be hidden before it has come', () => {
    const { doc, store } = opened(a)
    store.hide([b.id])
    applyChanges(doc, [{ op: 'create-item', item: b }], new LocalEdit('place'))
    expect([...store.snapshot().items.keys()]).toEqual([a.id])
  })

  test('is let go of by the editor of somebody who does not see it any more', () => {
    const { editor } = person(a, b, ab)
    editor.select([a.id, b.id])
    editor.setHidden([b.id], false)
    expect([...editor.state.getState().selection]).toEqual([a.id])
    expect(editor.state.getState().hidden.size).toBe(0)
  })

  test('is pale for a facilitator, with what hangs on it', () => {
    const { editor } = person(a, b, ab)
    editor.setHidden([b.id], true)
    const state = editor.state.getState()
    const { meta } = editor.board.snapshot()
    const alpha = (item: Item) => alphaOf(item, state, meta, (id) => editor.board.item(id))
    expect(editor.board.item(b.id)).toBeDefined()
    expect(alpha(a)).toBe(1)
    expect(alpha(b)).toBeLessThan(0.6)
    expect(alpha(ab)).toBe(alpha(b))
    editor.setHidden([], true)
    expect(alphaOf(b, editor.state.getState(), meta, (id) => editor.board.item(id))).toBe(1)
  })
})

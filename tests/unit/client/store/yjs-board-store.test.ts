import type { BoardChange } from '@palabre/client/src/store/board-store.ts'
import { createBoardStore } from '@palabre/client/src/store/yjs-board-store.ts'
import { applyChanges, boardRootsOf, type Change, LocalEdit, readBoard } from '@palabre/shared/document'
import { type Box, type Geo, intersects } from '@palabre/shared/geometry'
import type { ItemId, PageId } from '@palabre/shared/ids'
import { byDrawOrder, type Item } from '@palabre/shared/model'
import { drawnBounds } from '@palabre/shared/scene'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { actor, carte, docOf, itemId, libre, me, relation, snapshotOf, sticky } from '../../../helpers/board-world.ts'
import { seededRandom } from '../../../helpers/random.ts'
import { sampleItems, writeItems } from '../../../helpers/sample-items.ts'

const a = actor('a', [0, 0, 160, 72, 0])
const b = actor('b', [400, 0, 160, 72, 0])
const c = actor('c', [800, 0, 160, 72, 0])
const ab = relation(a, b)
const everywhere: Box = { minX: -1e6, minY: -1e6, maxX: 1e6, maxY: 1e6 }

function opened(...items: readonly Item[]) {
  const doc = docOf(snapshotOf(...items))
  const store = createBoardStore(doc)
  const changes: BoardChange[] = []
  store.subscribe((change) => changes.push(change))
  const write = (...edits: Change[]) => applyChanges(doc, edits, new LocalEdit('test'))
  return { doc, store, changes, write }
}

const moveTo = (id: ItemId, geo: Geo): Change => ({ op: 'edit-item', id, fields: { geo } })

describe('snapshots', () => {
  test('what did not change keeps its identity, the snapshot does not', () => {
    const { store, write } = opened(a, b, c, ab)
    const before = store.snapshot()
    write(moveTo(a.id, [10, 0, 160, 72, 0]))
    const after = store.snapshot()
    expect(after).not.toBe(before)
    expect(after.items.get(b.id)).toBe(before.items.get(b.id))
    expect(after.items.get(ab.id)).toBe(before.items.get(ab.id))
    expect(after.items.get(a.id)).toMatchObject({ geo: [10, 0, 160, 72, 0] })
    expect(before.items.get(a.id)).toMatchObject({ geo: [0, 0, 160, 72, 0] })
    expect(after.pages).toBe(before.pages)
    expect(after.meta).toBe(before.meta)
    expect(store.snapshot()).toBe(after)
  })

  test('an old snapshot stays as it was, whatever comes later', () => {
    const { store, write } = opened(a, b)
    const before = store.snapshot()
    write({ op: 'delete-item', id: a.id })
    write({ op: 'create-item', item: c })
    expect([...before.items.keys()]).toEqual([a.id, b.id])
    expect([...store.snapshot().items.keys()]).toEqual([b.id, c.id])
  })

  test('listeners hear once per transaction what it touched', () => {
    const { changes, write } = opened(a, b, c, ab)
    write(moveTo(a.id, [10, 0, 160, 72, 0]), { op: 'edit-item', id: c.id, fields: { name: 'C' } })
    write({ op: 'edit-meta', fields: { title: 'Quartier' } })
    write({ op: 'edit-page', id: libre, fields: { title: 'Atelier' } })
    expect(changes).toEqual([
      { items: new Set([a.id, c.id, ab.id]), pages: false, meta: false },
      { items: new Set(), pages: false, meta: true },
      { items: new Set(), pages: true, meta: false },
    ])
  })

  test('hears nothing of a transaction that changed nothing, and nothing once destroyed', () => {
    const { doc, store, changes, write } = opened(a)
    doc.transact(() => {})
    expect(changes).toEqual([])
    store.destroy()
    write({ op: 'delete-item', id: a.id })
    expect(changes).toEqual([])
  })

  test('words written letter by letter arrive', () => {
    const note = sticky('note')
    const { store, write } = opened(note)
    write({ op: 'splice-text', id: note.id, at: 4, remove: 0, insert: ' fraîche' })
    expect(store.item(note.id)).toMatchObject({ text: 'note fraîche' })
  })
})

describe('relations', () => {
  test('are found from both ends', () => {
    const { store } = opened(a, b, c, ab)
    expect(store.relationsOf(a.id).map(({ id }) => id)).toEqual([ab.id])
    expect(store.relationsOf(b.id).map(({ id }) => id)).toEqual([ab.id])
    expect(store.relationsOf(c.id)).toEqual([])
  })

  test('follow when they are led elsewhere', () => {
    const { store, write } = opened(a, b, c, ab)
    write({ op: 'edit-item', id: ab.id, fields: { to: c.id } })
    expect(store.relationsOf(b.id)).toEqual([])
    expect(store.relationsOf(c.id).map(({ id }) => id)).toEqual([ab.id])
  })

  test('hide while an end is missing, and come back with it', () => {
    const { store, changes, write } = opened(a, b, ab)
    write({ op: 'delete-item', id: b.id })
    expect(store.item(ab.id)).toBeUndefined()
    expect(store.relationsOf(a.id)).toEqual([])
    expect(store.itemsIn(carte, everywhere)).toEqual([store.item(a.id)])
    expect(changes.at(-1)?.items).toEqual(new Set([b.id, ab.id]))
    write({ op: 'create-item', item: b })
    expect(store.item(ab.id)).toMatchObject({ from: a.id, to: b.id })
    expect(store.boundsOf(ab.id)).toBeDefined()
    expect(changes.at(-1)?.items).toEqual(new Set([b.id, ab.id]))
  })

  test('that arrive before their ends wait for them', () => {
    const { store, write } = opened(a)
    write({ op: 'create-item', item: ab })
    expect(store.item(ab.id)).toBeUndefined()
    write({ op: 'create-item', item: b })
    expect(store.relationsOf(a.id).map(({ id }) => id)).toEqual([ab.id])
  })

  test('of relations are never shown: they would have nowhere to be', () => {
    const odd = relation(a, ab, { id: itemId('bizarre') })
    expect(opened(a, b, ab, odd).store.item(odd.id)).toBeUndefined()
  })
})

describe('what points at others', () => {
  const head = { author: me, at: 1, page: carte, order: 'a0' }
  const geo: Geo = [0, 0, 260, 140, 0]
  const need: Item = { ...head, id: itemId('besoin'), kind: 'need', geo, text: 'manger' }
  const said: Item = {
    ...head,
    id: itemId('parole'),
    kind: 'statement',
    geo,
    text: 'je saute des repas',
    column: 'gap',
    need: need.id,
  }
  const promise: Item = {
    ...head,
    id: itemId('promesse'),
    kind: 'commitment',
    geo,
    what: 'une navette',
    subjects: [a.id],
    with: [],
    answers: [itemId('parti'), need.id],
    state: 'proposed',
    names: { [a.id]: 'a' },
  }

  test('loses what goes, and has it again when it comes back', () => {
    const { store, changes, write } = opened(a, need, said, promise)
    write({ op: 'delete-item', id: need.id })
    expect(store.item(said.id)).not.toHaveProperty('need')
    expect(store.item(promise.id)).toMatchObject({ answers: [], subjects: [a.id] })
    expect(changes.at(-1)?.items).toEqual(new Set([need.id, said.id, promise.id]))
    write({ op: 'create-item', item: need })
    expect(store.item(said.id)).toMatchObject({ need: need.id })
    expect(store.item(promise.id)).toMatchObject({ answers: [need.id] })
  })

  test('only needs are answered and grouped into', () => {
    const { store } = opened(a, { ...said, need: a.id }, { ...promise, answers: [a.id, said.id] })
    expect(store.item(said.id)).not.toHaveProperty('need')
    expect(store.item(promise.id)).toMatchObject({ answers: [] })
  })

  test('is told of a new name, and stays itself while it says the same', () => {
    const { store, changes, write } = opened(a, need, said, promise)
    const before = store.snapshot()
    write({ op: 'edit-item', id: a.id, fields: { name: 'CCAS' } })
    expect(changes.at(-1)?.items).toEqual(new Set([a.id, promise.id]))
    write(moveTo(need.id, [50, 0, 260, 140, 0]))
    expect(changes.at(-1)?.items).toEqual(new Set([need.id]))
    expect(store.item(promise.id)).toBe(before.items.get(promise.id))
    expect(store.item(said.id)).toBe(before.items.get(said.id))
  })

  test('from an item to itself, or to another page as a relation, is never shown', () => {
    const away = { ...b, page: libre }
    const link: Item = { ...head, id: itemId('fil'), kind: 'link', from: a.id, to: away.id, role: 'causes' }
    const self: Item = { ...link, id: itemId('boucle'), to: a.id }
    const { store, write } = opened(a, away, ab, link, self)
    expect([...store.snapshot().items.keys()].sort()).toEqual([a.id, away.id, link.id].sort())
    write({ op: 'edit-item', id: away.id, fields: { page: carte } })
    expect(store.item(ab.id)).toBeDefined()
  })
})

describe('places', () => {
  test('are answered bottom first, whatever came first', () => {
    const stack = ['a5', 'a1', 'a3'].map((order, index) => actor(`s${index}`, undefined, { order }))
    const { store, write } = opened(...stack)
    const orders = () => store.itemsIn(carte, everywhere).map(({ order }) => order)
    expect(orders()).toEqual(['a1', 'a3', 'a5'])
    write({ op: 'create-item', item: actor('s3', undefined, { order: 'a6' }) })
    write({ op: 'create-item', item: actor('s4', undefined, { order: 'a2' }) })
    expect(orders()).toEqual(['a1', 'a2', 'a3', 'a5', 'a6'])
    write({ op: 'edit-item', id: itemId('s0'), fields: { order: 'a0' } })
    expect(orders()).toEqual(['a0', 'a1', 'a2', 'a3', 'a6'])
    write({ op: 'delete-item', id: itemId('s3') }, { op: 'create-item', item: actor('s5', undefined, { order: 'a4' }) })
    expect(orders()).toEqual(['a0', 'a1', 'a2', 'a3', 'a4'])
  })

  test('an item that changes pages is found on the new one only', () => {
    const { store, write } = opened(a, b)
    store.itemsIn(libre, everywhere)
    store.itemsIn(carte, everywhere)
    write({ op: 'edit-item', id: a.id, fields: { page: libre } })
    expect(store.itemsIn(carte, everywhere).map(({ id }) => id)).toEqual([b.id])
    expect(store.itemsIn(libre, everywhere).map(({ id }) => id)).toEqual([a.id])
  })

  test('an empty page has no bounds', () => {
    const { store, write } = opened(a)
    expect(store.pageBounds(libre)).toBeUndefined()
    write({ op: 'create-item', item: { ...b, page: libre } })
    expect(store.pageBounds(libre)).toBeDefined()
  })

  test('agree with brute force through a thousand random edits', () => {
    const random = seededRandom(2_026)
    const below = (count: number) => Math.floor(random() * count)
    const pages: readonly PageId[] = [carte, libre]
    const { doc, store, write } = opened()
    const names: ItemId[] = []
    for (let round = 0; round < 1_000; round++) {
      write(randomEdit(names, below, pages))
      if (round % 20 !== 0) continue
      const page = pages[below(2)] as PageId
      const corner = { x: below(3_000) - 500, y: below(3_000) - 500 }
      const box = { minX: corner.x, minY: corner.y, maxX: corner.x + below(1_500), maxY: corner.y + below(1_500) }
      const expected = readBoard(doc).items
      const find = (id: ItemId) => expected.get(id)
      const met = [...expected.values()]
        .filter((item) => item.page === page)
        .filter((item) => intersects(drawnBounds(item, find) as Box, box))
        .sort(byDrawOrder)
      expect(store.itemsIn(page, box).map(({ id }) => id)).toEqual(met.map(({ id }) => id))
      expect(store.snapshot().items.size).toBe(expected.size)
    }
  })
})

/** One edit of a board of actors and relations; `names` remembers what was ever made. */
function randomEdit(names: ItemId[], below: (count: number) => number, pages: readonly PageId[]): Change {
  const geo: Geo = [below(2_000), below(2_000), 40 + below(200), 20 + below(100), below(4) * 15]
  const some = names[below(Math.max(1, names.length))]
  const other = names[below(Math.max(1, names.length))]
  const id = itemId(`n${names.length}`)
  const order = `a${below(9)}`
  const page = pages[below(2)] as PageId
  switch (some === undefined ? 0 : below(6)) {
    case 0:
    case 1:
      names.push(id)
      return { op: 'create-item', item: actor(`n${names.length - 1}`, geo, { order, page }) }
    case 2:
      if (some === other) return moveTo(some as ItemId, geo)
      names.push(id)
      return { op: 'create-item', item: { ...ab, id, order, page, from: some as ItemId, to: other as ItemId } }
    case 3:
      return { op: 'edit-item', id: some as ItemId, fields: { order } }
    case 4:
      return { op: 'delete-item', id: some as ItemId }
    default:
      return { op: 'edit-item', id: some as ItemId, fields: { page } }
  }
}

test('a store over ten thousand items holds what the document holds', () => {
  const doc = new Y.Doc()
  writeItems(doc, sampleItems(10_000, { page: carte, author: me }), 10_000)
  const store = createBoardStore(doc)
  expect(store.snapshot().items.size).toBe(boardRootsOf(doc).items.size)
  expect(store.itemsIn(carte, everywhere)).toHaveLength(10_000)
})

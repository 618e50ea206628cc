import { createPageItems, degrees, type Timers } from '@palabre/client/src/panels/page-items.ts'
import type { BoardStore } from '@palabre/client/src/store/board-store.ts'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { type Actor, type BoardSnapshot, type Item, type Relation, shippedFamilies } from '@palabre/shared/model'
import { expect, test } from 'vitest'

const carte = 'carte' as PageId
const head = { author: 'p_0123456789' as ParticipantId, at: 0, page: carte, order: 'a0' }
const actor = (id: string, name = id): Actor => ({
  ...head,
  id: id as ItemId,
  kind: 'actor',
  geo: [0, 0, 160, 72, 0],
  name,
})
const relation = (id: string, from: Actor, to: Actor): Relation => ({
  ...head,
  id: id as ItemId,
  kind: 'relation',
  from: from.id,
  to: to.id,
  type: 'help',
  direction: 'none',
})

/** A board whose transactions and clock are moved by hand. */
function stage(...start: Item[]) {
  const listeners = new Set<() => void>()
  let snapshot: BoardSnapshot = board(start)
  let now = 0
  let pending: { run: () => void; at: number } | undefined
  const timers: Timers = {
    now: () => now,
    later: (run, delayMs) => {
      pending = { run, at: now + delayMs }
      return () => {
        pending = undefined
      }
    },
  }
  const store = {
    snapshot: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  } as unknown as BoardStore
  return {
    source: createPageItems(store, timers),
    listeners,
    write(...items: Item[]) {
      snapshot = board(items)
      for (const listener of listeners) listener()
    },
    wait(ms: number) {
      now += ms
      if (!pending || pending.at > now) return
      const { run } = pending
      pending = undefined
      run()
    },
  }
}

function board(items: Item[]): BoardSnapshot {
  return {
    meta: { title: '', families: shippedFamilies },
    pages: [],
    items: new Map(items.map((item) => [item.id, item])),
  }
}

test('tells once for many transactions, at once after a pause', () => {
  const { source, write, wait } = stage(actor('a'))
  let told = 0
  source.subscribe(() => {
    told += 1
  })
  wait(1_000)
  write(actor('a'), actor('b'))
  expect(told).toBe(1)
  expect(source.read(carte).actors).toHaveLength(2)
  write(actor('a'), actor('b'), actor('c'))
  write(actor('a'), actor('b'), actor('c'), actor('d'))
  expect(told).toBe(1)
  expect(source.read(carte).actors).toHaveLength(2)
  wait(120)
  expect(told).toBe(2)
  expect(source.read(carte).actors).toHaveLength(4)
})

test('keeps the lists that did not change', () => {
  const a = actor('a')
  const b = actor('b')
  const link = relation('r', a, b)
  const { source, write, wait } = stage(a, b, link)
  source.subscribe(() => undefined)
  const before = source.read(carte)
  wait(1_000)
  write(a, actor('b', 'renamed'), link)
  const after = source.read(carte)
  expect(after.relations).toBe(before.relations)
  expect(after.actors).not.toBe(before.actors)
})

test('leaves other pages out and stops listening with its last listener', () => {
  const { source, listeners } = stage(actor('a'), { ...actor('b'), page: 'autre' as PageId })
  const stop = source.subscribe(() => undefined)
  expect(source.read(carte).actors.map(({ id }) => id)).toEqual(['a'])
  expect(source.read(carte).count).toBe(1)
  stop()
  expect(listeners.size).toBe(0)
})

test('counts the relations of each actor, a loop once', () => {
  const a = actor('a')
  const b = actor('b')
  const count = degrees([relation('r', a, b), relation('s', b, a), relation('loop', a, a)])
  expect(count.get(a.id)).toBe(3)
  expect(count.get(b.id)).toBe(2)
})

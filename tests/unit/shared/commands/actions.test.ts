import { connect, gatherInAction, untangle } from '@palabre/shared/commands'
import { boxAround, geoBounds, geoCentre, grow, intersects, union } from '@palabre/shared/geometry'
import type { Action, BoardSnapshot, Item, Relation } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  action,
  actor,
  boardAfter,
  carte,
  frame,
  itemId,
  refusalOf,
  snapshotOf,
  sticky,
  the,
} from '../../../helpers/board-world.ts'

const a = actor('a', [0, 0, 160, 72, 0])
const b = actor('b', [600, 0, 160, 72, 0])
const c = actor('c', [300, 500, 160, 72, 0])
const noel = action('noel', [900, 900, 200, 64, 0])

const of = (board: BoardSnapshot) => ({
  actions: [...board.items.values()].filter((item): item is Action => item.kind === 'action'),
  parts: [...board.items.values()].filter((item): item is Relation => item.kind === 'relation'),
})

describe('several actors gathered in an action', () => {
  test('take part in it, in their midst', () => {
    const board = snapshotOf(a, b, c)
    const { actions, parts } = of(boardAfter(gatherInAction, board, { page: carte, actors: [a.id, b.id, c.id, a.id] }))
    const [action] = actions as [Action]
    expect(parts.map(({ from, to, type }) => [from, to, type])).toEqual(
      [a.id, b.id, c.id].map((from) => [from, action.id, 'takes-part']),
    )
    expect(action.name).toBe('')
    expect(intersects(geoBounds(action.geo), boxAround([a, b, c].map(({ geo }) => geoCentre(geo))))).toBe(true)
  })

  test('with nobody yet, and a name', () => {
    const board = boardAfter(gatherInAction, snapshotOf(a), {
      page: carte,
      actors: [],
      at: { x: 400, y: 400 },
      fields: { name: 'Jardin' },
    })
    expect(of(board)).toMatchObject({ actions: [{ name: 'Jardin', geo: [300, 368, 200, 64, 0] }], parts: [] })
  })

  test('who is gone or no actor stays out; nobody left is a refusal', () => {
    const note = sticky('note')
    const board = snapshotOf(a, note)
    const { parts } = of(boardAfter(gatherInAction, board, { page: carte, actors: [a.id, note.id, itemId('gone')] }))
    expect(parts.map(({ from }) => from)).toEqual([a.id])
    expect(refusalOf(gatherInAction, board, { page: carte, actors: [note.id, itemId('gone')] })).toBe('item_gone')
    expect(refusalOf(gatherInAction, board, { page: carte, actors: [a.id] }, { role: 'observer' })).toBe(
      'observers_look',
    )
  })

  test('never covers what stands there; frames and the like are grounds', () => {
    const place = fc.integer({ min: -400, max: 400 })
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 12 }), (places) => {
        const actors = places.map(([x, y], index) => actor(`actor${index}`, [x, y, 160, 72, 0]))
        const ground = frame('cadre', [-900, -900, 1800, 1800, 0])
        const items: Item[] = [...actors, ground]
        const board = boardAfter(gatherInAction, snapshotOf(...items), {
          page: carte,
          actors: actors.map(({ id }) => id),
        })
        const [action] = of(board).actions as [Action]
        const box = geoBounds(action.geo)
        expect(actors.some(({ geo }) => intersects(geoBounds(geo), box))).toBe(false)
        const all = union(actors.map(({ geo }) => geoBounds(geo)))
        expect(all && intersects(grow(all, 400), box)).toBe(true)
      }),
    )
  })
})

describe('a relation between an actor and an action', () => {
  const relationOf = (board: BoardSnapshot) => of(board).parts[0]

  test('is taking part, from the actor, whichever way it was drawn', () => {
    for (const [from, to] of [
      [a, noel],
      [noel, a],
    ] as const) {
      const made = boardAfter(connect, snapshotOf(a, noel), { from: from.id, to: to.id, fields: { type: 'help' } })
      expect(relationOf(made)).toMatchObject({ from: a.id, to: noel.id, type: 'takes-part', direction: 'none' })
    }
  })

  test('a tension stays one, as it was drawn', () => {
    const made = boardAfter(connect, snapshotOf(a, noel), { from: noel.id, to: a.id, fields: { type: 'tension' } })
    expect(relationOf(made)).toMatchObject({ from: noel.id, to: a.id, type: 'tension' })
  })

  test('nobody takes part twice', () => {
    const board = boardAfter(connect, snapshotOf(a, noel), { from: a.id, to: noel.id })
    expect(refusalOf(connect, board, { from: noel.id, to: a.id })).toBe('already_linked')
    const tension = { from: a.id, to: noel.id, fields: { type: 'tension' } } as const
    expect(refusalOf(connect, board, tension, { seed: 8 })).toBeUndefined()
  })
})

test('actions are untangled with the rest', () => {
  const crowd = snapshotOf(a, { ...noel, geo: [10, 10, 200, 64, 0] })
  const board = boardAfter(untangle, crowd, { page: carte, ids: 'everything' })
  const boxes = [the(board, a.id, 'actor'), the(board, noel.id, 'action')].map(({ geo }) => geoBounds(geo))
  expect(intersects(boxes[0] as never, boxes[1] as never)).toBe(false)
})

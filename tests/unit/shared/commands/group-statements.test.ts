import {
  dropItems,
  gatherNeed,
  groupStatements,
  moveItems,
  moveToColumn,
  placeInColumn,
  ungroupStatements,
} from '@palabre/shared/commands'
import { type Box, geoBounds, grow, intersects } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type BoardSnapshot, columnAt, type Item, isPlaced, type Statement } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardAfter, changesOf, itemId, refusalOf, sticky, the } from '../../../helpers/board-world.ts'
import '../../../helpers/seed-properties.ts'
import { besoins, need, needsBoard, statement } from '../../../helpers/needs-world.ts'

const bus = statement('bus', [760, 400, 220, 132, 0])
const taxi = statement('taxi', [100, 150, 220, 132, 0], { column: 'initiative' })
const train = statement('train', [1_500, 150, 220, 132, 0], { column: 'gap', gap: 'services' })
const bouger = need('bouger')

const needOf = (board: BoardSnapshot, id: ItemId) => the(board, id, 'statement').need
const geoOf = (board: BoardSnapshot, item: Item) => the(board, item.id, item.kind as 'statement').geo

describe('grouping', () => {
  test('statements lie in a stack beneath their need, and keep their words and columns', () => {
    const board = boardAfter(groupStatements, needsBoard(bus, taxi, train, bouger), {
      ids: [bus.id, train.id],
      need: bouger.id,
    })
    expect(needOf(board, bus.id)).toBe(bouger.id)
    expect(the(board, train.id, 'statement')).toMatchObject({ column: 'gap', gap: 'services', text: 'train' })
    expect(geoOf(board, bus)).toEqual([780, 274, 220, 132, 0])
    expect(geoOf(board, train)).toEqual([780, 420, 220, 132, 0])
    expect(geoOf(board, taxi)).toEqual(taxi.geo)
  })

  test('a stack goes around what stands beneath the need', () => {
    const note = sticky('note', [780, 300, 180, 180, 0], { page: besoins })
    const board = boardAfter(groupStatements, needsBoard(bus, bouger, note), { ids: [bus.id], need: bouger.id })
    expect(geoOf(board, bus)[1]).toBe(494)
  })

  test('a statement that goes to another need leaves no hole behind', () => {
    const first = { ...bus, need: bouger.id, geo: [780, 274, 220, 132, 0] } as Statement
    const second = { ...taxi, need: bouger.id, geo: [780, 420, 220, 132, 0] } as Statement
    const manger = need('manger', [1_440, 120, 260, 140, 0])
    const board = boardAfter(groupStatements, needsBoard(first, second, bouger, manger), {
      ids: [first.id],
      need: manger.id,
    })
    expect(needOf(board, first.id)).toBe(manger.id)
    expect(geoOf(board, second)).toEqual([780, 274, 220, 132, 0])
  })

  test('is refused without statements, without a need, and while only looking', () => {
    const board = needsBoard(bus, bouger)
    expect(refusalOf(groupStatements, board, { ids: [bouger.id], need: bouger.id })).toBe('no_statements')
    expect(refusalOf(groupStatements, board, { ids: [bus.id], need: itemId('parti') })).toBe('item_gone')
    const rules = { rights: 'look' } as const
    expect(refusalOf(groupStatements, board, { ids: [bus.id], need: bouger.id }, { rules })).toBe('look_only')
  })

  test('two statements make a need where the first of them lies', () => {
    const id = itemId('nouveau')
    const board = boardAfter(gatherNeed, needsBoard(bus, taxi), { ids: [bus.id, taxi.id], id, text: 'Bouger' })
    expect(the(board, id, 'need')).toMatchObject({ text: 'Bouger', geo: [760, 400, 260, 140, 0] })
    expect([bus, taxi].map((item) => needOf(board, item.id))).toEqual([id, id])
    expect(geoOf(board, bus)).toEqual([800, 554, 220, 132, 0])
  })

  test('taken out, a statement goes back to its own column', () => {
    const grouped = { ...train, need: bouger.id, geo: [780, 274, 220, 132, 0] } as Statement
    const board = boardAfter(ungroupStatements, needsBoard(grouped, bouger), { ids: [grouped.id] })
    expect(needOf(board, train.id)).toBeUndefined()
    expect(columnAt({ x: geoOf(board, train)[0], y: geoOf(board, train)[1] })).toBe('gap')
    expect(refusalOf(ungroupStatements, needsBoard(bus), { ids: [bus.id] })).toBe('no_statements')
  })
})

describe('columns', () => {
  test('a statement dragged into another column is of that column, in one change', () => {
    const changes = changesOf(moveItems, needsBoard(taxi), { ids: [taxi.id], by: { x: 1_400, y: 0 } })
    expect(changes).toEqual([
      { op: 'edit-item', id: taxi.id, fields: { geo: [1_500, 150, 220, 132, 0], column: 'gap' } },
    ])
    const back = boardAfter(moveItems, needsBoard(taxi), { ids: [taxi.id], by: { x: 700, y: 0 } })
    expect(the(back, taxi.id, 'statement').column).toBe('expectation')
  })

  test('a need that moves carries its statements, whose columns stay', () => {
    const grouped = { ...bus, need: bouger.id } as Statement
    const board = boardAfter(moveItems, needsBoard(grouped, bouger), { ids: [bouger.id], by: { x: 700, y: 10 } })
    expect(geoOf(board, grouped)).toEqual([1_460, 410, 220, 132, 0])
    expect(the(board, grouped.id, 'statement').column).toBe('expectation')
  })

  test('moved from the list, statements find free spots', () => {
    const board = boardAfter(moveToColumn, needsBoard(bus, taxi, train), { ids: [bus.id, taxi.id], column: 'gap' })
    expect([bus, taxi, train].map(({ id }) => the(board, id, 'statement').column)).toEqual(['gap', 'gap', 'gap'])
    expect(overlaps(board)).toEqual([])
  })

  test('in the stack of a need, only the column changes', () => {
    const grouped = { ...bus, need: bouger.id } as Statement
    const board = boardAfter(moveToColumn, needsBoard(grouped, bouger), { ids: [bus.id], column: 'beyond-reach' })
    expect(the(board, bus.id, 'statement')).toMatchObject({ column: 'beyond-reach', geo: bus.geo, need: bouger.id })
  })

  test('what is added goes where its column has room', () => {
    const board = boardAfter(placeInColumn, needsBoard(bus), {
      kind: 'statement',
      page: besoins,
      column: 'gap',
      text: 'Plus de bus',
    })
    const added = [...board.items.values()].find(({ id }) => id !== bus.id)
    expect(added).toMatchObject({ column: 'gap', text: 'Plus de bus', geo: [1_440, 120, 220, 132, 0] })
  })
})

describe('dropping', () => {
  const grouped = { ...bus, need: bouger.id, geo: [780, 274, 220, 132, 0] } as Statement
  const below = { ...taxi, need: bouger.id, geo: [780, 420, 220, 132, 0] } as Statement

  test('on a need, statements are grouped and other items only move', () => {
    const note = sticky('note', [0, 0, 180, 180, 0], { page: besoins })
    const board = boardAfter(dropItems, needsBoard(taxi, note, bouger), {
      ids: [taxi.id, note.id],
      by: { x: 10, y: 10 },
      onto: bouger.id,
    })
    expect(needOf(board, taxi.id)).toBe(bouger.id)
    expect(geoOf(board, taxi)).toEqual([780, 274, 220, 132, 0])
    expect(geoOf(board, note)).toEqual([10, 10, 180, 180, 0])
  })

  test('out of the stack, a statement leaves its need for the column it lies in', () => {
    const board = boardAfter(dropItems, needsBoard(grouped, below, bouger), { ids: [grouped.id], by: { x: 700, y: 0 } })
    expect(needOf(board, grouped.id)).toBeUndefined()
    expect(the(board, grouped.id, 'statement')).toMatchObject({ column: 'gap', geo: [1_480, 274, 220, 132, 0] })
    expect(geoOf(board, below)).toEqual([780, 274, 220, 132, 0])
  })

  test('within the stack, it finds another place there', () => {
    const board = boardAfter(dropItems, needsBoard(grouped, below, bouger), { ids: [grouped.id], by: { x: 8, y: 160 } })
    expect(needOf(board, grouped.id)).toBe(bouger.id)
    expect([below, grouped].map((item) => geoOf(board, item)[1])).toEqual([274, 420])
  })

  test('together with its need, it stays in it', () => {
    const board = boardAfter(dropItems, needsBoard(grouped, bouger), {
      ids: [grouped.id, bouger.id],
      by: { x: 700, y: 0 },
    })
    expect(needOf(board, grouped.id)).toBe(bouger.id)
    expect(geoOf(board, grouped)[0]).toBe(1_480)
  })
})

test('whatever is grouped, gathered and taken out, nothing comes to lie on anything else', () => {
  const column = fc.constantFrom('initiative', 'expectation', 'gap', 'beyond-reach')
  const step = fc.record({ verb: fc.constantFrom('add', 'gather', 'group', 'ungroup', 'move'), at: fc.nat(40), column })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
      let board: BoardSnapshot = needsBoard()
      for (const [index, { verb, at, column: to }] of steps.entries()) {
        const all = [...board.items.values()]
        const statements = all.filter((item) => item.kind === 'statement')
        const needs = all.filter((item) => item.kind === 'need')
        const one = statements[at % Math.max(1, statements.length)]
        const other = statements[(at + 1) % Math.max(1, statements.length)]
        const seed = { seed: index + 1 }
        if (verb === 'add' || !one || !other) {
          board = boardAfter(
            placeInColumn,
            board,
            { kind: 'statement', page: besoins, column: to as 'gap', text: 'x' },
            seed,
          )
        } else if (verb === 'gather') board = boardAfter(gatherNeed, board, { ids: [one.id, other.id] }, seed)
        else if (verb === 'move') board = boardAfter(moveToColumn, board, { ids: [one.id], column: to as 'gap' }, seed)
        else if (verb === 'ungroup') {
          if (one.need) board = boardAfter(ungroupStatements, board, { ids: [one.id] }, seed)
        } else {
          const into = needs[at % Math.max(1, needs.length)]
          if (into) board = boardAfter(groupStatements, board, { ids: [one.id, other.id], need: into.id }, seed)
        }
        expect(overlaps(board)).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

/** Pairs of items that cover each other. */
function overlaps(board: BoardSnapshot): string[] {
  const boxes = [...board.items.values()].filter(isPlaced).map(({ id, geo }): [string, Box] => [id, geoBounds(geo)])
  return boxes.flatMap(([a, box], index) =>
    boxes.slice(index + 1).flatMap(([b, other]) => (intersects(grow(box, -1), other) ? [`${a} ${b}`] : [])),
  )
}

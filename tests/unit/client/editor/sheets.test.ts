import { selectAll } from '@palabre/client/src/editor/actions/selection-actions.ts'
import { pageSheet, type SheetsView, sheetAlpha } from '@palabre/client/src/editor/sheets.ts'
import { editBoard } from '@palabre/shared/commands'
import { type Item, type Layer, shippedFamilies } from '@palabre/shared/model'
import { beforeEach, describe, expect, test } from 'vitest'
import { actor, relation } from '../../../helpers/board-world.ts'
import { type Person, person } from '../../../helpers/editor-world.ts'

const layers: readonly Layer[] = [
  { id: 'past', label: 'Hier', frozen: true },
  { id: 'soft', label: 'Groupe 1', opacity: 0.5 },
]
const past = actor('past', [0, 0, 160, 72, 0], { layer: 'past' })
const soft = actor('soft', [300, 0, 160, 72, 0], { layer: 'soft', family: 'producers' })
const loose = actor('loose', [600, 0, 160, 72, 0], { family: 'producers' })
const between = relation(soft, loose)
const lost = actor('lost', [900, 0, 160, 72, 0], { layer: 'deleted-sheet' })

const plain: SheetsView = { hidden: new Set(), opacity: new Map() }
const items = new Map([past, soft, loose, between, lost].map((item) => [item.id, item as Item]))
const alpha = (item: Item, view?: Partial<SheetsView>) =>
  sheetAlpha(item, view && { ...plain, ...view }, { families: shippedFamilies, layers }, (id) => items.get(id))

describe('how strongly items are shown', () => {
  test('as the board says, at first', () => {
    expect([past, soft, loose, lost].map((item) => alpha(item))).toEqual([0.35, 0.5, 1, 1])
  })

  test('a relation is never stronger than its ends', () => {
    expect(alpha(between)).toBe(0.5)
    expect(alpha(between, { hidden: new Set(['layer:soft']) })).toBe(0)
  })

  test('as chosen here: group and family together', () => {
    const opacity = new Map([['family:producers', 0.5] as const, ['layer:soft', 0.4] as const])
    expect(alpha(soft, { opacity })).toBeCloseTo(0.2)
    expect(alpha(loose, { opacity })).toBe(0.5)
    expect(alpha(loose, { hidden: new Set([pageSheet]) })).toBe(0)
    expect(alpha(lost, { hidden: new Set([pageSheet]) })).toBe(0)
  })

  test('compared, only two sheets, from one to the other', () => {
    const shown = (towards: number) =>
      [past, soft, loose].map((item) => alpha(item, { compared: { a: 'layer:soft', b: pageSheet, towards } }))
    expect(shown(0)).toEqual([0, 1, 0])
    expect(shown(0.5)).toEqual([0, 1, 1])
    expect(shown(1)).toEqual([0, 0, 1])
  })
})

describe('what cannot be picked up', () => {
  let ada: Person
  beforeEach(() => {
    ada = person(past, soft, loose, between, lost)
    ada.editor.run('edit-board', editBoard, { layers })
  })
  const look = (sheets: SheetsView) => ada.editor.state.setState({ filter: { ...ada.state.filter, sheets } })

  test('what lies on a frozen sheet', () => {
    ada.tap([80, 36])
    expect(ada.selected).toEqual([])
    selectAll(ada.editor)
    expect(ada.selected).not.toContain(past.id)
    expect(ada.selected).toContain(soft.id)
  })

  test('what is hidden, but not what is faint', () => {
    look({ ...plain, hidden: new Set([pageSheet]) })
    ada.tap([680, 36])
    expect(ada.selected).toEqual([])
    look({ ...plain, opacity: new Map([[pageSheet, 0.1]]) })
    ada.tap([680, 36])
    expect(ada.selected).toEqual([loose.id])
  })
})

test('what is drawn next lies on the current sheet, and on the page once that is frozen', () => {
  const ada = person()
  ada.editor.run('edit-board', editBoard, { layers })
  const drawOn = (sheet: string) => ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, sheet } })
  const place = () => {
    ada.editor.setTool('sticky')
    ada.tap([400 + 300 * ada.items.size, 400])
    return ada.items.get(ada.selected[0] as Item['id'])?.layer
  }
  drawOn('soft')
  expect(place()).toBe('soft')
  drawOn('past')
  expect(place()).toBeUndefined()
})

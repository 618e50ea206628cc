import {
  deleteSelection,
  duplicateSelection,
  editSelection,
  nudgeSelection,
  reorderSelection,
  selectAll,
  stepBack,
  walkSelection,
  zoomToSelection,
} from '@palabre/client/src/editor/actions/selection-actions.ts'
import { copySelection, cutSelection, paste } from '@palabre/client/src/editor/clipboard.ts'
import { readItems, writeItems } from '@palabre/client/src/editor/clipboard-format.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryItem } from '../../../helpers/arbitrary-items.ts'
import { actor, itemId, libre, relation, sticky } from '../../../helpers/board-world.ts'
import { type Person, person } from '../../../helpers/editor-world.ts'

const a = actor('a', [100, 100, 160, 72, 0], { order: 'a1' })
const b = actor('b', [500, 130, 160, 72, 0], { order: 'a2' })
const c = actor('c', [50, 500, 160, 72, 0], { order: 'a3' })
const ab = relation(a, b, { order: 'a4' })

const walked = (ada: Person, steps: number, step: 1 | -1 = 1) =>
  Array.from({ length: steps }, () => {
    walkSelection(ada.editor, step)
    return ada.selected[0]
  })

describe('walking', () => {
  test('reads line by line, relations after what they begin at, and ends', () => {
    const ada = person(c, b, a, ab)
    expect(walked(ada, 5)).toEqual([a.id, ab.id, b.id, c.id, undefined])
    expect(walked(ada, 2, -1)).toEqual([c.id, b.id])
  })

  test('tells where the page ends, so that the focus may leave the canvas', () => {
    const ada = person(a)
    expect(walkSelection(ada.editor, 1)).toBe(true)
    expect(walkSelection(ada.editor, 1)).toBe(false)
    expect(walkSelection(person().editor, 1)).toBe(false)
  })

  test('brings what it comes to into view', () => {
    const ada = person(a, actor('far', [4_000, 3_000, 160, 72, 0]))
    walked(ada, 2)
    const { x, y } = ada.editor.toScreen({ x: 4_080, y: 3_036 })
    expect(x > 0 && x < 1_200 && y > 0 && y < 800).toBe(true)
  })
})

test('nudges in a row are one step', () => {
  const ada = person(a, b)
  ada.editor.select([a.id])
  for (let times = 0; times < 5; times++) nudgeSelection(ada.editor, { x: 10, y: 0 })
  expect(ada.geo(a)?.[0]).toBe(150)
  ada.editor.undo()
  expect(ada.geo(a)?.[0]).toBe(100)
})

test('copies are selected, deletions need a selection', () => {
  const ada = person(a, b, ab)
  deleteSelection(ada.editor)
  duplicateSelection(ada.editor)
  expect(ada.refusals).toEqual([])
  selectAll(ada.editor)
  expect(ada.selected).toHaveLength(3)
  duplicateSelection(ada.editor)
  expect(ada.items.size).toBe(6)
  expect(ada.selected).not.toContain(a.id)
  deleteSelection(ada.editor)
  expect(ada.items.size).toBe(3)
})

test('bringing to the front is what one then hits', () => {
  const under = actor('under', a.geo, { order: 'a0' })
  const ada = person(a, under)
  ada.editor.select([under.id])
  reorderSelection(ada.editor, 'front')
  expect(ada.tap([180, 136]).selected).toEqual([under.id])
  reorderSelection(ada.editor, 'back')
  expect(ada.tap([180, 136]).selected).toEqual([a.id])
})

test('one item is written in, several are not', () => {
  const ada = person(a, b)
  ada.editor.select([a.id, b.id])
  expect(editSelection(ada.editor)).toBe(false)
  ada.editor.select([b.id])
  expect(editSelection(ada.editor)).toBe(true)
  expect(ada.state.editing).toBe(b.id)
})

test('a step back: the gesture, the words, the tool, the selection', () => {
  const ada = person(a)
  ada.editor.setTool('pen')
  ada.press([300, 300]).moveTo([400, 400])
  stepBack(ada.editor)
  expect(ada.state.liveStroke).toBeUndefined()
  expect(ada.state.tool).toBe('pen')
  stepBack(ada.editor)
  expect(ada.state.tool).toBe('select')
  ada.editor.select([a.id])
  ada.editor.startEditing(a.id)
  stepBack(ada.editor)
  expect(ada.state.editing).toBeUndefined()
  expect(ada.selected).toEqual([a.id])
  stepBack(ada.editor)
  expect(ada.selected).toEqual([])
})

test('the selection is brought into view, relations by their ends', () => {
  const ada = person(a, b, c, ab)
  ada.editor.select([ab.id])
  zoomToSelection(ada.editor)
  const centre = ada.editor.toScreen({ x: 380, y: 151 })
  expect(Math.round(centre.x)).toBe(600)
  expect(Math.round(centre.y)).toBe(400)
})

describe('the clipboard', () => {
  test('copies items with their relations, and their words for other programs', () => {
    const ada = person(a, b, ab)
    ada.editor.select([a.id, b.id])
    const content = copySelection(ada.editor)
    expect(content?.text).toBe('a\nb')
    paste(ada.editor, content as never)
    expect(ada.kinds()).toBe('actor actor actor actor relation relation')
    expect(ada.selected).toHaveLength(3)
    const copy = ada.items.get(ada.selected.find((id) => ada.items.get(id)?.kind === 'actor') as never)
    expect(ada.geo(copy as never)?.[1]).toBeGreaterThan(100)
  })

  test('pasted again, copies do not cover each other', () => {
    const ada = person(a)
    ada.editor.select([a.id])
    const content = copySelection(ada.editor)
    for (const times of [0, 1, 2]) paste(ada.editor, content as never, times)
    const corners = [...ada.items.values()].map((item) => String(ada.geo(item)))
    expect(new Set(corners).size).toBe(4)
  })

  test('cut takes away, and pasted elsewhere it is in the middle of the view', () => {
    const ada = person(a)
    ada.editor.select([a.id])
    const content = cutSelection(ada.editor)
    expect(ada.items.size).toBe(0)
    ada.editor.goToPage(libre)
    paste(ada.editor, content as never)
    const [item] = ada.items.values()
    expect(item).toMatchObject({ page: libre, name: 'a' })
  })

  test('what may not be deleted is not cut', () => {
    const ada = person(a)
    ada.editor.select([a.id])
    ada.editor.setAccess('participant', { rights: 'all', frozen: false, locked: new Set([a.id]) })
    expect(cutSelection(ada.editor)).toBeUndefined()
    expect(ada.refusals).toEqual(['locked'])
  })

  test('words become notes', () => {
    const ada = person()
    paste(ada.editor, { text: 'Marché\nJardin' })
    expect(ada.kinds()).toBe('sticky sticky')
  })

  test('nothing selected, nothing copied', () => {
    const ada = person(a, b, ab)
    expect(copySelection(ada.editor)).toBeUndefined()
    ada.editor.select([ab.id])
    expect(copySelection(ada.editor)).toBeUndefined()
  })

  test('items come through as they were, of every kind', () => {
    fc.assert(
      fc.property(fc.array(arbitraryItem), (items) => {
        // JSON knows no negative zero, and nobody's name travels; everything else comes back as it was.
        const plain = items.map(({ author: _author, at: _at, ...item }) =>
          item.kind === 'ink' ? { ...item, geo: item.geo.map((part) => part + 0) } : JSON.parse(JSON.stringify(item)),
        )
        expect(readItems(writeItems(items))).toEqual(plain)
      }),
    )
  })

  test.each([
    ['words', 'bonjour'],
    ['JSON of others', '{"type":"excalidraw"}'],
    ['a later version', '{"format":"palabre-items","version":2,"items":[]}'],
  ])('%s are none of ours', (_what, text) => {
    expect(readItems(text)).toBeUndefined()
  })

  test('hostile items are left out or refused, never written', () => {
    const hostile = [
      { id: '__proto__', kind: 'actor' },
      { id: itemId('x'), kind: 'unicorn' },
      { id: itemId('y'), kind: 'sticky', geo: [0, 0, 1] },
      { id: itemId('z'), kind: 'sticky', geo: [0, 0, 1, 1, 0], text: { toString: 'x' }, colour: 'yellow', base: 1 },
      null,
    ]
    const items = readItems(JSON.stringify({ format: 'palabre-items', version: 1, items: hostile }))
    expect(items?.map(({ id }) => id)).toEqual([itemId('z')])
    const ada = person()
    paste(ada.editor, { items: JSON.stringify({ format: 'palabre-items', version: 1, items: hostile }), text: '' })
    expect([...ada.items.values()]).toMatchObject([{ kind: 'sticky', text: '' }])
  })
})

test('the whole selection may be anything', () => {
  const ada = person(a, sticky('n', [300, 400, 180, 180, 0]))
  selectAll(ada.editor)
  expect(ada.selected).toHaveLength(2)
})

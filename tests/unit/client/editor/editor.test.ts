import { deleteItems, deletePage, editText, moveItems } from '@palabre/shared/commands'
import { applyChanges, LocalEdit } from '@palabre/shared/document'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { actor, carte, docOf, itemId, libre, relation, snapshotOf, sticky } from '../../../helpers/board-world.ts'
import { Person, person } from '../../../helpers/editor-world.ts'

const a = actor('a', [100, 100, 160, 72, 0])
const b = actor('b', [500, 100, 160, 72, 0])
const ab = relation(a, b)
const far = actor('far', [5_000, 5_000, 160, 72, 0], { page: libre })

describe('running commands', () => {
  test('a refusal is returned, announced, and leaves no step', () => {
    const ada = person(a)
    const result = ada.editor.run('move-items', moveItems, { ids: [itemId('parti')], by: { x: 1, y: 1 } })
    expect(result).toMatchObject({ ok: false, failure: { reason: 'item_gone' } })
    expect(ada.refusals).toEqual(['item_gone'])
    expect(ada.state.canUndo).toBe(false)
  })

  test('typing in one item is one step, until a pause or something else', () => {
    const note = sticky('note', undefined, { text: '' })
    const ada = person(note)
    const type = (text: string) =>
      ada.editor.run('edit-text', editText, { id: note.id, text }, { mergeWith: `text:${note.id}` })
    type('b')
    type('bo')
    type('bon')
    ada.clock.pass(5_000)
    type('bonj')
    ada.editor.undo()
    expect(ada.items.get(note.id)).toMatchObject({ text: 'bon' })
    ada.editor.undo()
    expect(ada.items.get(note.id)).toMatchObject({ text: '' })
  })

  test('undo brings back what was selected, with its relations', () => {
    const ada = person(a, b, ab)
    ada.editor.select([a.id])
    ada.editor.run('delete-items', deleteItems, { ids: [a.id] })
    expect(ada.kinds()).toBe('actor')
    expect(ada.selected).toEqual([])
    ada.editor.undo()
    expect(ada.kinds()).toBe('actor actor relation')
    expect(ada.selected).toEqual([a.id])
    ada.editor.redo()
    expect(ada.kinds()).toBe('actor')
  })

  test('undo goes to the page where the step was made', () => {
    const ada = person(a, far)
    ada.editor.run('move-items', moveItems, { ids: [a.id], by: { x: 10, y: 0 } })
    ada.editor.goToPage(libre)
    ada.editor.undo()
    expect(ada.state.page).toBe(carte)
    expect(ada.geo(a)).toEqual(a.geo)
  })
})

describe('pages', () => {
  test('each remembers its view; a new one is shown whole', () => {
    const ada = person(a, far)
    ada.editor.panBy({ x: 33, y: 44 })
    ada.editor.select([a.id])
    ada.editor.goToPage(libre)
    expect(ada.state.selection.size).toBe(0)
    const shown = ada.editor.toScreen({ x: 5_080, y: 5_036 })
    expect(Math.abs(shown.x - 600)).toBeLessThan(20)
    ada.editor.goToPage(carte)
    expect(ada.state.camera).toEqual({ x: 33, y: 44, zoom: 1 })
  })

  test('when the page one is on goes, one finds oneself on another', () => {
    const ada = person(a, far)
    ada.editor.goToPage(libre)
    ada.editor.run('delete-page', deletePage, { id: libre })
    expect(ada.state.page).toBe(carte)
  })

  test('a board that arrives late is shown whole when it does', () => {
    const ada = new Person(new Y.Doc())
    expect(ada.state.page).toBe('')
    Y.applyUpdate(ada.doc, Y.encodeStateAsUpdate(docOf(snapshotOf({ ...far, page: carte }))))
    expect(ada.state.page).toBe(carte)
    expect(ada.editor.toScreen({ x: 5_080, y: 5_036 }).x).toBeGreaterThan(0)
    expect(ada.editor.toScreen({ x: 5_080, y: 5_036 }).x).toBeLessThan(1_200)
  })

  test('only items of the page are selected', () => {
    const ada = person(a, far)
    ada.editor.select([a.id, far.id, itemId('parti')])
    expect(ada.selected).toEqual([a.id])
  })
})

describe('the view', () => {
  test('zooms about a point of the screen, within limits', () => {
    const ada = person(a)
    const before = ada.editor.toPage({ x: 300, y: 200 })
    ada.editor.zoomAt({ x: 300, y: 200 }, 2)
    expect(ada.state.camera.zoom).toBe(2)
    expect(ada.editor.toPage({ x: 300, y: 200 })).toEqual(before)
    ada.editor.zoomAt({ x: 300, y: 200 }, 1e6)
    expect(ada.state.camera.zoom).toBe(8)
  })
})

describe('the whole page', () => {
  const wide = [a, actor('wide', [3_000, 100, 160, 72, 0])]
  const shownFrom = (ada: Person) => Math.round(ada.editor.toScreen({ x: 100, y: 100 }).x)

  test('keeps clear of what the interface covers, and follows its frame until somebody moves the view', () => {
    const ada = person(...wide)
    ada.editor.zoomTo(undefined)
    const before = shownFrom(ada)
    ada.editor.setInsets({ top: 0, right: 0, bottom: 0, left: 200 })
    expect(shownFrom(ada)).toBeGreaterThan(200)
    ada.editor.setInsets({ top: 0, right: 0, bottom: 0, left: 0 })
    expect(shownFrom(ada)).toBe(before)
    ada.editor.setViewport(600, 800)
    expect(ada.editor.toScreen({ x: 3_160, y: 0 }).x).toBeLessThan(600)
    ada.editor.panBy({ x: 10, y: 0 })
    const { camera } = ada.state
    ada.editor.setViewport(1_200, 800)
    ada.editor.setInsets({ top: 50, right: 0, bottom: 0, left: 0 })
    expect(ada.state.camera).toEqual(camera)
  })

  test('on a phone is first large enough to read, and whole when asked for', () => {
    const ada = person(...wide)
    ada.editor.setViewport(390, 700)
    expect(ada.state.camera.zoom).toBeGreaterThanOrEqual(0.4)
    ada.editor.zoomTo(undefined)
    expect(ada.editor.toScreen({ x: 3_160, y: 0 }).x).toBeLessThan(390)
    ada.editor.setViewport(420, 700)
    expect(ada.editor.toScreen({ x: 3_160, y: 0 }).x).toBeLessThan(420)
  })

  test('a small one is not blown up', () => {
    const ada = person(a)
    ada.editor.zoomTo(undefined)
    expect(ada.state.camera.zoom).toBe(1)
  })
})

test('what vanishes is let go everywhere', () => {
  const ada = person(a, b)
  ada.editor.select([a.id, b.id])
  ada.editor.startEditing(a.id)
  ada.editor.state.setState({ hovered: a.id })
  applyChanges(ada.doc, [{ op: 'delete-item', id: a.id }], new LocalEdit('elsewhere'))
  expect(ada.selected).toEqual([b.id])
  expect(ada.state).toMatchObject({ editing: undefined, hovered: undefined })
})

test('a text left without words goes', () => {
  const ada = person()
  ada.editor.setTool('text')
  ada.tap([300, 300])
  const id = ada.state.editing as never
  ada.editor.run('edit-text', editText, { id, text: 'x' }, { mergeWith: `text:${id}` })
  ada.editor.run('edit-text', editText, { id, text: ' ' }, { mergeWith: `text:${id}` })
  ada.tap([900, 700])
  expect(ada.items.size).toBe(0)
})

import { beforeEach, describe, expect, test } from 'vitest'
import { action, actor, frame, sticky } from '../../../helpers/board-world.ts'
import { type Person, person } from '../../../helpers/editor-world.ts'

const a = actor('a', [100, 100, 160, 72, 0])
const b = actor('b', [500, 100, 160, 72, 0])
const c = actor('c', [100, 500, 160, 72, 0])
const cadre = frame('cadre', [700, 400, 300, 300, 0])
const onA = [180, 136] as const
const onB = [580, 136] as const

let ada: Person
beforeEach(() => {
  ada = person(a, b, c, cadre)
  ada.editor.setTool('relation')
})

const relations = () =>
  [...ada.items.values()].flatMap((item) => (item.kind === 'relation' ? [`${item.from[0]}→${item.to[0]}`] : []))

describe('by dragging', () => {
  test('from actor to actor', () => {
    ada.press(onA).moveTo([300, 200])
    expect(ada.state.relationDraft).toEqual({ from: a.id, to: undefined, pointer: { x: 300, y: 200 } })
    ada.moveTo(onB)
    expect(ada.state.relationDraft?.to).toBe(b.id)
    ada.release()
    expect(relations()).toEqual(['a→b'])
    expect(ada.state).toMatchObject({ relationDraft: undefined, tool: 'select' })
    expect(ada.items.get(ada.selected[0] as never)?.kind).toBe('relation')
  })

  test('let go over the bare page, it grows the actor that was missing there: one step', () => {
    ada.drag([onA, [400, 400]])
    const made = ada.state.editing
    expect(ada.items.get(made as never)).toMatchObject({ kind: 'actor', name: '' })
    expect(relations()).toHaveLength(1)
    ada.editor.undo()
    expect(ada.items.size).toBe(4)
    expect(ada.state.canUndo).toBe(false)
  })

  test('let go where none may end, there is none', () => {
    expect(ada.drag([onA, [705, 500]]).items.size).toBe(4)
    expect(ada.drag([onA, [300, 200], onA]).items.size).toBe(4)
    expect(ada.state.relationDraft).toBeUndefined()
  })

  test('cancelled', () => {
    ada.press(onA).moveTo([300, 200]).cancel()
    expect(ada.state.relationDraft).toBeUndefined()
    expect(ada.release().items.size).toBe(4)
  })

  test('has the type that was chosen', () => {
    ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, relationType: 'help' } })
    ada.drag([onA, [300, 200], onB])
    expect(ada.items.get(ada.selected[0] as never)).toMatchObject({ type: 'help' })
  })
})

describe('by tapping', () => {
  test('one, then the other', () => {
    ada.tap(onA)
    expect(ada.state.relationDraft?.from).toBe(a.id)
    expect(ada.hover(onB).state.relationDraft?.to).toBe(b.id)
    ada.tap(onB)
    expect(relations()).toEqual(['a→b'])
  })

  test('the bare page gives up', () => {
    ada.tap(onA).tap([400, 700])
    expect(ada.state.relationDraft).toBeUndefined()
    expect(ada.items.size).toBe(4)
  })

  test('the first end may vanish meanwhile', () => {
    ada.tap(onA)
    ada.doc.getMap('items').delete(a.id)
    ada.tap(onB)
    expect(relations()).toEqual([])
    expect(ada.state.relationDraft).toBeUndefined()
  })
})

describe('by keyboard', () => {
  test('select one, Tab to the other, Enter', () => {
    ada.editor.select([a.id])
    ada.key('Tab')
    expect(ada.state.relationDraft).toMatchObject({ from: a.id, to: b.id })
    ada.key('Tab')
    expect(ada.state.relationDraft?.to).toBe(c.id)
    ada.key('Tab', { shift: true }).key('Enter')
    expect(relations()).toEqual(['a→b'])
  })

  test('two selected are both ends', () => {
    ada.editor.select([b.id, c.id])
    ada.key('Enter')
    expect(relations()).toEqual(['b→c'])
  })

  test('nothing selected, nothing begins', () => {
    ada.key('Tab').key('Enter')
    expect(ada.state.relationDraft).toBeUndefined()
    expect(relations()).toEqual([])
  })
})

test('from a note grows a note', () => {
  ada = person(sticky('n', [100, 100, 180, 180, 0]))
  ada.editor.setTool('relation')
  ada.drag([onA, [700, 400]])
  expect(ada.kinds()).toBe('relation sticky sticky')
})

test('to an action it is taking part, whatever type was chosen', () => {
  const noel = action('noel', [500, 500, 200, 64, 0])
  ada = person(a, noel)
  ada.editor.setTool('relation')
  ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, relationType: 'help' } })
  ada.drag([onA, [300, 300], [600, 530]])
  expect(ada.items.get(ada.selected[0] as never)).toMatchObject({ from: a.id, to: noel.id, type: 'takes-part' })
})

test('the action tool places one and asks for its name', () => {
  ada.editor.setTool('action')
  ada.tap([700, 200])
  expect(ada.items.get(ada.state.editing as never)).toMatchObject({
    kind: 'action',
    name: '',
    geo: [600, 168, 200, 64, 0],
  })
  expect(ada.state.tool).toBe('select')
})

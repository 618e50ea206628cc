import { deleteItems, editFields, editText, moveItems } from '@palabre/shared/commands'
import { expect, test } from 'vitest'
import { actor, carte, relation, sticky } from '../../../helpers/board-world.ts'
import { twoPeople } from '../../../helpers/editor-world.ts'

const a = actor('a', [100, 100, 160, 72, 0])
const b = actor('b', [500, 100, 160, 72, 0])
const note = sticky('note', undefined, { text: 'jardin' })

test('undo takes back one’s own steps only', () => {
  const { ada, bob, sync } = twoPeople(a, b)
  ada.editor.run('move-items', moveItems, { ids: [a.id], by: { x: 10, y: 0 } })
  sync()
  bob.editor.run('move-items', moveItems, { ids: [b.id], by: { x: 0, y: 10 } })
  bob.editor.run('edit-fields', editFields, { ids: [a.id], fields: { name: 'CCAS' } })
  sync()
  expect(ada.state.canUndo).toBe(true)
  ada.editor.undo()
  expect(ada.state.canUndo).toBe(false)
  sync()
  for (const one of [ada, bob]) {
    expect(one.items.get(a.id)).toMatchObject({ geo: a.geo, name: 'CCAS' })
    expect(one.geo(b)).toEqual([500, 110, 160, 72, 0])
  }
})

test('what somebody else has changed since is left as it is', () => {
  const { ada, bob, sync } = twoPeople(a)
  ada.editor.run('edit-fields', editFields, { ids: [a.id], fields: { name: 'CCAS' } })
  sync()
  bob.editor.run('edit-fields', editFields, { ids: [a.id], fields: { name: 'Croix-Rouge' } })
  sync()
  ada.editor.undo()
  sync()
  expect(bob.items.get(a.id)).toMatchObject({ name: 'Croix-Rouge' })
})

test('two people write in one note and both keep their words', () => {
  const { ada, bob, sync } = twoPeople(note)
  ada.editor.run('edit-text', editText, { id: note.id, text: 'le jardin' })
  bob.editor.run('edit-text', editText, { id: note.id, text: 'jardin partagé' })
  sync()
  expect(ada.items.get(note.id)).toMatchObject({ text: 'le jardin partagé' })
  ada.editor.undo()
  sync()
  expect(bob.items.get(note.id)).toMatchObject({ text: 'jardin partagé' })
})

test('an actor deleted here while a relation to it is drawn there: hidden, and back with it', () => {
  const { ada, bob, sync } = twoPeople(a, b)
  ada.editor.run('delete-items', deleteItems, { ids: [b.id] })
  bob.editor.setTool('relation')
  bob.drag([
    [180, 136],
    [300, 200],
    [580, 136],
  ])
  sync()
  expect(ada.kinds()).toBe('actor')
  expect(bob.kinds()).toBe('actor')
  ada.editor.undo()
  sync()
  expect(ada.kinds()).toBe('actor actor relation')
  expect(bob.kinds()).toBe('actor actor relation')
})

test('a drag is seen by the other on its way, and not twice once it is written', () => {
  const { ada, bob, sync } = twoPeople(a, relation(a, b), b)
  ada.press([180, 136]).moveTo([280, 336], { command: true })
  for (const frame of ada.sent) bob.editor.receive({ ...frame, from: 'p_ada' })
  expect(bob.state.remotePreviews.get(a.id)).toEqual([200, 300, 160, 72, 0])
  expect(bob.geo(a)).toEqual(a.geo)
  ada.release({ command: true })
  sync()
  expect(bob.state.remotePreviews.size).toBe(0)
  expect(bob.geo(a)).toEqual([200, 300, 160, 72, 0])
})

test('a drag given up is taken back from the other’s screen', () => {
  const { ada, bob } = twoPeople(a)
  ada.press([180, 136]).moveTo([280, 336]).cancel()
  for (const frame of ada.sent) bob.editor.receive({ ...frame, from: 'p_ada' })
  expect(bob.state.remotePreviews.size).toBe(0)
})

test('a drag whose end is never heard of is forgotten after a while', () => {
  const { bob } = twoPeople(a)
  bob.editor.receive({ kind: 'drag', page: carte, items: [[a.id, [0, 0, 1, 1, 0]]], from: 'p_ada' })
  bob.clock.pass(9_000)
  bob.editor.receive({ kind: 'drag', page: carte, items: [[a.id, [1, 0, 1, 1, 0]]], from: 'p_ada' })
  bob.clock.pass(9_000)
  expect(bob.state.remotePreviews.size).toBe(1)
  bob.clock.pass(2_000)
  expect(bob.state.remotePreviews.size).toBe(0)
})

test('a stroke grows on the other’s screen and gives way to the item', () => {
  const { ada, bob, sync } = twoPeople()
  ada.editor.setTool('pen')
  ada.press([100, 100])
  for (let step = 1; step < 20; step++) ada.moveTo([100 + step * 10, 100])
  for (const frame of ada.sent) bob.editor.receive({ ...frame, from: 'p_ada' })
  const [stroke] = bob.state.remoteStrokes.values()
  expect(stroke?.points.length).toBeGreaterThan(10)
  const late = ada.sent.at(-1)
  ada.release()
  sync()
  expect(bob.state.remoteStrokes.size).toBe(0)
  expect(bob.items.get(stroke?.id as never)?.kind).toBe('ink')
  if (late) bob.editor.receive({ ...late, from: 'p_ada' })
  expect(bob.state.remoteStrokes.size).toBe(0)
})

test('frames that make no sense change nothing', () => {
  const { bob } = twoPeople(a)
  bob.editor.receive({
    kind: 'drag',
    page: carte,
    items: [
      [a.id, [0, Number.NaN, 1, 1, 0]],
      [b.id, [1]],
    ],
    from: 'p_eve',
  })
  bob.editor.receive({
    kind: 'stroke',
    page: carte,
    id: 'x',
    colour: 'black',
    width: 4,
    points: [[1], [Number.NaN, 2]],
    from: 'p_eve',
  })
  expect(bob.state.remotePreviews.size).toBe(0)
  expect([...bob.state.remoteStrokes.values()][0]?.points).toEqual([])
})

test('a drag of more items than one frame holds is shown in turns, and gone when it is given up', () => {
  const many = Array.from({ length: 400 }, (_, index) => actor(`m${index}`, [index * 2, 100, 160, 72, 0]))
  const { ada, bob } = twoPeople(...many)
  ada.editor.select(many.map(({ id }) => id))
  ada.press([180, 136])
  for (let step = 1; step <= 30; step++) ada.moveTo([180 + step * 10, 136], { command: true })
  for (const frame of ada.sent) bob.editor.receive({ ...frame, from: 'p_ada' })
  expect(bob.state.remotePreviews.size).toBe(400)
  for (const { items } of ada.sent.filter((frame) => frame.kind === 'drag'))
    expect(items.length).toBeLessThanOrEqual(150)
  const before = ada.sent.length
  ada.cancel()
  for (const frame of ada.sent.slice(before)) bob.editor.receive({ ...frame, from: 'p_ada' })
  expect(bob.state.remotePreviews.size).toBe(0)
})

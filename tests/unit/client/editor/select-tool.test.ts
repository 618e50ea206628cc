import { describe, expect, test } from 'vitest'
import { actor, frame, relation, sticky } from '../../../helpers/board-world.ts'
import { person } from '../../../helpers/editor-world.ts'

const a = actor('a', [100, 100, 160, 72, 0], { order: 'a1' })
const b = actor('b', [500, 100, 160, 72, 0], { order: 'a2' })
const c = actor('c', [100, 500, 160, 72, 0], { order: 'a3' })
const ab = relation(a, b, { order: 'a4' })
const onA = [180, 136] as const
const onB = [580, 136] as const

describe('picking', () => {
  test('a click picks, Shift adds and takes out, the bare page lets go', () => {
    const ada = person(a, b, c)
    expect(ada.tap(onA).selected).toEqual([a.id])
    expect(ada.tap(onB).selected).toEqual([b.id])
    expect(ada.tap(onA, { shift: true }).selected).toEqual([a.id, b.id])
    expect(ada.tap(onA, { shift: true }).selected).toEqual([b.id])
    expect(ada.tap([900, 700], { shift: true }).selected).toEqual([b.id])
    expect(ada.tap([900, 700]).selected).toEqual([])
  })

  test('hovering shows what would be picked, not with a finger', () => {
    const ada = person(a)
    expect(ada.hover(onA).state.hovered).toBe(a.id)
    expect(ada.hover([900, 700]).state.hovered).toBeUndefined()
    expect(ada.hover(onA, { pointer: 'touch' }).state.hovered).toBeUndefined()
  })

  test('a marquee picks what it meets, and relations with both their ends', () => {
    const ada = person(a, b, c, ab)
    ada.press([50, 50]).moveTo([700, 300])
    expect(ada.state.marquee).toEqual({ minX: 50, minY: 50, maxX: 700, maxY: 300 })
    expect(ada.release().selected).toEqual([a.id, ab.id, b.id].sort())
    expect(ada.state.marquee).toBeUndefined()
    expect(
      ada.drag([
        [50, 50],
        [300, 300],
      ]).selected,
    ).toEqual([a.id])
    expect(
      ada.drag([
        [330, 50],
        [400, 300],
      ]).selected,
    ).toEqual([ab.id])
    expect(
      ada.drag(
        [
          [50, 450],
          [300, 600],
        ],
        { shift: true },
      ).selected,
    ).toEqual([ab.id, c.id].sort())
  })

  test('a marquee given up leaves the selection as it was', () => {
    const ada = person(a, b)
    ada.tap(onA).press([400, 50]).moveTo([700, 300])
    expect(ada.selected).toEqual([b.id])
    expect(ada.cancel().selected).toEqual([a.id])
    expect(ada.editor.isIdle()).toBe(true)
  })

  test('what the legend hides is not picked', () => {
    const ada = person(actor('x', a.geo, { family: 'producers' }), b)
    ada.editor.state.setState({ filter: { hiddenFamilies: new Set(['producers']), hiddenRelationTypes: new Set() } })
    expect(
      ada.drag([
        [50, 50],
        [900, 600],
      ]).selected,
    ).toEqual([b.id])
  })

  test('a finger that rests on items gathers them; on the bare page it draws a marquee', () => {
    const ada = person(a, b)
    ada.tap(onA, { pointer: 'touch' }).longPress(onB, { pointer: 'touch' }).release({ pointer: 'touch' })
    expect(ada.selected).toEqual([a.id, b.id])
    ada.longPress([50, 50], { pointer: 'touch' }).moveTo([300, 300], { pointer: 'touch' }).release({ pointer: 'touch' })
    expect(ada.selected).toEqual([a.id])
  })

  test('a finger on the bare page moves the page', () => {
    const ada = person(a)
    ada.drag(
      [
        [900, 700],
        [880, 660],
        [860, 650],
      ],
      { pointer: 'touch' },
    )
    expect(ada.state.camera).toEqual({ x: -40, y: -50, zoom: 1 })
  })

  test('a double click opens the words', () => {
    const ada = person(a)
    expect(ada.doubleTap(onA).state.editing).toBe(a.id)
    expect(ada.tap([900, 700]).state.editing).toBeUndefined()
  })

  test('the other button picks what a menu is about to speak of', () => {
    const ada = person(a, b)
    expect(ada.tap(onA, { button: 'secondary' }).selected).toEqual([a.id])
    ada.tap(onB, { shift: true }).tap(onA, { button: 'secondary' })
    expect(ada.selected).toEqual([a.id, b.id])
  })
})

describe('moving', () => {
  test('shows previews, tells others now and then, writes once on release', () => {
    const ada = person(a, b)
    let updates = 0
    ada.doc.on('update', () => updates++)
    ada.press(onA)
    for (let step = 1; step <= 20; step++) ada.moveTo([180 + step * 10, 136 + step * 11])
    expect(ada.state.previews.get(a.id)).toEqual([300, 320, 160, 72, 0])
    expect(ada.geo(a)).toEqual([100, 100, 160, 72, 0])
    expect(updates).toBe(0)
    // 20 moves in 320 ms: one frame every 50 ms.
    expect(ada.sent.length).toBeGreaterThan(3)
    expect(ada.sent.length).toBeLessThan(8)
    expect(ada.sent[0]).toMatchObject({ kind: 'drag', page: 'carte', items: [[a.id, expect.any(Array)]] })
    ada.release()
    expect(updates).toBe(1)
    expect(ada.geo(a)).toEqual([300, 320, 160, 72, 0])
    expect(ada.state.previews.size).toBe(0)
    ada.editor.undo()
    expect(ada.geo(a)).toEqual([100, 100, 160, 72, 0])
    expect(ada.state.canUndo).toBe(false)
  })

  test('a tremble is no drag', () => {
    const ada = person(a)
    ada.drag([onA, [182, 137]])
    expect(ada.geo(a)).toEqual(a.geo)
    expect(ada.state.canUndo).toBe(false)
  })

  test('dragging one of several moves all of them; dragging another picks it first', () => {
    const ada = person(a, b, c)
    ada.tap(onA).tap(onB, { shift: true })
    ada.drag([onA, [180, 236]], { command: true })
    expect([ada.geo(a)?.[1], ada.geo(b)?.[1], ada.geo(c)?.[1]]).toEqual([200, 200, 500])
    ada.drag(
      [
        [180, 536],
        [280, 636],
      ],
      { command: true },
    )
    expect(ada.selected).toEqual([c.id])
    expect([ada.geo(b)?.[1], ada.geo(c)]).toEqual([200, [200, 600, 160, 72, 0]])
  })

  test('cancelled, everything is back and others are told', () => {
    const ada = person(a)
    ada.press(onA).moveTo([300, 300]).cancel()
    expect(ada.state.previews.size).toBe(0)
    expect(ada.geo(a)).toEqual(a.geo)
    expect(ada.sent.at(-1)).toEqual({ kind: 'drag', page: 'carte', items: [] })
    expect(ada.release().geo(a)).toEqual(a.geo)
  })

  test('another tool chosen in the middle of it cancels as well', () => {
    const ada = person(a)
    ada.press(onA).moveTo([300, 300])
    ada.editor.setTool('pen')
    expect(ada.state.previews.size).toBe(0)
    expect(ada.release().geo(a)).toEqual(a.geo)
  })

  test('snaps to the edges of neighbours, with a guide; Ctrl does without', () => {
    const ada = person(a, b)
    ada.press([180, 136]).moveTo([300, 136 + 4])
    expect(ada.state.previews.get(a.id)?.[1]).toBe(100)
    expect(ada.state.guides.length).toBeGreaterThan(0)
    ada.moveTo([300, 136 + 4], { command: true })
    expect(ada.state.previews.get(a.id)?.[1]).toBe(104)
    expect(ada.state.guides).toEqual([])
    expect(ada.release({ command: true }).state.guides).toEqual([])
  })

  test('Shift keeps to one axis', () => {
    const ada = person(a)
    ada.drag([onA, [400, 150]], { shift: true, command: true })
    expect(ada.geo(a)).toEqual([320, 100, 160, 72, 0])
  })

  test('Alt leaves the original and drops a copy, in one step', () => {
    const ada = person(a, b, ab)
    ada.tap(onA).tap(onB, { shift: true })
    ada.drag([onA, [180, 436]], { alt: true, command: true })
    expect(ada.items.size).toBe(6)
    expect(ada.geo(a)).toEqual(a.geo)
    expect(ada.selected).toHaveLength(3)
    expect(ada.selected).not.toContain(a.id)
    ada.editor.undo()
    expect(ada.items.size).toBe(3)
  })

  test('a frame takes along what lies in it', () => {
    const cadre = frame('cadre', [50, 50, 300, 200, 0], { order: 'a0' })
    const ada = person(cadre, a, b)
    ada.drag(
      [
        [52, 240],
        [102, 340],
      ],
      { command: true },
    )
    expect(ada.geo(cadre)).toEqual([100, 150, 300, 200, 0])
    expect(ada.geo(a)).toEqual([150, 200, 160, 72, 0])
    expect(ada.geo(b)).toEqual(b.geo)
  })

  test('what may not move does not begin to', () => {
    const ada = person(a)
    ada.editor.setAccess('participant', { rights: 'all', frozen: true, locked: new Set() })
    ada.press(onA).moveTo([300, 300])
    expect(ada.refusals).toEqual(['frozen'])
    expect(ada.state.previews.size).toBe(0)
    expect(ada.release().refusals).toEqual(['frozen'])
  })

  test('an item deleted by somebody else in the middle of it is let go', () => {
    const ada = person(a, b)
    ada.tap(onA).tap(onB, { shift: true }).press(onA).moveTo([200, 300])
    ada.doc.getMap('items').delete(a.id)
    ada.moveTo([220, 340]).release()
    expect(ada.geo(a)).toBeUndefined()
    expect(ada.geo(b)?.[1]).toBe(304)
    expect(ada.selected).toEqual([b.id])
  })
})

describe('resizing', () => {
  const note = sticky('n', [300, 300, 200, 200, 0])

  test('a corner follows the pointer, the opposite one stays', () => {
    const ada = person(note)
    ada.tap([400, 400]).drag(
      [
        [505, 505],
        [555, 575],
      ],
      { command: true },
    )
    expect(ada.geo(note)).toEqual([300, 300, 250, 270, 0])
  })

  test('Shift keeps proportions, Alt the middle', () => {
    const ada = person(note)
    ada.tap([400, 400]).drag(
      [
        [505, 505],
        [605, 525],
      ],
      { shift: true },
    )
    expect(ada.geo(note)).toEqual([300, 300, 300, 300, 0])
    ada.drag(
      [
        [605, 605],
        [655, 655],
      ],
      { alt: true, command: true },
    )
    expect(ada.geo(note)).toEqual([250, 250, 400, 400, 0])
  })

  test('never turns inside out', () => {
    const ada = person(note)
    ada.tap([400, 400]).drag(
      [
        [505, 505],
        [100, 100],
      ],
      { command: true },
    )
    expect(ada.geo(note)).toEqual([300, 300, 8, 8, 0])
  })

  test('several are scaled together', () => {
    const ada = person(a, b)
    ada.tap(onA).tap(onB, { shift: true })
    ada.drag(
      [
        [665, 177],
        [1_225, 249],
      ],
      { command: true },
    )
    expect(ada.geo(a)).toEqual([100, 100, 320, 144, 0])
    expect(ada.geo(b)).toEqual([900, 100, 320, 144, 0])
  })

  test('is one step, and cancelled leaves none', () => {
    const ada = person(note)
    ada.tap([400, 400]).press([505, 505]).moveTo([600, 600]).cancel()
    expect(ada.geo(note)).toEqual(note.geo)
    expect(ada.state.canUndo).toBe(false)
    ada.release().drag([
      [505, 505],
      [600, 600],
    ])
    ada.editor.undo()
    expect(ada.geo(note)).toEqual(note.geo)
  })

  test('the ends of a line go anywhere', () => {
    const ada = person({
      ...sticky('l', [300, 300, 200, 0, 0]),
      kind: 'shape',
      form: 'line',
      stroke: 'black',
      width: 2,
      text: '',
    } as never)
    ada.tap([400, 300]).drag([
      [505, 295],
      [300, 505],
    ])
    const geo = ada.geo({ id: ada.selected[0] as never })
    expect(geo?.[4]).toBeCloseTo(90 + 1.4, 0)
  })
})

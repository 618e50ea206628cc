import { typingStep } from '@palabre/client/src/editor/wording.ts'
import { editText, placeItem } from '@palabre/shared/commands'
import { decodeStroke } from '@palabre/shared/geometry'
import type { Ink, Item } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import { actor, frame, sticky } from '../../../helpers/board-world.ts'
import { type Person, person } from '../../../helpers/editor-world.ts'

const only = (ada: Person) => [...ada.items.values()][0]

describe.each(['actor', 'sticky', 'text'] as const)('the %s tool', (kind) => {
  test('one tap, and one types', () => {
    const ada = person()
    ada.editor.setTool(kind)
    ada.tap([500, 300])
    const made = only(ada)
    expect(made?.kind).toBe(kind)
    expect(ada.state).toMatchObject({ tool: 'select', editing: made?.id })
    expect(ada.selected).toEqual([made?.id])
  })

  test('kept, it goes on', () => {
    const ada = person()
    ada.editor.setTool(kind, { locked: true })
    ada.tap([200, 300]).tap([500, 300])
    expect(ada.state.tool).toBe(kind)
    // A text that was left without a word is not kept.
    expect(ada.items.size).toBe(kind === 'text' ? 1 : 2)
  })

  test('Enter places in the middle of the view, beside what is there', () => {
    const ada = person(actor('a', [520, 364, 160, 72, 0]))
    ada.editor.setTool(kind)
    ada.key('Enter')
    const made = [...ada.items.values()].find(({ id }) => id === ada.state.editing)
    expect(made?.kind).toBe(kind)
    expect(ada.geo(made as never)).not.toEqual([520, 364, 160, 72, 0])
  })

  test('a finger that drags moves the page and places nothing', () => {
    const ada = person()
    ada.editor.setTool(kind)
    ada.drag(
      [
        [500, 300],
        [460, 300],
        [400, 300],
      ],
      { pointer: 'touch' },
    )
    expect(ada.items.size).toBe(0)
    expect(ada.state.camera.x).toBe(-100)
  })

  test('a refusal is announced and nothing opens', () => {
    const ada = person()
    ada.editor.setAccess('observer', ada.state.rules)
    ada.editor.setTool(kind)
    ada.tap([500, 300])
    expect(ada.refusals).toEqual(['observers_look'])
    expect(ada.state.editing).toBeUndefined()
  })
})

test('a new actor has the family that was chosen, a note its colour', () => {
  const ada = person()
  ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, family: 'producers', stickyColour: 'pink' } })
  ada.editor.setTool('actor')
  ada.tap([300, 300])
  ada.editor.setTool('sticky')
  ada.tap([600, 300])
  expect([...ada.items.values()].map((item) => 'family' in item && item.family)).toContain('producers')
  expect([...ada.items.values()].map((item) => 'colour' in item && item.colour)).toContain('pink')
})

test('placing and typing are two steps back', () => {
  const ada = person()
  ada.editor.setTool('sticky')
  ada.tap([300, 300])
  ada.editor.undo()
  expect(ada.items.size).toBe(0)
  expect(ada.state.editing).toBeUndefined()
  ada.editor.redo()
  expect(ada.kinds()).toBe('sticky')
})

describe('the shape tool', () => {
  test('draws the chosen form, shown on the way', () => {
    const ada = person()
    ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, shapeForm: 'ellipse', penColour: 'green' } })
    ada.editor.setTool('shape')
    ada.press([300, 300]).moveTo([200, 400])
    expect(ada.state.draft).toMatchObject({ kind: 'shape', form: 'ellipse', geo: [200, 300, 100, 100, 0] })
    ada.moveTo([500, 450]).release()
    expect(only(ada)).toMatchObject({ form: 'ellipse', stroke: 'green', geo: [300, 300, 200, 150, 0] })
    expect(ada.state).toMatchObject({ draft: undefined, tool: 'select' })
  })

  test('an arrow points where it was drawn to', () => {
    const ada = person()
    ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, shapeForm: 'arrow' } })
    ada.editor.setTool('shape')
    ada.drag([
      [300, 300],
      [300, 500],
    ])
    const [x, y, width, height, rotation] = ada.geo(only(ada) as never) ?? []
    expect([x, y, width, height, rotation]).toEqual([200, 400, 200, 0, 90])
  })

  test('cancelled, nothing was drawn', () => {
    const ada = person()
    ada.editor.setTool('shape')
    ada.press([300, 300]).moveTo([500, 400]).cancel()
    expect(ada.state.draft).toBeUndefined()
    expect(ada.release().items.size).toBe(0)
    expect(ada.state.tool).toBe('shape')
  })

  test('a tap places one of the usual size', () => {
    const ada = person()
    ada.editor.setTool('shape')
    ada.tap([300, 300])
    expect(only(ada)).toMatchObject({ geo: [200, 230, 200, 140, 0] })
  })
})

test('a frame is drawn below what it holds, and asks for its title', () => {
  const ada = person(actor('a', [300, 300, 160, 72, 0]))
  ada.editor.setTool('frame')
  ada.drag([
    [250, 250],
    [600, 500],
  ])
  const made = [...ada.items.values()].find(({ kind }) => kind === 'frame')
  expect(made && made.order < 'a0').toBe(true)
  expect(ada.state.editing).toBe(made?.id)
})

describe('the pen', () => {
  const scribble = (ada: Person) => {
    ada.press([100, 100])
    for (let step = 1; step <= 30; step++) ada.moveTo([100 + step * 10, 100 + Math.round(40 * Math.sin(step / 3))])
  }

  test('is live on the way, and one small item in the end', () => {
    const ada = person()
    ada.editor.setTool('pen')
    scribble(ada)
    expect(ada.state.liveStroke?.points).toHaveLength(31)
    expect(ada.items.size).toBe(0)
    const shown = ada.state.liveStroke?.id
    ada.release()
    const ink = only(ada) as Ink
    expect(ink).toMatchObject({ kind: 'ink', id: shown, colour: 'black', width: 4 })
    expect(ink.geo[0]).toBe(100)
    expect(ink.geo[2]).toBe(300)
    expect(decodeStroke(ink.points).length).toBeLessThan(31)
    expect(ada.state.liveStroke).toBeUndefined()
    expect(ada.state.tool).toBe('pen')
  })

  test('tells others each point once', () => {
    const ada = person()
    ada.editor.setTool('pen')
    scribble(ada)
    const told = ada.sent.flatMap((frame) => (frame.kind === 'stroke' ? frame.points : []))
    expect(told.length).toBeGreaterThan(20)
    expect(new Set(told.map((point) => point.join())).size).toBe(told.length)
  })

  test('given up, it leaves no trace, with others neither', () => {
    const ada = person()
    ada.editor.setTool('pen')
    scribble(ada)
    ada.cancel()
    expect(ada.state.liveStroke).toBeUndefined()
    expect(ada.items.size).toBe(0)
    expect(ada.sent.at(-1)).toMatchObject({ kind: 'stroke', points: [], done: true })
  })

  test('a tap is a dot', () => {
    const ada = person()
    ada.editor.setTool('pen')
    ada.tap([100, 100])
    expect(only(ada)).toMatchObject({ kind: 'ink', geo: [100, 100, 1, 1, 0] })
  })

  test('does not begin what would not be kept', () => {
    const ada = person()
    ada.editor.setAccess('participant', { rights: 'stickies', frozen: false, locked: new Set() })
    ada.editor.setTool('pen')
    scribble(ada)
    expect(ada.state.liveStroke).toBeUndefined()
    expect(ada.refusals).toEqual(['stickies_only'])
  })

  test('an endless stroke is kept in pieces', () => {
    const ada = person()
    ada.editor.setTool('pen')
    ada.press([0, 0])
    for (let step = 0; step < 6_100; step++) ada.moveTo([step % 1_000, (step * 7) % 800])
    ada.release()
    expect(ada.kinds()).toBe('ink ink')
  })
})

describe('the eraser', () => {
  const note = sticky('note', [300, 100, 180, 180, 0])
  const ccas = actor('ccas', [600, 100, 160, 72, 0])
  const cadre = frame('cadre', [50, 50, 900, 400, 0])

  test('takes what was drawn, in one step, and leaves actors and frames', () => {
    const ada = person(note, ccas, cadre)
    ada.editor.setTool('eraser')
    ada.press([0, 150]).moveTo([1_000, 150])
    expect([...ada.state.erasing]).toEqual([note.id])
    expect(ada.items.size).toBe(3)
    expect(ada.release().kinds()).toBe('actor frame')
    expect(ada.state.erasing.size).toBe(0)
    ada.editor.undo()
    expect(ada.items.size).toBe(3)
  })

  test('given up, everything stays', () => {
    const ada = person(note)
    ada.editor.setTool('eraser')
    ada.press([0, 150]).moveTo([1_000, 150]).cancel()
    expect(ada.state.erasing.size).toBe(0)
    expect(ada.release().items.size).toBe(1)
  })
})

test('the hand moves the view and nothing else', () => {
  const ada = person(actor('a', [300, 300, 160, 72, 0]))
  ada.editor.setTool('hand')
  ada.drag([
    [350, 330],
    [370, 300],
    [400, 290],
  ])
  expect(ada.state.camera).toEqual({ x: 50, y: -40, zoom: 1 })
  expect(ada.selected).toEqual([])
})

test('a held tool lends itself and gives the chosen one back', () => {
  const ada = person()
  ada.editor.setTool('sticky')
  ada.editor.holdTool('hand')
  ada.tap([300, 300])
  expect(ada.items.size).toBe(0)
  ada.editor.holdTool(undefined)
  ada.tap([300, 300])
  expect(ada.kinds()).toBe('sticky')
})

describe('a text', () => {
  const written = () => {
    const ada = person()
    ada.editor.setTool('text')
    ada.tap([300, 300])
    const id = only(ada)?.id as Item['id']
    const write = (text: string) => {
      ada.clock.pass(10_000)
      ada.editor.run('edit-text', editText, { id, text }, typingStep(id, ada.items.get(id)))
    }
    const leave = () => ada.editor.startEditing(undefined)
    return { ada, write, leave }
  }

  test('and its first words are one step back, however slowly they came', () => {
    const { ada, write, leave } = written()
    write('bonjour')
    leave()
    ada.editor.undo()
    expect(ada.items.size).toBe(0)
    ada.editor.redo()
    expect(only(ada)).toMatchObject({ text: 'bonjour' })
  })

  test('left without a word, it does not come back unseen', () => {
    const { ada, leave } = written()
    leave()
    expect(ada.items.size).toBe(0)
    ada.editor.undo()
    expect(ada.items.size).toBe(0)
  })

  test('emptied and left, it comes back with its words', () => {
    const { ada, write, leave } = written()
    write('bonjour')
    write('')
    leave()
    expect(ada.items.size).toBe(0)
    ada.editor.undo()
    expect(only(ada)).toMatchObject({ text: 'bonjour' })
  })
})

describe('a free spot for what the keyboard places', () => {
  test('is found on a full page, beside everything', () => {
    const rows = Array.from({ length: 40 }, (_, row) =>
      sticky(`wall${row}`, [-20_000, row * 200 - 4_000, 40_000, 200, 0]),
    )
    const ada = person(...rows)
    ada.editor.setTool('sticky')
    ada.key('Enter')
    const made = [...ada.items.values()].find(({ id }) => id === ada.state.editing)
    expect(made && ada.geo(made)?.[0]).toBeGreaterThan(20_000)
  })

  test('is inside a shape that is drawn around it', () => {
    const ada = person()
    ada.editor.run('place-item', placeItem, {
      kind: 'shape',
      id: ada.editor.newId(),
      page: ada.state.page,
      geo: [-2_000, -2_000, 6_000, 6_000, 0],
    })
    ada.editor.setTool('sticky')
    ada.key('Enter')
    const made = [...ada.items.values()].find(({ id }) => id === ada.state.editing)
    expect(made && ada.geo(made)).toEqual([510, 310, 180, 180, 0])
  })
})

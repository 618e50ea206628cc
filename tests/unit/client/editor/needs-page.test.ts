import { readingOrder } from '@palabre/client/src/editor/reading-order.ts'
import type { Item } from '@palabre/shared/model'
import { afterEach, describe, expect, test } from 'vitest'
import { docOf, itemId, the } from '../../../helpers/board-world.ts'
import { Person } from '../../../helpers/editor-world.ts'
import { besoins, need, needsBoard, statement, tension } from '../../../helpers/needs-world.ts'

const bus = statement('bus', [40, 120, 220, 132, 0], { column: 'initiative' })
const taxi = statement('taxi', [40, 300, 220, 132, 0], { column: 'initiative' })
const bouger = need('bouger', [740, 120, 260, 140, 0])
const people: Person[] = []

function personAt(...items: readonly Item[]): Person {
  const person = new Person(docOf(needsBoard(...items)))
  person.editor.goToPage(besoins)
  person.editor.state.setState({ camera: { x: 0, y: 0, zoom: 1 } })
  people.push(person)
  return person
}

afterEach(() => {
  for (const person of people.splice(0)) person.editor.destroy()
})

describe('writing', () => {
  test('what is said is of the column where one taps, clear of its heading and edges', () => {
    const ada = personAt()
    ada.editor.setTool('statement')
    ada.tap([710, 20])
    const [added] = [...ada.items.values()]
    expect(added).toMatchObject({ kind: 'statement', column: 'expectation', geo: [720, 120, 220, 132, 0] })
    expect(ada.state.editing).toBe(added?.id)
  })

  test('both stakes of a tension are typed in place', () => {
    const prix = tension('prix', '', '', [100, 200, 340, 120, 0])
    const ada = personAt(prix)
    ada.doubleTap([150, 260])
    expect(ada.state.editing).toBe(prix.id)
  })
})

describe('dropping statements', () => {
  test('on a need groups them, and one undo takes all of it back', () => {
    const ada = personAt(bus, taxi, bouger)
    ada.editor.select([bus.id, taxi.id])
    ada.press([150, 180]).moveTo([500, 180]).moveTo([860, 180])
    expect(ada.state.dropTarget).toBe(bouger.id)
    ada.release()
    expect([bus, taxi].map(({ id }) => the({ items: ada.items }, id, 'statement').need)).toEqual([bouger.id, bouger.id])
    expect(ada.geo(taxi)).toEqual([780, 420, 220, 132, 0])
    ada.editor.undo()
    expect(the({ items: ada.items }, bus.id, 'statement').need).toBeUndefined()
    expect(ada.geo(taxi)).toEqual(taxi.geo)
  })

  test('in another column moves them there', () => {
    const ada = personAt(bus, bouger)
    ada.drag(
      [
        [150, 180],
        [600, 500],
        [900, 500],
      ],
      { command: true },
    )
    expect(the({ items: ada.items }, bus.id, 'statement').column).toBe('expectation')
  })

  test('on another statement asks whether they make a need', () => {
    const ada = personAt(bus, taxi)
    ada.drag(
      [
        [150, 180],
        [150, 250],
        [150, 360],
      ],
      { command: true },
    )
    expect(ada.state.commonGround).toEqual([taxi.id, bus.id])
  })

  test('on a statement of a need joins that need', () => {
    const grouped = statement('train', [780, 274, 220, 132, 0], { need: bouger.id })
    const ada = personAt(bus, bouger, grouped)
    ada.drag(
      [
        [150, 180],
        [500, 250],
        [860, 340],
      ],
      { command: true },
    )
    expect(the({ items: ada.items }, bus.id, 'statement').need).toBe(bouger.id)
    expect(ada.geo(bus)).toEqual([780, 420, 220, 132, 0])
  })

  test('given up, nothing is asked and nothing moves', () => {
    const ada = personAt(bus, taxi)
    ada.press([150, 180]).moveTo([150, 360]).cancel()
    expect(ada.state.commonGround).toBeUndefined()
    expect(ada.state.dropTarget).toBeUndefined()
    expect(ada.geo(bus)).toEqual(bus.geo)
  })
})

test('the whole page is shown with its columns, also when nothing is on it', () => {
  const ada = personAt()
  ada.editor.zoomTo(undefined)
  const { camera, viewport } = ada.state
  expect(camera.zoom * 2_760).toBeLessThanOrEqual(viewport.width)
  expect(ada.editor.toScreen({ x: 0, y: 0 }).y).toBeGreaterThan(0)
  expect(ada.items.has(itemId('rien'))).toBe(false)
})

test('the page is read column by column, each need before what people said', () => {
  const grouped = statement('train', [780, 274, 220, 132, 0], { need: bouger.id })
  const beside = statement('velo', [1_060, 120, 220, 132, 0])
  const ada = personAt(taxi, beside, grouped, bouger, bus)
  const read = readingOrder(ada.editor).map(({ id }) => id)
  expect(read).toEqual([bus, taxi, bouger, grouped, beside].map(({ id }) => id))
})

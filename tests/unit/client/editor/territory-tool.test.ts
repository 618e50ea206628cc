import { decodeStroke } from '@palabre/shared/geometry'
import type { Territory } from '@palabre/shared/model'
import { describe, expect, test, vi } from 'vitest'
import { actor, frame } from '../../../helpers/board-world.ts'
import { type Person, person } from '../../../helpers/editor-world.ts'

async function withTool(ada: Person): Promise<Person> {
  ada.editor.setTool('territory')
  await vi.dynamicImportSettled()
  return ada
}

const territories = (ada: Person) =>
  [...ada.items.values()].filter((item): item is Territory => item.kind === 'territory')
const corners = ({ geo, points }: Territory) =>
  decodeStroke(points ?? new Uint8Array()).map(({ x, y }) => [geo[0] + x, geo[1] + y])

describe('the territory tool', () => {
  test('corner by corner, closed on the first', async () => {
    const ada = await withTool(person())
    ada.tap([100, 100]).tap([500, 120]).tap([480, 420]).hover([300, 300])
    expect(ada.state.draft?.kind).toBe('territory')
    ada.tap([104, 103])
    const [made] = territories(ada)
    expect(made && corners(made)).toEqual([
      [100, 100],
      [500, 120],
      [480, 420],
    ])
    expect(ada.state).toMatchObject({ tool: 'select', draft: undefined })
    expect(ada.selected).toEqual([made?.id])
    ada.editor.undo()
    expect(territories(ada)).toEqual([])
  })

  test('Enter or a double click close it where it is', async () => {
    for (const close of ['enter', 'double'] as const) {
      const ada = await withTool(person())
      ada.tap([100, 100]).tap([500, 100])
      if (close === 'enter') ada.tap([300, 400]).key('Enter')
      else ada.doubleTap([300, 400])
      const [made] = territories(ada)
      expect(made && corners(made)).toEqual([
        [100, 100],
        [500, 100],
        [300, 400],
      ])
    }
  })

  test('two corners are no territory yet, and Escape gives them up', async () => {
    const ada = await withTool(person())
    ada.tap([100, 100]).tap([500, 100]).key('Enter')
    expect(territories(ada)).toEqual([])
    ada.cancel()
    expect(ada.state.draft).toBeUndefined()
    expect(ada.editor.isIdle()).toBe(true)
  })

  test('a second finger moves the page, and the corners so far stay', async () => {
    const ada = await withTool(person())
    ada.tap([100, 100], { pointer: 'touch' }).tap([500, 100], { pointer: 'touch' })
    ada.press([600, 600], { pointer: 'touch' }).cancel()
    ada.tap([300, 400], { pointer: 'touch' }).key('Enter')
    expect(territories(ada)[0]?.geo).toEqual([100, 100, 400, 300, 0])
  })

  test('in one gesture, with as few corners as keep its shape', async () => {
    const ada = await withTool(person())
    const round = Array.from({ length: 200 }, (_, step) => {
      const angle = (step / 200) * 2 * Math.PI
      return [600 + 200 * Math.cos(angle), 400 + 150 * Math.sin(angle)] as const
    })
    ada.drag([round[0] ?? [0, 0], ...round.slice(1)])
    const [made] = territories(ada)
    expect(made?.geo.map(Math.round)).toEqual([400, 250, 400, 300, 0])
    expect(made && corners(made).length).toBeGreaterThan(12)
    expect(made && corners(made).length).toBeLessThan(60)
  })

  test('a slip of the hand is none', async () => {
    const ada = await withTool(person())
    ada.drag([
      [100, 100],
      [106, 104],
      [101, 100],
    ])
    expect(territories(ada)).toEqual([])
  })

  test('Enter alone places a rounded outline in the middle of the view, whatever lies there', async () => {
    const ada = await withTool(person(actor('a', [520, 364, 160, 72, 0]), frame('f', [0, 0, 900, 600, 0])))
    ada.key('Enter')
    const [made] = territories(ada)
    expect(made?.points).toBeUndefined()
    expect(made?.geo[2]).toBeGreaterThan(600)
    expect(made?.geo[2]).toBeLessThan(1_200)
  })

  test('draws whose territory was chosen', async () => {
    const ada = person()
    ada.editor.state.setState({ nextStyle: { ...ada.state.nextStyle, territoryOrigin: 'prescribed' } })
    await withTool(ada)
    ada.key('Enter')
    expect(territories(ada)[0]?.origin).toBe('prescribed')
  })

  test('who may not is told before drawing', async () => {
    const ada = person()
    ada.editor.setAccess('observer', ada.state.rules)
    await withTool(ada)
    ada.drag([
      [100, 100],
      [500, 100],
      [500, 400],
    ])
    expect(ada.refusals).toEqual(['observers_look'])
    expect(ada.state.draft).toBeUndefined()
  })
})

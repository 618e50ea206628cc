import { geoCentre, outlineContains, outlineExit } from '@palabre/shared/geometry'
import { type Action, type Item, shippedFamilies } from '@palabre/shared/model'
import { type Detail, drawItem, outlineOf, sceneWords, surroundingsOf } from '@palabre/shared/scene'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { action, actor, relation, snapshotOf } from '../../../helpers/board-world.ts'
import { measure } from './measure.ts'

const words = sceneWords((key) => key.split('.').at(-1) ?? key)
const a = actor('a')
const b = actor('b', [600, 0, 160, 72, 0])

function drawn(item: Item, others: readonly Item[] = [], detail: Detail = 'full') {
  const surroundings = surroundingsOf(snapshotOf(item, ...others))
  return drawItem(item, { families: shippedFamilies, surroundings, words, measure, detail })
}

const texts = (item: Item, others: readonly Item[] = [], detail: Detail = 'full') =>
  drawn(item, others, detail).primitives.flatMap((one) => (one.type === 'text' ? [one.text] : []))

describe('an action as drawn', () => {
  const noel = action('noel', [0, 400, 200, 64, 0], { name: 'Noël solidaire' })
  const parts = [a, b].map((from) => relation(from, noel, { type: 'takes-part' }))

  test('tells how many take part, its name and what it is', () => {
    expect(texts(noel, [a, b, ...parts])).toEqual(['2', 'Noël solidaire', 'action'])
    expect(texts(noel)[0]).toBe('0')
  })

  test('a tension with it is no part in it, and nobody is counted twice', () => {
    const tension = relation(b, noel, { type: 'tension' })
    expect(texts(noel, [a, b, parts[0] as Item, tension])[0]).toBe('1')
    const back = relation(noel, a, { type: 'takes-part' })
    expect(texts(noel, [a, parts[0] as Item, back])[0]).toBe('1')
  })

  test('what is not yet real is dashed and says so, and so are its parts', () => {
    const wished: Action = { ...noel, state: 'wished' }
    const dashed = (item: Item, others: readonly Item[]) =>
      drawn(item, others).primitives.some((one) => 'stroke' in one && one.stroke?.dash !== undefined)
    expect(dashed(noel, [])).toBe(false)
    expect(dashed(wished, [])).toBe(true)
    expect(texts(wished)).toContain('action · wished')
    expect(dashed(parts[0] as Item, [a, noel])).toBe(false)
    expect(dashed(parts[0] as Item, [a, wished])).toBe(true)
  })

  test('every detail fits its box, however it is named and sized', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Detail>('full', 'wide', 'plain', 'speck'),
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 1, max: 800 }),
        fc.integer({ min: 1, max: 400 }),
        (detail, name, width, height) => {
          for (const one of drawn({ ...noel, name, geo: [0, 0, width, height, 0] }, [], detail).primitives) {
            const numbers = Object.values(one).filter((value) => typeof value === 'number')
            expect(numbers.every(Number.isFinite)).toBe(true)
          }
        },
      ),
    )
  })
})

test('relations end on the edge of the pill', () => {
  const pill = outlineOf(action('noel', [100, 100, 200, 64, 0]))
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.integer({ min: -180, max: 180 }),
      (angle, turn) => {
        const turned = { ...pill, geo: [100, 100, 200, 64, turn] as const }
        const centre = geoCentre(turned.geo)
        const exit = outlineExit(turned, { x: centre.x + 500 * Math.cos(angle), y: centre.y + 500 * Math.sin(angle) })
        expect(outlineContains(turned, exit, 0.2)).toBe(true)
        expect(outlineContains(turned, exit, -0.2)).toBe(false)
      },
    ),
  )
})

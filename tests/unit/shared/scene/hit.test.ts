import { boxOf, encodeStroke, type Vec } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type Frame, type Ink, type Item, type Shape, type ShapeForm, shippedFamilies } from '@palabre/shared/model'
import { hitsItem, meetsBox, surroundingsOf } from '@palabre/shared/scene'
import { describe, expect, test } from 'vitest'

const head = {
  id: 'item-000001' as ItemId,
  author: 'p_0123456789' as Item['author'],
  at: 0,
  page: 'carte' as Item['page'],
  order: 'a1',
}
const nothing = surroundingsOf({ meta: { title: '', families: shippedFamilies }, pages: [], items: new Map() })
const shape = (form: ShapeForm, more: Partial<Shape> = {}): Shape => ({
  ...head,
  kind: 'shape',
  geo: [0, 0, 200, 100, 0],
  text: '',
  form,
  stroke: 'black',
  width: 2,
  ...more,
})
const frame: Frame = { ...head, kind: 'frame', geo: [0, 0, 400, 300, 0], title: 'Constats' }
const ink: Ink = {
  ...head,
  kind: 'ink',
  geo: [100, 100, 100, 100, 0],
  points: encodeStroke([
    { x: 0, y: 0, pressure: 0.5 },
    { x: 100, y: 100, pressure: 0.5 },
  ]),
  colour: 'black',
  width: 4,
}
const hits = (item: Item, point: Vec, tolerance = 4) => hitsItem(item, point, tolerance, nothing)

describe('a pointer', () => {
  test('reaches through a frame to what lies in it, and takes the frame by its edge or its title', () => {
    expect(hits(frame, { x: 200, y: 150 })).toBe(false)
    expect(hits(frame, { x: 2, y: 150 })).toBe(true)
    expect(hits(frame, { x: 40, y: -15 })).toBe(true)
  })

  test('reaches through an empty shape, not through a filled one or its words', () => {
    const middle = { x: 100, y: 50 }
    expect(hits(shape('rectangle'), middle)).toBe(false)
    expect(hits(shape('rectangle', { fill: 'blue' }), middle)).toBe(true)
    expect(hits(shape('rectangle', { text: 'Oui' }), middle)).toBe(true)
  })

  test('misses the corners that an ellipse or a diamond leaves free', () => {
    for (const form of ['ellipse', 'diamond'] as const)
      expect(hits(shape(form, { fill: 'blue' }), { x: 6, y: 6 })).toBe(false)
  })

  test('finds a turned item where it is seen', () => {
    const upright = shape('rectangle', { fill: 'blue', geo: [0, 0, 200, 20, 90] })
    expect(hits(upright, { x: 100, y: 90 })).toBe(true)
    expect(hits(upright, { x: 10, y: 10 })).toBe(false)
  })

  test('takes a line or a stroke by its ink, with some room for the finger', () => {
    expect(hits(shape('arrow'), { x: 100, y: 54 })).toBe(true)
    expect(hits(shape('arrow'), { x: 100, y: 70 })).toBe(false)
    expect(hits(ink, { x: 150, y: 153 })).toBe(true)
    expect(hits(ink, { x: 180, y: 120 })).toBe(false)
    expect(hits(ink, { x: 150, y: 164 }, 12)).toBe(true)
  })
})

describe('a marquee', () => {
  test('takes a stroke only where its ink is', () => {
    expect(meetsBox(ink, boxOf(160, 100, 40, 40), nothing)).toBe(false)
    expect(meetsBox(ink, boxOf(140, 140, 20, 20), nothing)).toBe(true)
  })
})

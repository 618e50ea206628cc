import { boxOf, intersects, sampleCurve } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { type Item, type Relation, shippedFamilies } from '@palabre/shared/model'
import { labelPlaces, routeOf, sceneWords, surroundingsOf } from '@palabre/shared/scene'
import { describe, expect, test } from 'vitest'
import { measure } from './measure.ts'

const head = { author: 'p_0123456789' as Item['author'], at: 0, page: 'carte' as Item['page'], order: 'a1' }
const actor = (id: string, x: number, y: number): Item => ({
  ...head,
  kind: 'actor',
  id: `actor-${id}-1` as ItemId,
  geo: [x, y, 160, 72, 0],
  name: id,
})
const relation = (id: string, from: string, to: string): Relation => ({
  ...head,
  kind: 'relation',
  id: `relation-${id}` as ItemId,
  from: `actor-${from}-1` as ItemId,
  to: `actor-${to}-1` as ItemId,
  type: 'help',
  direction: 'none',
  label: 'Mise à disposition d’un local',
})
const around = (...items: Item[]) =>
  surroundingsOf({
    meta: { title: '', families: shippedFamilies },
    pages: [],
    items: new Map(items.map((item) => [item.id, item])),
  })

describe('relations beside each other', () => {
  const left = actor('left', 0, 0)
  const right = actor('right', 700, 0)

  test('between the same two are apart, whichever way each of them runs', () => {
    const [one, two] = [relation('aaaa', 'left', 'right'), relation('bbbb', 'right', 'left')]
    const surroundings = around(left, right, one, two)
    const middles = [one, two].map((each) => sampleCurve(routeOf(each, surroundings)?.curve as never, 2)[1]?.y ?? 0)
    expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 0))).toBeGreaterThan(30)
  })

  test('go around the actors in between', () => {
    const between = actor('between', 350, 0)
    const only = relation('aaaa', 'left', 'right')
    const route = routeOf(only, around(left, right, between, only))
    for (const { x, y } of sampleCurve(route?.curve as never, 40))
      expect(intersects(boxOf(350, 0, 160, 72), boxOf(x, y, 0, 0))).toBe(false)
  })

  test('put their labels where none covers another', () => {
    const spokes = Array.from({ length: 7 }, (_, index) => `spoke${index}`)
    const actors = spokes.map((id, index) => actor(id, -400 + index * 220, 420))
    const relations = spokes.map((id) => relation(id, 'left', id))
    const places = labelPlaces(relations, {
      surroundings: around(left, ...actors, ...relations),
      words: sceneWords((key) => key),
      measure,
    })
    expect(places.size).toBe(7)
    expect(new Set([...places.values()].map(({ along, aside }) => `${along} ${aside}`)).size).toBeGreaterThan(1)
  })
})

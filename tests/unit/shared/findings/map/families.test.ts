import { familyMap, weightOf } from '@palabre/shared/findings'
import { type Family, familyOf, shippedFamilies } from '@palabre/shared/model'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { action, actor } from '../../../../helpers/board-world.ts'
import { arbitraryMap, lien, mapOf, names } from './map-world.ts'

const of = (family: string) => ({ family })
const codes = (families: readonly Family[]) => families.map(({ code }) => code)

const people = [
  actor('resto', undefined, of('food-aid')),
  actor('secours', undefined, of('food-aid')),
  actor('mairie', undefined, of('public-authority')),
  actor('ferme', undefined, of('producers')),
  actor('quidam'),
]

test('families as wholes, what joins them, and what joins nobody', () => {
  const map = familyMap(
    mapOf(
      people,
      [
        lien('resto', 'secours'),
        lien('resto', 'mairie', { type: 'help' }),
        lien('mairie', 'secours', { type: 'control' }),
        lien('ferme', 'mairie', { state: 'absent' }),
        lien('resto', 'resto'),
        lien('resto', 'nobody'),
        lien('resto', 'noël', { type: 'takes-part' }),
        lien('secours', 'noël', { type: 'takes-part' }),
        lien('ferme', 'noël', { type: 'takes-part' }),
      ],
      [action('noël')],
    ),
    shippedFamilies,
  )
  expect(map.bubbles.map(({ family, actors, ...joined }) => [family.code, names(actors), weightOf(joined)])).toEqual([
    ['food-aid', ['resto', 'secours'], 2],
    ['public-authority', ['mairie'], 0],
    ['producers', ['ferme'], 0],
    ['other', ['quidam'], 0],
  ])
  expect(map.links.map(({ families, ...joined }) => [...families, weightOf(joined)])).toEqual([
    ['food-aid', 'public-authority', 2],
    ['food-aid', 'producers', 1],
  ])
  expect(map.apart.map(codes)).toEqual([
    ['food-aid', 'other'],
    ['public-authority', 'producers'],
    ['public-authority', 'other'],
    ['producers', 'other'],
  ])
  expect(map.sets.map(codes)).toEqual([['food-aid', 'public-authority', 'producers'], ['other']])
})

test('of one type alone', () => {
  const items = mapOf(people, [lien('resto', 'mairie', { type: 'help' }), lien('resto', 'ferme')])
  expect(familyMap(items, shippedFamilies, 'help').links.map(({ families }) => families)).toEqual([
    ['food-aid', 'public-authority'],
  ])
  expect(familyMap(items, shippedFamilies, 'tension').links).toEqual([])
})

test('an empty map has nothing to say', () => {
  expect(familyMap(mapOf([], []), shippedFamilies)).toEqual({ bubbles: [], links: [], apart: [], sets: [] })
})

test('every relation and every actor is counted exactly once', () => {
  fc.assert(
    fc.property(arbitraryMap, (items) => {
      const map = familyMap(items, shippedFamilies)
      const ids = new Set(items.actors.map(({ id }) => id))
      const counted = items.relations.filter(
        ({ from, to, state }) => from !== to && ids.has(from) && ids.has(to) && state !== 'absent',
      )
      const told = [...map.bubbles, ...map.links].flatMap(({ relations }) => relations)
      expect(told).toHaveLength(counted.length)
      expect(new Set(told)).toEqual(new Set(counted))
      expect(map.bubbles.flatMap(({ actors }) => actors)).toHaveLength(items.actors.length)
      const pairs = (map.bubbles.length * Math.max(0, map.bubbles.length - 1)) / 2
      expect(map.links.length + map.apart.length).toBe(pairs)
      expect(map.sets.flat()).toHaveLength(map.bubbles.length)
      for (const { families, relations } of map.links)
        for (const { from, to } of relations) {
          const ends = [from, to].map(
            (id) => familyOf(shippedFamilies, items.actors.find((one) => one.id === id)?.family).code,
          )
          expect([...ends].sort()).toEqual([...families].sort())
        }
    }),
  )
})

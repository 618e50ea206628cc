import { bubbleLayout } from '@palabre/client/src/views/families/bubble-layout.ts'
import { nameLines } from '@palabre/client/src/views/families/family-words.ts'
import { type FamilyMap, familyMap } from '@palabre/shared/findings'
import { shippedFamilies } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryMap } from '../../shared/findings/map/map-world.ts'

const rooms = [
  { width: 900, height: 560 },
  { width: 390, height: 560 },
]

describe('families as bubbles', () => {
  test('none lies on another or leaves the picture; larger families are larger', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.constantFrom(...rooms), (items, room) => {
        const map: FamilyMap = familyMap(items, shippedFamilies)
        const { bubbles, links } = bubbleLayout(map, room)
        expect(bubbles.map(({ code }) => code).sort()).toEqual(map.bubbles.map(({ family }) => family.code).sort())
        expect(links).toHaveLength(map.links.length)
        const counts = new Map(map.bubbles.map(({ family, actors }) => [family.code, actors.length]))
        for (const one of bubbles) {
          expect(one.centre.x - one.radius).toBeGreaterThanOrEqual(0)
          expect(one.centre.x + one.radius).toBeLessThanOrEqual(room.width)
          expect(one.centre.y - one.radius).toBeGreaterThanOrEqual(0)
          expect(one.centre.y + one.radius).toBeLessThanOrEqual(room.height)
          for (const other of bubbles) {
            if (other === one) continue
            const apart = Math.hypot(one.centre.x - other.centre.x, one.centre.y - other.centre.y)
            expect(apart).toBeGreaterThan(one.radius + other.radius)
            if ((counts.get(one.code) ?? 0) > (counts.get(other.code) ?? 0))
              expect(one.radius).toBeGreaterThanOrEqual(other.radius)
          }
        }
      }),
    )
  })
})

test('names in lines', () => {
  expect(nameLines('Habitant·es, bénévoles et personnes accueillies', 22)).toEqual([
    'Habitant·es, bénévoles',
    'et personnes',
    'accueillies',
  ])
  expect(nameLines('un deux trois quatre', 5)).toEqual(['un', 'deux', 'trois', 'quatre'])
})

import { familyEntries, toggled, typeEntries } from '@palabre/client/src/panels/legend/legend-entries.ts'
import type { ItemId, PageId, ParticipantId } from '@palabre/shared/ids'
import { type Actor, type Relation, shippedFamilies } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'

const head = { author: 'p_0123456789' as ParticipantId, at: 0, page: 'carte' as PageId, order: 'a0' }
const actor = (family?: string): Actor => ({
  ...head,
  id: `actor-${family}` as ItemId,
  kind: 'actor',
  geo: [0, 0, 160, 72, 0],
  name: 'x',
  ...(family === undefined ? {} : { family }),
})
const relation = (type: Relation['type']): Relation => ({
  ...head,
  id: 'relation' as ItemId,
  kind: 'relation',
  from: 'a' as ItemId,
  to: 'b' as ItemId,
  type,
  direction: 'none',
})

describe('the legend', () => {
  test('counts families in the order of the board, and only those present', () => {
    const entries = familyEntries(shippedFamilies, [actor('producers'), actor('food-aid'), actor('food-aid')])
    expect(entries.map(({ family, count }) => [family.code, count])).toEqual([
      ['food-aid', 2],
      ['producers', 1],
    ])
  })

  test('counts actors without a family, or of one that is gone, as other', () => {
    const entries = familyEntries(shippedFamilies, [actor(), actor('gone')])
    expect(entries.map(({ family, count }) => [family.code, count])).toEqual([['other', 2]])
  })

  test('still names them on a board whose families have no “other”', () => {
    const families = shippedFamilies.filter(({ code }) => code !== 'other')
    expect(familyEntries(families, [actor('gone')]).map(({ family }) => family.code)).toEqual(['other'])
  })

  test('counts types of relation in the order of the model', () => {
    const entries = typeEntries([relation('tension'), relation('help'), relation('tension')])
    expect(entries).toEqual([
      { type: 'help', count: 1 },
      { type: 'tension', count: 2 },
    ])
  })

  test('puts a value in and takes it out again', () => {
    const once = toggled(new Set(['a']), 'b')
    expect([...once]).toEqual(['a', 'b'])
    expect([...toggled(once, 'a')]).toEqual(['b'])
  })
})

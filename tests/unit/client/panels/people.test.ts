import { pushIntoView } from '@palabre/client/src/panels/presence/following.ts'
import { initials, peopleOf, samePeople } from '@palabre/client/src/panels/presence/people.ts'
import type { Peer } from '@palabre/client/src/sync/presence.ts'
import type { ParticipantId } from '@palabre/shared/ids'
import { describe, expect, test } from 'vitest'

const me = 'p_me' as ParticipantId
const peer = (clientId: number, id: string, name: string, page?: string): Peer => ({
  clientId,
  user: { id, name, colour: '#0055aa', role: 'participant' },
  state: page === undefined ? {} : { page },
})

describe('who is here', () => {
  test('is each person once, by name, without oneself', () => {
    const people = peopleOf(
      [peer(1, 'p_me', 'Camille'), peer(2, 'p_z', 'Zoé', 'carte'), peer(3, 'p_e', 'Élise'), peer(4, 'p_z', 'Zoé')],
      me,
      'fr',
    )
    expect(people.map(({ name, page }) => [name, page])).toEqual([
      ['Élise', undefined],
      ['Zoé', 'carte'],
    ])
  })

  test('reads the same while only cursors move', () => {
    const before = peopleOf([peer(2, 'p_z', 'Zoé', 'carte')], me, 'fr')
    expect(samePeople(before, peopleOf([peer(2, 'p_z', 'Zoé', 'carte')], me, 'fr'))).toBe(true)
    expect(samePeople(before, peopleOf([peer(2, 'p_z', 'Zoé', 'toile')], me, 'fr'))).toBe(false)
  })

  test.each([
    ['Rachid Benali', 'RB'],
    ['Zoé', 'Z'],
    ['  jean  paul  sartre ', 'JS'],
    ['🥕 Carotte', '🥕C'],
    ['', '?'],
  ])('%j goes into a dot as %j', (name, dot) => {
    expect(initials(name)).toBe(dot)
  })
})

describe('following a cursor', () => {
  const viewport = { width: 1000, height: 500 }

  test('stays calm while it is in the middle', () => {
    expect(pushIntoView({ x: 500, y: 250 }, viewport)).toBeUndefined()
    expect(pushIntoView({ x: 160, y: 80 }, viewport)).toBeUndefined()
  })

  test('moves just enough when it leaves', () => {
    const push = pushIntoView({ x: 900, y: -20 }, viewport)
    expect(push?.x).toBeCloseTo(-50)
    expect(push?.y).toBeCloseTo(95)
  })
})

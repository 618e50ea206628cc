import { listPeople } from '@palabre/client/src/panels/people/list-people.ts'
import type { ParticipantId } from '@palabre/shared/ids'
import type { SessionPerson } from '@palabre/shared/session'
import { describe, expect, test } from 'vitest'

const id = (letter: string) => `p_${letter}` as ParticipantId
const called = (name: string): SessionPerson => ({ name, colour: '#0055aa', role: 'participant' })
const list = (
  people: Readonly<Record<string, string>>,
  present: readonly string[] = [],
  { me = 'me', gone = [] as readonly string[] } = {},
) =>
  listPeople(
    new Map(Object.entries(people).map(([letter, name]) => [id(letter), called(name)])),
    {
      here: new Set(present.map(id)),
      screens: new Set(present.slice(0, 1).map(id)),
      sharing: new Set(present.slice(1).map(id)),
      gone: new Set(gone.map(id)),
    },
    id(me),
    'fr',
  )

describe('the people of a board', () => {
  test('come in the order of their names as one reads them, oneself first', () => {
    const people = list({ a: 'Zoé', b: 'Élise', me: 'Moussa', c: 'emma', d: 'Table 10', e: 'Table 9' })
    expect(people.map(({ name }) => name)).toEqual(['Moussa', 'Élise', 'emma', 'Table 9', 'Table 10', 'Zoé'])
    expect(people.filter(({ isMe }) => isMe).map(({ name }) => name)).toEqual(['Moussa'])
  })

  test('are here where they have a page open; oneself always is, also before that is known', () => {
    const here = list({ me: 'Ana', a: 'Bob', b: 'Chloé' }, ['a', 'gone']).filter(({ isHere }) => isHere)
    expect(here.map(({ name }) => name)).toEqual(['Ana', 'Bob'])
  })

  test('are here beside somebody on one device, without a screen to follow', () => {
    const people = list({ me: 'Ana', a: 'Bob', b: 'Chloé' }, ['a', 'b'])
    expect(people.map(({ isHere, onScreen, shares }) => [isHere, onScreen, shares])).toEqual([
      [true, true, false],
      [true, true, false],
      [true, false, true],
    ])
  })

  test('of one name keep their places, whatever the order they are told in', () => {
    const ids = (people: Readonly<Record<string, string>>) => list(people).map((person) => person.id)
    expect(ids({ b: 'Ana', a: 'Ana' })).toEqual(ids({ a: 'Ana', b: 'Ana' }))
  })

  test('are no longer those who have left for good, until they have come back', () => {
    const people = { me: 'Ana', a: 'Bob', b: 'Chloé', c: 'Dora' }
    const names = (present: readonly string[], gone: readonly string[]) =>
      list(people, present, { gone }).map(({ name }) => name)
    expect(names([], ['b', 'c'])).toEqual(['Ana', 'Bob'])
    // A screen of theirs is told of before who is gone is counted anew.
    expect(names(['b'], ['b', 'c'])).toEqual(['Ana', 'Bob', 'Chloé'])
    expect(names([], ['me'])).toEqual(['Ana', 'Bob', 'Chloé', 'Dora'])
  })

  test('may be nobody yet', () => {
    expect(list({})).toEqual([])
  })
})

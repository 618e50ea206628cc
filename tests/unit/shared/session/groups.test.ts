import { countGroups, leastGroup, tellGroups, tellRoom, withoutDevice } from '@palabre/shared/session'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const groups = (...sizes: number[]) => sizes.map((people, index) => ({ label: `groupe ${index}`, people }))

describe('groups of people as they are told', () => {
  it('counts spellings that differ in case and spaces alone as one, and who said nothing apart', () => {
    expect(countGroups(['CCAS', ' ccas ', 'Épicerie  sociale', undefined, '  ', 'Epicerie sociale'])).toEqual([
      { label: 'CCAS', people: 2 },
      { label: 'Epicerie sociale', people: 1 },
      { label: 'Épicerie sociale', people: 1 },
      { label: null, people: 2 },
    ])
  })

  it('names groups of five and more, the largest first', () => {
    expect(tellGroups(groups(5, 9))).toEqual({
      groups: [
        { label: 'groupe 1', people: 9 },
        { label: 'groupe 0', people: 5 },
      ],
      others: 0,
    })
  })

  it('folds small groups together when they hide each other', () => {
    expect(tellGroups(groups(8, 4, 3))).toEqual({ groups: [{ label: 'groupe 0', people: 8 }], others: 7 })
  })

  it('folds a second group where one alone could be found by subtraction', () => {
    expect(tellGroups(groups(8, 6, 4))).toEqual({ groups: [{ label: 'groupe 0', people: 8 }], others: 10 })
    expect(tellGroups(groups(8, 2, 1))).toEqual({ groups: [], others: 11 })
    expect(tellGroups(groups(3))).toEqual({ groups: [], others: 3 })
  })

  it('never names a small group, nor leaves one alone, whatever people said', () => {
    const said = fc.array(
      fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'B ', ' C'), { nil: undefined, freq: 4 }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(said, (all) => {
        const counted = countGroups(all)
        const told = tellGroups(counted)
        const named = told.groups.reduce((sum, { people }) => sum + people, 0)
        expect(named + told.others).toBe(all.length)
        for (const { people } of told.groups) expect(people).toBeGreaterThanOrEqual(leastGroup)
        if (told.groups.length === 0 || told.others === 0) return
        expect(told.others).toBeGreaterThanOrEqual(leastGroup)
        expect(counted.length - told.groups.length).toBeGreaterThanOrEqual(2)
      }),
    )
  })
})

describe('people without a device', () => {
  const room = (proxies: number, ...sizes: number[]) => {
    const belongings = groups(...sizes)
    const people = sizes.reduce((sum, size) => sum + size, 0)
    return tellRoom({
      attendance: { people, facilitators: 1, participants: people - 1, observers: 0, proxies },
      belongings,
    })
  }

  it('are people who came, and participants', () => {
    expect(room(4, 3).attendance).toEqual({ people: 7, facilitators: 1, participants: 6, observers: 0, proxies: 4 })
  })

  it('are a group of their own from five on, and among the others below', () => {
    expect(room(6, 5).belongings).toEqual({
      groups: [
        { label: withoutDevice, people: 6 },
        { label: 'groupe 0', people: 5 },
      ],
      others: 0,
    })
    expect(room(4, 5).belongings).toEqual({ groups: [{ label: 'groupe 0', people: 5 }], others: 4 })
    expect(room(0, 5).belongings).toEqual({ groups: [{ label: 'groupe 0', people: 5 }], others: 0 })
  })

  it('hide no small group, as everybody knows how many they are', () => {
    // Were they to hide the four, « nine others, five without a device » would tell on them.
    expect(room(5, 8, 6, 4).belongings).toEqual({
      groups: [
        { label: 'groupe 0', people: 8 },
        { label: withoutDevice, people: 5 },
      ],
      others: 10,
    })
  })
})

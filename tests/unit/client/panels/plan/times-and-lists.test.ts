import { thingsOf, withThings } from '@palabre/client/src/panels/plan/checklist-lines.ts'
import {
  clockWords,
  durationWords,
  endOf,
  minutesLeft,
  nextQuarter,
} from '@palabre/client/src/panels/plan/plan-times.ts'
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'

let t: TFunction
beforeAll(async () => {
  const i18n = createInstance()
  await i18n.init({ lng: 'fr', resources: { fr: { translation: fr } }, interpolation: { escapeValue: false } })
  t = i18n.t
})

describe('times of a plan', () => {
  it('are said as people say them', () => {
    expect([3, 45, 60, 65, 90, 120].map((minutes) => durationWords(t, minutes))).toEqual([
      '3 min',
      '45 min',
      '1 h',
      '1 h 05',
      '1 h 30',
      '2 h',
    ])
  })

  it('end when they end, also past midnight', () => {
    const end = (start: string, minutes: number) => {
      const at = endOf(start, minutes)
      return at && clockWords(t, at)
    }
    expect(end('18:00', 90)).toBe('19 h 30')
    expect(end('23:30', 45)).toBe('0 h 15')
    expect(end('', 45)).toBeUndefined()
    expect(nextQuarter(new Date(2026, 4, 5, 17, 46))).toBe('18:00')
    expect(nextQuarter(new Date(2026, 4, 5, 18, 0))).toBe('18:00')
  })

  it('shrink while the session goes on', () => {
    const plan = [
      { id: 'a', title: 'a', minutes: 10 },
      { id: 'b', title: 'b', minutes: 20 },
      { id: 'c', title: 'c', minutes: 5 },
    ]
    const timer = { running: true, endsAt: 1_000_000, leftMs: 1_200_000 } as const
    expect(minutesLeft({ plan, step: 1, timer }, 1_000_000 - 8 * 60_000)).toBe(13)
    expect(minutesLeft({ plan, step: 1, timer: null }, 0)).toBe(25)
  })
})

describe('the check list', () => {
  const line = (id: string, text: string, done = false) => ({ id, text, done })
  let next = 0
  const newId = () => `line-${next++}`

  it('takes each thing once, and keeps what is ticked', () => {
    const before = [line('one', 'Feutres', true)]
    const after = withThings(before, ['feutres.', 'Papier', ' Papier ', '', 'Wi-Fi'], newId)
    expect(after.map(({ text, done }) => [text, done])).toEqual([
      ['Feutres', true],
      ['Papier', false],
      ['Wi-Fi', false],
    ])
    expect(withThings(after, ['PAPIER', 'Wi-Fi'], newId)).toEqual(after)
  })

  it('reads material as one thing a line', () => {
    expect(thingsOf('- Feutres\n• Papier\n\n  De l’eau ')).toEqual(['Feutres', 'Papier', 'De l’eau'])
    expect(thingsOf(undefined)).toEqual([])
  })

  it('stays as long as a session takes', () => {
    const things = Array.from({ length: 150 }, (_, index) => `Chose ${index}`)
    expect(withThings([], things, newId)).toHaveLength(100)
    expect(withThings([], ['x'.repeat(400)], newId)[0]?.text).toHaveLength(300)
  })
})

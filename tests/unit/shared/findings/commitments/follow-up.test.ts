import { dueTimeOf, followUps } from '@palabre/shared/findings'
import type { CommitmentStep } from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { commitment } from '../../../../helpers/commitment-samples.ts'

const outcomeOf = (history: readonly CommitmentStep[], since = 100) =>
  followUps([commitment('salle', { history })], since)[0]?.outcome

describe('what became of a commitment since a moment', () => {
  it.each([
    [[], 'unchanged'],
    [[{ at: 50, state: 'kept' }], 'unchanged'],
    [[{ at: 150, note: 'La clé est chez le gardien' }], 'talked'],
    [[{ at: 150, due: '2027-05-03' }], 'moved'],
    [
      [
        { at: 150, state: 'ongoing' },
        { at: 160, due: '2027-05-03' },
      ],
      'moved',
    ],
    [
      [
        { at: 150, due: '2027-05-03' },
        { at: 160, state: 'ongoing' },
      ],
      'ongoing',
    ],
    [
      [
        { at: 150, due: '2027-05-03' },
        { at: 160, state: 'kept' },
      ],
      'kept',
    ],
    [
      [
        { at: 150, state: 'released' },
        { at: 160, note: 'Merci quand même' },
      ],
      'released',
    ],
    [
      [
        { at: 150, state: 'released' },
        { at: 160, state: 'confirmed' },
      ],
      'confirmed',
    ],
    [[{ at: 100, state: 'confirmed' }], 'confirmed'],
  ] as const)('%j is %s', (history, outcome) => {
    expect(outcomeOf(history)).toBe(outcome)
  })
})

describe('a due date', () => {
  it.each([
    [undefined, 'none'],
    ['2026-11-23', 'past'],
    ['2026-11-24', 'soon'],
    ['2026-12-25', 'soon'],
    ['2026-12-26', 'later'],
    ['2028-02-29', 'later'],
  ] as const)('%s is %s on 24 November 2026', (due, time) => {
    expect(dueTimeOf(due, '2026-11-24')).toBe(time)
  })
})

import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import {
  type Confirmation,
  commitmentStates,
  commitmentText,
  mostHistory,
  standingOf,
  withHistory,
} from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { itemId } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'

const samira = 'p_samira0000' as ParticipantId
const promise = commitment('Prêter la salle', { subjects: [samira] })

function yesTo(of = promise): Confirmation {
  return { by: samira, name: 'Samira', at: 1, hash: 'h', text: commitmentText(of), voices: [] }
}

describe('where a commitment stands', () => {
  it('is proposed until somebody confirmed it, whatever its record says', () => {
    expect(standingOf(promise, undefined)).toBe('proposed')
    expect(standingOf({ ...promise, state: 'confirmed' }, undefined)).toBe('proposed')
  })

  it('is confirmed by its confirmation, whatever its record says', () => {
    expect(standingOf({ ...promise, state: 'confirmed' }, yesTo())).toBe('confirmed')
    expect(standingOf(promise, yesTo())).toBe('confirmed')
  })

  it.each([
    { what: 'Prêter la cave' },
    { subjects: [samira, 'Lou'] },
    { with: ['Lou'] },
    { answers: [itemId('besoin')] as ItemId[] },
    { part: 'contribute' as const },
    { counterpart: 'le ménage' },
    { due: '2027-03-01' },
    { form: 'written' as const },
  ])('asks again when its words change: %o', (change) => {
    expect(standingOf({ ...promise, ...change, state: 'confirmed' }, yesTo())).toBe('to-confirm-again')
    expect(standingOf({ ...promise, ...change, state: 'ongoing' }, yesTo())).toBe('to-confirm-again')
    expect(standingOf({ ...promise, ...change, state: 'kept' }, yesTo())).toBe('kept')
  })

  it('does not ask again for what is no word of it', () => {
    const moved = { ...promise, geo: [9, 9, 300, 200, 0] as const, history: [{ at: 1 }], what: ' Prêter la salle ' }
    expect(standingOf(moved, yesTo())).toBe('confirmed')
    const two = commitment('À deux', { subjects: ['Lou', samira] })
    expect(standingOf({ ...two, subjects: [samira, 'Lou'] }, yesTo(two))).toBe('confirmed')
  })

  it('is released when somebody took their word back, and proposed again afterwards', () => {
    const taken = { ...yesTo(), released: true } as const
    expect(standingOf({ ...promise, state: 'released' }, taken)).toBe('released')
    expect(standingOf({ ...promise, state: 'confirmed' }, taken)).toBe('released')
    expect(standingOf({ ...promise, state: 'proposed' }, taken)).toBe('proposed')
  })

  it('has an answer for every record', () => {
    for (const state of commitmentStates)
      for (const confirmation of [undefined, yesTo(), { ...yesTo(), released: true as const }])
        expect(standingOf({ ...promise, state }, confirmation)).toBeTypeOf('string')
  })
})

describe('the words of a commitment', () => {
  it('are the same for missing and empty parts', () => {
    expect(commitmentText({ ...promise, counterpart: '' })).toBe(commitmentText(promise))
  })
})

describe('a history', () => {
  it('keeps the newest steps', () => {
    let history = withHistory(undefined, { at: 0 })
    for (let at = 1; at <= mostHistory; at += 1) history = withHistory(history, { at })
    expect(history).toHaveLength(mostHistory)
    expect([history[0]?.at, history.at(-1)?.at]).toEqual([1, mostHistory])
  })
})

import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import {
  type Confirmation,
  commitmentStates,
  commitmentText,
  commitmentTextFollowing,
  mostHistory,
  restsOnFile,
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

describe('what a file says of a commitment', () => {
  const filed = { ...yesTo(), fromFile: true as const }

  it('stands as it stood, and is known to rest on the file', () => {
    for (const [state, rests] of [
      ['confirmed', true],
      ['proposed', true],
      ['ongoing', false],
      ['kept', false],
      ['released', false],
    ] as const) {
      expect(standingOf({ ...promise, state }, filed)).toBe(standingOf({ ...promise, state }, yesTo()))
      expect(restsOnFile({ ...promise, state }, filed)).toBe(rests)
      expect(restsOnFile({ ...promise, state }, yesTo())).toBe(false)
    }
  })

  it('asks again when the words change, and says whose word was taken back', () => {
    expect(restsOnFile({ ...promise, what: 'Prêter la cave' }, filed)).toBe(true)
    expect(restsOnFile({ ...promise, state: 'released' }, { ...filed, released: true })).toBe(true)
    expect(restsOnFile(promise, undefined)).toBe(false)
  })
})

describe('the words of a commitment', () => {
  it('follow ids, in whatever order these are then', () => {
    const before = commitment('À deux', { subjects: ['aaa', 'Lou'], with: ['bbb'], answers: [itemId('besoin')] })
    const ids = new Map([
      ['aaa', 'zzz'],
      ['bbb', 'ccc'],
      [itemId('besoin'), itemId('autre')],
    ])
    const after = { ...before, subjects: ['Lou', 'zzz'], with: ['ccc'], answers: [itemId('autre')] }
    const follow = (entry: string) => ids.get(entry) ?? entry
    expect(commitmentTextFollowing(commitmentText(before), follow)).toBe(commitmentText(after))
  })

  it.each(['', 'zut', 'null', '[]', '{}', '{"subjects":[["aaa"]]}', ' {"what":1}', '['.repeat(50_000)])(
    'stay as they are where they are not of this form: %.30s',
    (text) => {
      expect(commitmentTextFollowing(text, () => 'zzz')).toBe(text)
    },
  )

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

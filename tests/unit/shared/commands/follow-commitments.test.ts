import { followCommitments } from '@palabre/shared/commands'
import { type Commitment, mostHistory } from '@palabre/shared/model'
import { describe, expect, it } from 'vitest'
import { actor, boardAfter, contextOf, itemId, refusalOf, snapshotOf } from '../../../helpers/board-world.ts'
import { commitment } from '../../../helpers/commitment-samples.ts'

const salle = commitment('salle', { due: '2027-01-01' })
const board = snapshotOf(salle, commitment('repas'), actor('ccas'))
const context = contextOf()
const ids = [salle.id]
const followed = (args: Omit<Parameters<typeof followCommitments>[1], 'ids'>) =>
  boardAfter(followCommitments, board, { ids, ...args }).items.get(salle.id) as Commitment
const refusal = (args: Parameters<typeof followCommitments>[1], about?: Parameters<typeof refusalOf>[3]) =>
  refusalOf(followCommitments, board, args, about)

describe('following up', () => {
  it('notes what became of it, when, and a word about it', () => {
    const now = followed({ state: 'ongoing', note: ' La clé est chez le gardien ' })
    expect(now.state).toBe('ongoing')
    expect(now.history).toEqual([{ at: context.now, state: 'ongoing', note: 'La clé est chez le gardien' }])
  })

  it('moves a date, and takes it away', () => {
    expect(followed({ due: '2027-05-03' })).toMatchObject({ due: '2027-05-03', history: [{ due: '2027-05-03' }] })
    const without = followed({ due: null })
    expect(without.due).toBeUndefined()
    expect(without.history).toEqual([{ at: context.now, due: '' }])
  })

  it('writes nothing when nothing is new', () => {
    expect(followCommitments(board, { ids, state: 'proposed', due: '2027-01-01', note: '  ' }, context)).toEqual({
      ok: true,
      value: [],
    })
  })

  it('follows several at once', () => {
    const both = boardAfter(followCommitments, board, { ids: [salle.id, itemId('repas')], state: 'kept' })
    expect([...both.items.values()].filter((item) => item.kind === 'commitment' && item.state === 'kept')).toHaveLength(
      2,
    )
  })

  it('keeps a bounded history', () => {
    const long = commitment('long', { history: Array.from({ length: mostHistory }, (_, at) => ({ at })) })
    const changed = boardAfter(followCommitments, snapshotOf(long), { ids: [long.id], note: 'encore' })
    const { history = [] } = changed.items.get(long.id) as Commitment
    expect([history.length, history[0]?.at]).toEqual([mostHistory, 1])
  })

  it('never confirms, whoever asks', () => {
    expect(refusal({ ids, state: 'confirmed' as 'kept' })).toBe('not_yours')
    expect(refusal({ ids, state: 'confirmed' as 'kept' }, { role: 'facilitator' })).toBe('not_yours')
  })

  it.each(['1900-01-01', '2999-12-31', '2027-02-30', 'demain'])('refuses the date %s', (due) => {
    expect(refusal({ ids, due })).toBe('invalid_date')
  })

  it('is for commitments, and for those who may write', () => {
    expect(refusal({ ids: [itemId('ccas')], state: 'kept' })).toBe('invalid_field')
    expect(refusal({ ids: [itemId('gone')], state: 'kept' })).toBe('item_gone')
    expect(refusal({ ids, state: 'kept' }, { role: 'observer' })).toBe('observers_look')
    expect(refusal({ ids, state: 'kept' }, { rules: { frozen: true } })).toBe('frozen')
  })
})

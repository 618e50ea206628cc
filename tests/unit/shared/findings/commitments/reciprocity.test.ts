import { exchanges } from '@palabre/shared/findings'
import { describe, expect, it } from 'vitest'
import { itemId } from '../../../../helpers/board-world.ts'
import { commitment } from '../../../../helpers/commitment-samples.ts'

const lends = commitment('salle', { subjects: ['CCAS'], with: ['Restos'] })
const cooks = commitment('repas', { subjects: ['Restos'], with: ['CCAS'], counterpart: ' la vaisselle ' })

describe('what each brings to the other', () => {
  it('stands side by side, whoever spoke first', () => {
    const pair = { one: 'CCAS', other: 'Restos', forth: [itemId('salle')], back: [itemId('repas')] }
    const returns = [{ of: itemId('repas'), words: 'la vaisselle' }]
    expect(exchanges([lends, cooks])).toEqual([{ ...pair, returns }])
    expect(exchanges([cooks, lends])).toEqual([{ ...pair, returns }])
  })

  it('needs no return', () => {
    expect(exchanges([lends])).toMatchObject([{ forth: [itemId('salle')], back: [], returns: [] }])
  })

  it('goes the other way for what somebody receives', () => {
    expect(exchanges([{ ...lends, part: 'receive' }])).toMatchObject([{ forth: [], back: [itemId('salle')] }])
  })

  it('leaves out what was released, and what one does with oneself', () => {
    expect(exchanges([{ ...lends, state: 'released' }])).toEqual([])
    expect(exchanges([{ ...lends, with: ['CCAS'] }])).toEqual([])
  })

  it('pairs each of several with each of several, once', () => {
    const many = commitment('fête', { subjects: ['A', 'B', 'A'], with: ['C', 'D'] })
    expect(exchanges([many]).map(({ one, other }) => one + other)).toEqual(['AC', 'AD', 'BC', 'BD'])
  })

  it('keeps names apart whatever signs they hold', () => {
    const odd = [
      commitment('x', { subjects: ['a","b'], with: ['c'] }),
      commitment('y', { subjects: ['a'], with: ['b","c'] }),
    ]
    expect(exchanges(odd)).toHaveLength(2)
  })
})

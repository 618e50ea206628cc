import {
  type BallotTerms,
  ballotBounds,
  ballotLabel,
  ballotTerms,
  countVotes,
  readVote,
  type Vote,
} from '@palabre/shared/session'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const items = ['jardin', 'bus', 'cuisine']
const termsOf = (asked: Partial<Parameters<typeof ballotTerms>[0]>): BallotTerms => {
  const terms = ballotTerms({ question: 'Par quoi commencer ?', method: 'dots', items, ...asked })
  if (!terms.ok) throw new Error(terms.failure.reason)
  return terms.value
}
const reasonOf = (terms: BallotTerms, sent: unknown) => {
  const vote = readVote(terms, sent)
  return vote.ok ? vote.value : vote.failure.reason
}

describe('what may be put to the vote', () => {
  test.each([
    [{ items: [] }, 'ballot_needs_items'],
    [{ method: 'ranking', items: ['jardin'] }, 'ballot_needs_items'],
    [{ dots: 0 }, 'ballot_dots_out_of_bounds'],
    [{ dots: 101 }, 'ballot_dots_out_of_bounds'],
    [{ dots: 3, perItem: 4 }, 'ballot_dots_out_of_bounds'],
    [{ items: Array.from({ length: 201 }, (_, index) => `item${index}`) }, 'ballot_too_many_items'],
  ] as const)('%o: %s', (asked, reason) => {
    const terms = ballotTerms({ question: '?', method: 'dots', items, ...asked })
    expect(terms).toMatchObject({ ok: false, failure: { reason } })
  })

  test('an item counts once, and three dots are usual', () => {
    expect(termsOf({ items: ['jardin', 'bus', 'jardin'] })).toMatchObject({
      items: ['jardin', 'bus'],
      dots: 3,
      perItem: 3,
    })
  })
})

describe('what an item is called on a ballot', () => {
  const { labelLength } = ballotBounds

  test('is all its words where they have room', () => {
    expect(ballotLabel(` ${'a'.repeat(labelLength)} `)).toBe('a'.repeat(labelLength))
  })

  test.each([
    ['words', `${'a'.repeat(150)} ${'b'.repeat(80)}`, `${'a'.repeat(150)}…`],
    ['a word that ends at the bound', `${'a'.repeat(labelLength - 1)} bus`, `${'a'.repeat(labelLength - 1)}…`],
    ['a comma', `${'a'.repeat(150)}, ${'b'.repeat(80)}`, `${'a'.repeat(150)}…`],
    ['one endless word', 'a'.repeat(labelLength + 1), `${'a'.repeat(labelLength - 1)}…`],
    ['a sign of two units', `${'a'.repeat(labelLength - 2)}🚌🚌`, `${'a'.repeat(labelLength - 2)}…`],
  ])('says that it goes on, cut at %s', (_, words, label) => {
    expect(ballotLabel(words)).toBe(label)
    expect(label.length).toBeLessThanOrEqual(labelLength)
  })
})

describe('a voice', () => {
  const dots = termsOf({ dots: 3, perItem: 2 })
  test.each([
    [
      { jardin: 2, bus: 1 },
      { method: 'dots', dots: { jardin: 2, bus: 1 } },
    ],
    [['jardin', 'bus', 'jardin'], { method: 'dots', dots: { jardin: 2, bus: 1 } }],
    [[{ item: 'bus', dots: 2 }], { method: 'dots', dots: { bus: 2 } }],
    [
      { jardin: 1, bus: 0 },
      { method: 'dots', dots: { jardin: 1 } },
    ],
    [[], { method: 'dots', dots: {} }],
    [{ jardin: 3 }, 'vote_too_many_on_one'],
    [{ jardin: 2, bus: 2 }, 'vote_too_many_dots'],
    [{ toit: 1 }, 'vote_unknown_item'],
    [{ jardin: -1 }, 'vote_not_understood'],
    [{ jardin: 0.5 }, 'vote_not_understood'],
    [{ jardin: Number.NaN }, 'vote_not_understood'],
    ['jardin', 'vote_not_understood'],
    [null, 'vote_not_understood'],
    [[null], 'vote_unknown_item'],
  ])('in dots: %o', (sent, said) => expect(reasonOf(dots, sent)).toEqual(said))

  const question = termsOf({ method: 'consent', items: [] })
  const two = termsOf({ method: 'consent', items: ['jardin', 'bus'] })
  test.each([
    [question, 'agree', { method: 'consent', answers: { question: { answer: 'agree' } } }],
    [
      question,
      { answer: 'disagree', comment: ' trop loin ' },
      { method: 'consent', answers: { question: { answer: 'disagree', comment: 'trop loin' } } },
    ],
    [two, { jardin: 'abstain' }, { method: 'consent', answers: { jardin: { answer: 'abstain' } } }],
    [two, 'agree', 'vote_not_understood'],
    [two, { jardin: 'perhaps' }, 'vote_not_understood'],
    [two, { toit: 'agree' }, 'vote_unknown_item'],
    [question, { answer: 'agree', comment: 'x'.repeat(501) }, 'vote_unknown_item'],
  ])('of consent %#', (terms, sent, said) => expect(reasonOf(terms, sent)).toEqual(said))

  const ranking = termsOf({ method: 'ranking' })
  test.each([
    [['bus', 'jardin'], { method: 'ranking', order: ['bus', 'jardin'] }],
    [['bus', 'bus'], 'vote_not_understood'],
    [['toit'], 'vote_unknown_item'],
    [{ bus: 1 }, 'vote_not_understood'],
  ])('in a ranking: %o', (sent, said) => expect(reasonOf(ranking, sent)).toEqual(said))
})

describe('counting', () => {
  test('says how many dots and voters each item had, points and firsts, answers and comments', () => {
    const dots: Vote[] = [
      { method: 'dots', dots: { jardin: 2, bus: 1 } },
      { method: 'dots', dots: { jardin: 1 } },
    ]
    expect(countVotes(termsOf({}), dots)).toEqual({
      method: 'dots',
      items: { jardin: { dots: 3, voters: 2 }, bus: { dots: 1, voters: 1 }, cuisine: { dots: 0, voters: 0 } },
    })
    const orders: Vote[] = [
      { method: 'ranking', order: ['bus', 'jardin'] },
      { method: 'ranking', order: ['bus'] },
    ]
    expect(countVotes(termsOf({ method: 'ranking' }), orders)).toMatchObject({
      items: { bus: { points: 6, first: 2 }, jardin: { points: 2, first: 0 }, cuisine: { points: 0, first: 0 } },
    })
    const answers: Vote[] = [
      { method: 'consent', answers: { question: { answer: 'disagree', comment: 'trop loin' } } },
      { method: 'consent', answers: { question: { answer: 'agree', comment: 'enfin' } } },
      { method: 'consent', answers: {} },
    ]
    expect(countVotes(termsOf({ method: 'consent', items: [] }), answers)).toEqual({
      method: 'consent',
      items: { question: { agree: 1, disagree: 1, abstain: 0 } },
      comments: [
        { item: 'question', answer: 'agree', comment: 'enfin' },
        { item: 'question', answer: 'disagree', comment: 'trop loin' },
      ],
    })
  })

  test('gives the same sums whatever order the votes come in, and never more dots than there were', () => {
    const terms = termsOf({ dots: 4, perItem: 3 })
    const vote = fc.dictionary(fc.constantFrom(...items), fc.nat(4)).map((sent) => readVote(terms, sent))
    fc.assert(
      fc.property(fc.array(vote, { maxLength: 40 }), (sent) => {
        const votes = sent.flatMap((read) => (read.ok ? [read.value] : []))
        const counted = countVotes(terms, votes)
        expect(countVotes(terms, [...votes].reverse())).toEqual(counted)
        const sum =
          counted.method === 'dots' ? Object.values(counted.items).reduce((all, { dots }) => all + dots, 0) : -1
        expect(sum).toBeLessThanOrEqual(votes.length * terms.dots)
      }),
    )
  })
})

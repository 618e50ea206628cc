import {
  type Ballot,
  type BallotTerms,
  ballotTerms,
  closedBallots,
  countVotes,
  outcomesOf,
  type Vote,
  withoutComments,
} from '@palabre/shared/session'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const items = ['jardin', 'bus', 'cuisine']

function closed(asked: Partial<BallotTerms>, votes: readonly Vote[]): Ballot {
  const terms = ballotTerms({ question: 'Par quoi commencer ?', method: 'dots', items, ...asked })
  if (!terms.ok) throw new Error(terms.failure.reason)
  const about = { labels: { jardin: 'Le jardin' }, electorate: 9, proxies: 0, turnout: votes.length, openedAt: 1 }
  return { ...terms.value, ...about, state: 'closed', closedAt: 2, results: countVotes(terms.value, votes) }
}

const dots = (given: Record<string, number>): Vote => ({ method: 'dots', dots: given })

describe('what came of a ballot', () => {
  test('is told best first; those with the same sum share a rank, in the order they were asked', () => {
    const told = outcomesOf(closed({}, [dots({ bus: 2 }), dots({ cuisine: 2, bus: 1 }), dots({ jardin: 2 })]))
    expect(told.map(({ item, value, rank, tied }) => [item, value, rank, tied])).toEqual([
      ['bus', 3, 1, false],
      ['jardin', 2, 2, true],
      ['cuisine', 2, 2, true],
    ])
    expect(told[1]).toMatchObject({ label: 'Le jardin', voters: 1 })
  })

  test('of a ranking, is points and who put it first', () => {
    const told = outcomesOf(closed({ method: 'ranking' }, [{ method: 'ranking', order: ['bus', 'jardin'] }]))
    expect(told.map(({ item, value, voters }) => [item, value, voters])).toEqual([
      ['bus', 3, 1],
      ['jardin', 2, 0],
      ['cuisine', 0, 0],
    ])
  })

  test('of a consent, stays in the order it was asked in', () => {
    const answers = { bus: { answer: 'agree' }, jardin: { answer: 'abstain' } } as const
    const told = outcomesOf(closed({ method: 'consent' }, [{ method: 'consent', answers }]))
    expect(told.map(({ item, value }) => [item, value])).toEqual([
      ['jardin', 0],
      ['bus', 1],
      ['cuisine', 0],
    ])
    expect(told[0]?.answers).toEqual({ agree: 0, disagree: 0, abstain: 1 })
  })

  test('is nothing while it is open', () => {
    const { results: _, ...open } = closed({}, [])
    expect(outcomesOf({ ...open, state: 'open' })).toEqual([])
  })
})

describe('sealed votes to be counted again', () => {
  const said = fc.record({ answer: fc.constantFrom('agree', 'disagree', 'abstain') }, { requiredKeys: ['answer'] })
  const answer = fc.oneof(
    said,
    fc.tuple(said, fc.string({ minLength: 1 })).map(([one, comment]) => ({ ...one, comment })),
  )
  const consent = fc
    .dictionary(fc.constantFrom(...items), answer)
    .map((answers): Vote => ({ method: 'consent', answers: answers as never }))

  test('have no comment, the order of what they say, and the sums that were told', () => {
    fc.assert(
      fc.property(fc.array(consent), (votes) => {
        const { results, ...terms } = closed({ method: 'consent' }, votes)
        const sealed = withoutComments(votes)
        expect(sealed).toEqual(withoutComments([...votes].reverse()))
        expect(JSON.stringify(sealed)).not.toContain('"comment"')
        expect(countVotes(terms, sealed).items).toEqual(results?.items)
      }),
    )
  })
})

describe('ballots in a file', () => {
  const vote: Vote = { method: 'consent', answers: { question: { answer: 'agree', comment: 'enfin' } } }
  const about = { method: 'consent', items: [] } as const
  const one = closed(about, [vote])

  test('are closed ones, with their comments only where the group keeps it for itself', () => {
    const ballots = { zz: one, aa: { ...one, state: 'open' as const }, bb: one }
    expect(Object.keys(closedBallots(ballots, { comments: true }))).toEqual(['bb', 'zz'])
    expect(JSON.stringify(closedBallots(ballots, { comments: true }))).toContain('enfin')
    expect(JSON.stringify(closedBallots(ballots, { comments: false }))).not.toContain('enfin')
  })
})

describe('a quick question', () => {
  const words = { agree: 'Oui', disagree: 'Pas assez', abstain: 'Je ne sais pas' }
  test('has its own words for its answers; only a consent has', () => {
    expect(closed({ method: 'consent', items: [], kind: 'poll', words }, [])).toMatchObject({ kind: 'poll', words })
    expect(closed({ kind: 'poll', words }, [])).not.toHaveProperty('words')
    expect(closed({ method: 'consent' }, [])).not.toHaveProperty('kind')
  })
})

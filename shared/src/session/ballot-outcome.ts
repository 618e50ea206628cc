/** What came of a ballot, in the order in which it is told; and its sealed votes, to be counted again. */
import type { Ballot, Consent, Vote } from './ballot.ts'

/** One thing that was voted on, with what it got. */
export interface Outcome {
  readonly item: string
  /** What it was called when the ballot opened; empty for a question alone, or something without words. */
  readonly label: string
  /** Dots, points of a ranking, or voices that agree. */
  readonly value: number
  /** 1 is the first; those with the same sum share one. */
  readonly rank: number
  /** Another has the same sum. */
  readonly tied: boolean
  /** Of a consent. */
  readonly answers?: Readonly<Record<Consent, number>>
  /** Dots: who gave at least one. Ranking: who put it first. */
  readonly voters?: number
}

/**
 * What a closed ballot came to, best first: of what has the same sum, none comes before another but as it was asked. A
 * consent is told in the order it was asked in: agreeing is no race.
 */
export function outcomesOf(ballot: Ballot): readonly Outcome[] {
  const { results, labels } = ballot
  if (!results) return []
  const sums = Object.entries(results.items).map(([item, sum]) => ({
    item,
    label: labels[item] ?? '',
    ...('dots' in sum
      ? { value: sum.dots, voters: sum.voters }
      : 'points' in sum
        ? { value: sum.points, voters: sum.first }
        : { value: sum.agree, answers: sum }),
  }))
  const places = new Map(ballot.items.map((item, index) => [item, index]))
  const asAsked = (a: { item: string }, b: { item: string }) => (places.get(a.item) ?? 0) - (places.get(b.item) ?? 0)
  const ranked = sums.map((sum) => ({
    ...sum,
    rank: 1 + sums.filter(({ value }) => value > sum.value).length,
    tied: sums.filter(({ value }) => value === sum.value).length > 1,
  }))
  return ranked.sort((a, b) => (results.method === 'consent' ? 0 : a.rank - b.rank) || asAsked(a, b))
}

/** Votes without their comments, which somebody could be known by, in the order of what they say. */
export function withoutComments(votes: readonly Vote[]): readonly Vote[] {
  const bare = votes.map((vote): Vote => {
    if (vote.method !== 'consent') return vote
    const answers = Object.entries(vote.answers).map(([item, { answer }]) => [item, { answer }] as const)
    return { method: 'consent', answers: Object.fromEntries(answers.sort(([a], [b]) => (a < b ? -1 : 1))) }
  })
  return bare
    .map((vote) => [JSON.stringify(vote), vote] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, vote]) => vote)
}

/** With fewer votes than this, who knows the others soon guesses who chose what. */
export const easilyGuessed = 5

/**
 * The closed ballots of a board by id, as a file keeps them; without comments where it may go anywhere. That a ballot came
 * with a file is not written into the next one: a file proves nothing about itself, and importing marks all of them.
 */
export function closedBallots(
  ballots: Readonly<Record<string, Ballot>>,
  { comments }: { readonly comments: boolean },
): Readonly<Record<string, Ballot>> {
  const closed = Object.entries(ballots).filter(([, { state }]) => state === 'closed')
  const kept = closed.map(([id, { fromFile: _, ...ballot }]): [string, Ballot] => {
    const { results } = ballot
    if (comments || results?.method !== 'consent') return [id, ballot]
    return [id, { ...ballot, results: { ...results, comments: [] } }]
  })
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}

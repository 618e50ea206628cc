/** What a voter has in hand before it is sent: pure steps from one choice to the next. */
import {
  type Ballot,
  type BallotTerms,
  type Consent,
  type ConsentAnswer,
  type Vote,
  wholeQuestion,
} from '@palabre/shared/session'

/** A choice in which nothing is chosen yet. */
export function emptyVote({ method }: Pick<BallotTerms, 'method'>): Vote {
  switch (method) {
    case 'dots':
      return { method, dots: {} }
    case 'consent':
      return { method, answers: {} }
    case 'ranking':
      return { method, order: [] }
  }
}

type Dots = Extract<Vote, { method: 'dots' }>['dots']

/** How many dots are still in hand. */
export function dotsLeft({ dots }: Pick<BallotTerms, 'dots'>, given: Dots): number {
  return dots - Object.values(given).reduce((sum, count) => sum + count, 0)
}

/** One dot more or less on an item, within what one has and what an item may get. */
export function withDot(terms: Pick<BallotTerms, 'dots' | 'perItem'>, given: Dots, item: string, by: 1 | -1): Dots {
  const count = (given[item] ?? 0) + by
  if (count < 0 || count > terms.perItem || (by > 0 && dotsLeft(terms, given) === 0)) return given
  const { [item]: _, ...others } = given
  return count === 0 ? others : { ...given, [item]: count }
}

/** What a consent is about: its items, or the question alone. */
export function askedOf({ items }: Pick<BallotTerms, 'items'>): readonly string[] {
  return items.length === 0 ? [wholeQuestion] : items
}

/** An answer with the comment that was there, or a comment on the answer that was there. */
export function withAnswer(
  answers: Readonly<Record<string, ConsentAnswer>>,
  item: string,
  said: { readonly answer: Consent } | { readonly comment: string },
): Readonly<Record<string, ConsentAnswer>> {
  const before = answers[item]
  if ('answer' in said) return { ...answers, [item]: { ...before, answer: said.answer } }
  return before ? { ...answers, [item]: { ...before, comment: said.comment } } : answers
}

/** The ranking with one item at another place; places beyond the ends are the ends. */
export function movedTo(order: readonly string[], item: string, place: number): readonly string[] {
  const others = order.filter((each) => each !== item)
  const to = Math.max(0, Math.min(place, others.length))
  return [...others.slice(0, to), item, ...others.slice(to)]
}

/** Whether nothing is chosen. Dots and rankings may be sent so: that is taking part without choosing. */
export function isBlank(vote: Vote): boolean {
  return chosenIn(vote).length === 0
}

/** Whether two votes say the same, whatever came first. */
export function sameVote(a: Vote, b: Vote): boolean {
  return a.method === b.method && JSON.stringify(chosenIn(a)) === JSON.stringify(chosenIn(b))
}

function chosenIn(vote: Vote): readonly unknown[] {
  switch (vote.method) {
    case 'dots':
      return Object.entries(vote.dots).sort(byName)
    case 'consent':
      return Object.entries(vote.answers)
        .sort(byName)
        .map(([item, { answer, comment = '' }]) => [item, answer, comment.trim()])
    case 'ranking':
      return vote.order
  }
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** What has no answer yet, in the order in which it is asked. Nothing of dots and rankings: there one may leave out. */
export function unanswered(ballot: Pick<Ballot, 'items'>, vote: Vote): readonly string[] {
  return vote.method === 'consent' ? askedOf(ballot).filter((item) => vote.answers[item] === undefined) : []
}

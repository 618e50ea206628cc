/** Secret ballots: what may be asked, what one voter may say, and how sealed votes are counted. */
import { fail, ok, type Result } from '../result.ts'

export const ballotMethods = ['dots', 'consent', 'ranking'] as const
export type BallotMethod = (typeof ballotMethods)[number]

export const consents = ['agree', 'disagree', 'abstain'] as const
export type Consent = (typeof consents)[number]

/** What is put to the vote. `dots` and `perItem` bound a vote by dots; a consent may be about the question alone. */
export interface BallotTerms {
  readonly question: string
  readonly method: BallotMethod
  /** Ids of items, in the order shown. */
  readonly items: readonly string[]
  /** Dots each voter has. */
  readonly dots: number
  /** Of which at most so many on one item. */
  readonly perItem: number
  /** A quick question to everyone, answered with one tap. */
  readonly kind?: 'poll'
  /** What the three answers of a consent are called here; none: agree, disagree, abstain. */
  readonly words?: Readonly<Record<Consent, string>>
}

/** One voter's voice, as it is sealed. */
export type Vote =
  | { readonly method: 'dots'; readonly dots: Readonly<Record<string, number>> }
  /** By item; `question` where the ballot is about none. */
  | { readonly method: 'consent'; readonly answers: Readonly<Record<string, ConsentAnswer>> }
  /** Best first; what is left out is ranked by nobody. */
  | { readonly method: 'ranking'; readonly order: readonly string[] }

export interface ConsentAnswer {
  readonly answer: Consent
  readonly comment?: string
}

/** The key of a consent that is about the question and no item. */
export const wholeQuestion = 'question'
export const ballotBounds = {
  items: 200,
  dots: 100,
  questionLength: 500,
  commentLength: 500,
  wordLength: 40,
  labelLength: 200,
} as const

export type TermsRefusal = 'ballot_needs_items' | 'ballot_too_many_items' | 'ballot_dots_out_of_bounds'

/** What an item is called on a ballot: its words, or as many as have room, cut between two of them and with a sign. */
export function ballotLabel(words: string): string {
  const whole = words.trim()
  if (whole.length <= ballotBounds.labelLength) return whole
  const most = ballotBounds.labelLength - 1
  const start = whole.slice(0, most)
  const lastWord = /\s\S*$/.exec(whole.slice(0, most + 1))?.index ?? 0
  // A word longer than half of it is cut itself, though never inside one sign.
  const cut = lastWord > most / 2 ? start.slice(0, lastWord) : start.replace(/[\ud800-\udbff]$/, '')
  return `${cut.replace(/[\s,;:.–—-]+$/, '')}…`
}

/** Terms that can be voted on; dots and their bound fall back to what a small group uses. */
export function ballotTerms(asked: {
  readonly question: string
  readonly method: BallotMethod
  readonly items?: readonly string[] | undefined
  readonly dots?: number | undefined
  readonly perItem?: number | undefined
  readonly kind?: 'poll' | undefined
  readonly words?: Readonly<Record<Consent, string>> | undefined
}): Result<BallotTerms, TermsRefusal> {
  const items = [...new Set(asked.items ?? [])]
  if (items.length > ballotBounds.items) return fail('ballot_too_many_items', { field: 'items' })
  if (items.length < leastItems[asked.method]) return fail('ballot_needs_items', { field: 'items' })
  const dots = asked.dots ?? defaultDots
  const perItem = asked.perItem ?? dots
  if (!isCount(dots) || dots > ballotBounds.dots) return fail('ballot_dots_out_of_bounds', { field: 'dots' })
  if (!isCount(perItem) || perItem > dots) return fail('ballot_dots_out_of_bounds', { field: 'perItem' })
  const consent = asked.method === 'consent' ? { kind: asked.kind, words: asked.words } : {}
  return ok({ question: asked.question, method: asked.method, items, dots, perItem, ...given(consent) })
}

/** What was given, without what was not. */
function given({ kind, words }: Partial<{ [Key in 'kind' | 'words']: BallotTerms[Key] | undefined }>) {
  return { ...(kind ? { kind } : {}), ...(words ? { words } : {}) }
}

const defaultDots = 3
/** Below this there is nothing to choose from. */
const leastItems: Readonly<Record<BallotMethod, number>> = { dots: 1, consent: 0, ranking: 2 }

export type VoteRefusal = 'vote_unknown_item' | 'vote_too_many_dots' | 'vote_too_many_on_one' | 'vote_not_understood'

/**
 * Reads what a voter sent. Dots: `{item: count}`, or a list of items, one for each dot. Consent: `{item: answer}`, or
 * one answer for the question; an answer is a word, or `{answer, comment}`. Ranking: a list of items, best first.
 */
export function readVote(terms: BallotTerms, sent: unknown): Result<Vote, VoteRefusal> {
  switch (terms.method) {
    case 'dots':
      return readDots(terms, sent)
    case 'consent':
      return readConsent(terms, sent)
    case 'ranking':
      return readRanking(terms, sent)
  }
}

function readDots({ items, dots, perItem }: BallotTerms, sent: unknown): Result<Vote, VoteRefusal> {
  const counts = new Map<string, number>()
  for (const [item, count] of dotsSent(sent)) {
    if (!items.includes(item as string)) return fail('vote_unknown_item', { field: 'votes' })
    if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
      return fail('vote_not_understood', { field: 'votes' })
    counts.set(item as string, (counts.get(item as string) ?? 0) + count)
  }
  if (counts.size === 0 && !isEmpty(sent)) return fail('vote_not_understood', { field: 'votes' })
  let total = 0
  for (const count of counts.values()) {
    if (count > perItem) return fail('vote_too_many_on_one', { field: 'votes' })
    total += count
  }
  if (total > dots) return fail('vote_too_many_dots', { field: 'votes' })
  const placed = [...counts].filter(([, count]) => count > 0)
  return ok({ method: 'dots', dots: Object.fromEntries(placed) })
}

function dotsSent(sent: unknown): readonly (readonly [unknown, unknown])[] {
  if (Array.isArray(sent))
    return sent.map((dot: unknown) => (isRecord(dot) ? [dot.item, dot.dots ?? dot.count ?? 1] : [dot, 1]))
  return isRecord(sent) ? Object.entries(sent) : []
}

function readConsent({ items }: BallotTerms, sent: unknown): Result<Vote, VoteRefusal> {
  const asked = items.length === 0 ? [wholeQuestion] : items
  const alone = readAnswer(sent)
  if (alone && asked.length === 1) return ok({ method: 'consent', answers: { [asked[0] as string]: alone } })
  if (!isRecord(sent)) return fail('vote_not_understood', { field: 'votes' })
  const answers: [string, ConsentAnswer][] = []
  for (const [item, said] of Object.entries(sent)) {
    if (!asked.includes(item)) return fail('vote_unknown_item', { field: 'votes' })
    const answer = readAnswer(said)
    if (!answer) return fail('vote_not_understood', { field: `votes.${item}` })
    answers.push([item, answer])
  }
  return ok({ method: 'consent', answers: Object.fromEntries(answers) })
}

function readAnswer(said: unknown): ConsentAnswer | undefined {
  if (isConsent(said)) return { answer: said }
  if (!isRecord(said) || !isConsent(said.answer)) return undefined
  const { answer, comment = '' } = said
  if (typeof comment !== 'string' || comment.length > ballotBounds.commentLength) return undefined
  return comment.trim() ? { answer, comment: comment.trim() } : { answer }
}

function readRanking({ items }: BallotTerms, sent: unknown): Result<Vote, VoteRefusal> {
  if (!Array.isArray(sent)) return fail('vote_not_understood', { field: 'votes' })
  if (new Set(sent).size !== sent.length) return fail('vote_not_understood', { field: 'votes' })
  if (!sent.every((item) => items.includes(item))) return fail('vote_unknown_item', { field: 'votes' })
  return ok({ method: 'ranking', order: sent as string[] })
}

/** The sums of a closed ballot; nothing of who said what. */
export type BallotResults =
  | {
      readonly method: 'dots'
      readonly items: Readonly<Record<string, { readonly dots: number; readonly voters: number }>>
    }
  | {
      readonly method: 'consent'
      readonly items: Readonly<Record<string, Readonly<Record<Consent, number>>>>
      /** In an order that says nothing. */
      readonly comments: readonly { readonly item: string; readonly answer: Consent; readonly comment: string }[]
    }
  /** Borda: of n items the first on a list gets n points, the next n − 1; what is left out gets none. */
  | {
      readonly method: 'ranking'
      readonly items: Readonly<Record<string, { readonly points: number; readonly first: number }>>
    }

/** Counts sealed votes: the same votes in any order give the same sums. */
export function countVotes(terms: BallotTerms, votes: readonly Vote[]): BallotResults {
  switch (terms.method) {
    case 'dots': {
      const items = zeroes(terms.items, () => ({ dots: 0, voters: 0 }))
      for (const vote of votes)
        if (vote.method === 'dots')
          for (const [item, dots] of Object.entries(vote.dots)) {
            const sum = items.get(item)
            if (sum) items.set(item, { dots: sum.dots + dots, voters: sum.voters + 1 })
          }
      return { method: 'dots', items: Object.fromEntries(items) }
    }
    case 'consent':
      return countConsent(terms, votes)
    case 'ranking': {
      const items = zeroes(terms.items, () => ({ points: 0, first: 0 }))
      for (const vote of votes)
        if (vote.method === 'ranking')
          for (const [place, item] of vote.order.entries()) {
            const sum = items.get(item)
            if (!sum) continue
            items.set(item, {
              points: sum.points + terms.items.length - place,
              first: sum.first + (place === 0 ? 1 : 0),
            })
          }
      return { method: 'ranking', items: Object.fromEntries(items) }
    }
  }
}

function countConsent(terms: BallotTerms, votes: readonly Vote[]): BallotResults {
  const asked = terms.items.length === 0 ? [wholeQuestion] : terms.items
  const items = zeroes(asked, () => ({ agree: 0, disagree: 0, abstain: 0 }))
  const comments: { item: string; answer: Consent; comment: string }[] = []
  for (const vote of votes)
    if (vote.method === 'consent')
      for (const [item, { answer, comment }] of Object.entries(vote.answers)) {
        const sum = items.get(item)
        if (!sum) continue
        items.set(item, { ...sum, [answer]: sum[answer] + 1 })
        if (comment) comments.push({ item, answer, comment })
      }
  comments.sort((a, b) => (a.comment < b.comment ? -1 : a.comment > b.comment ? 1 : a.item < b.item ? -1 : 1))
  return { method: 'consent', items: Object.fromEntries(items), comments }
}

/** How a ballot stands for everybody: never who has voted, nothing of what was voted before it is closed. */
export interface Ballot extends BallotTerms {
  /** What the items were called when it opened. */
  readonly labels: Readonly<Record<string, string>>
  readonly state: 'open' | 'closed'
  /** How many may vote: people admitted, and those a facilitator votes for. */
  readonly electorate: number
  /** Of whom so many have no device of their own. */
  readonly proxies: number
  /** How many have voted. */
  readonly turnout: number
  /** Epoch ms. */
  readonly openedAt: number
  readonly closedAt?: number
  readonly results?: BallotResults
  /** It came with a file, without its sealed votes: nothing here can be counted again. */
  readonly fromFile?: true
}

function zeroes<Sum>(items: readonly string[], zero: () => Sum): Map<string, Sum> {
  return new Map(items.map((item) => [item, zero()]))
}

function isConsent(value: unknown): value is Consent {
  return consents.includes(value as Consent)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An empty vote takes part without choosing anything. */
function isEmpty(sent: unknown): boolean {
  return Array.isArray(sent) ? sent.length === 0 : isRecord(sent) && Object.keys(sent).length === 0
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1
}

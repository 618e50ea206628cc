/** Closed ballots and confirmations for property tests: votes are given and counted as a board counts them. */
import type { ItemId, ParticipantId } from '@palabre/shared/ids'
import { type BoardSnapshot, type Confirmation, commitmentText } from '@palabre/shared/model'
import { type Ballot, ballotTerms, consents, countVotes, type Vote, wholeQuestion } from '@palabre/shared/session'
import fc from 'fast-check'

const elsewhere = ['gone000001', 'gone000002', 'gone000003', 'gone000004', 'gone000005'] as const
const some = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const instant = fc.integer({ min: 0, max: 1_900_000_000_000 })
const answer = fc.record({ answer: fc.constantFrom(...consents), comment: some }, { requiredKeys: ['answer'] })

/** One voice about these items. */
function voteOn(method: Ballot['method'], items: readonly string[]): fc.Arbitrary<Vote> {
  const asked = items.length > 0 ? items : [wholeQuestion]
  switch (method) {
    case 'dots':
      return fc
        .dictionary(fc.constantFrom(...asked), fc.integer({ min: 1, max: 2 }), { noNullPrototype: true })
        .map((dots) => ({ method, dots: Object.fromEntries(Object.entries(dots).slice(0, 3)) }))
    case 'ranking':
      return fc.shuffledSubarray([...asked]).map((order) => ({ method, order }))
    case 'consent':
      return fc
        .dictionary(fc.constantFrom(...asked), answer, { noNullPrototype: true })
        .map((answers) => ({ method, answers }))
  }
}

/** A closed ballot about items of this board and of none. */
export function ballotAbout(board: BoardSnapshot): fc.Arbitrary<Ballot> {
  const about = [...board.items.keys(), ...elsewhere]
  return fc
    .record({
      question: some,
      method: fc.constantFrom('dots', 'consent', 'ranking' as const),
      items: fc.shuffledSubarray(about, { minLength: 2, maxLength: 5 }),
      whole: fc.boolean(),
      poll: fc.boolean(),
      openedAt: instant,
      absent: fc.nat(5),
    })
    .chain(({ question, method, items, whole, poll, openedAt, absent }) => {
      const isPoll = method === 'consent' && poll
      const asked = method === 'consent' && whole ? [] : items
      const words = { agree: 'Oui', disagree: 'Non', abstain: 'Peut-être' }
      const more = isPoll ? { kind: 'poll' as const, words } : {}
      const terms = ballotTerms({ question, method, items: asked, dots: 6, perItem: 2, ...more })
      if (!terms.ok) throw new Error(terms.failure.reason)
      return fc.array(voteOn(method, asked), { maxLength: 6 }).map((votes): Ballot => {
        const electorate = votes.length + absent
        return {
          ...terms.value,
          labels: Object.fromEntries(asked.map((item) => [item, `« ${item.slice(0, 4)} »`])),
          electorate,
          proxies: Math.min(absent, electorate),
          turnout: votes.length,
          openedAt,
          state: 'closed',
          closedAt: openedAt + 60_000,
          results: countVotes(terms.value, votes),
        }
      })
    })
}

/** Some of the board's commitments confirmed: as they read now, as they read before, or released. */
export function confirmationsOf(board: BoardSnapshot): fc.Arbitrary<ReadonlyMap<ItemId, Confirmation>> {
  const commitments = [...board.items.values()].filter((item) => item.kind === 'commitment')
  const one = fc.record({ at: instant, changed: fc.boolean(), released: fc.boolean(), withheld: fc.boolean() })
  return fc.tuple(...commitments.map(() => fc.option(one))).map(
    (said) =>
      new Map(
        commitments.flatMap((commitment, index): [ItemId, Confirmation][] => {
          const how = said[index]
          if (!how) return []
          const by = 'p_someone_else' as ParticipantId
          const text = commitmentText(how.changed ? { ...commitment, what: 'Autre chose' } : commitment)
          const subjects = [...new Set(commitment.subjects)]
          const voices = subjects.map((subject) => ({ by, name: 'Ana', subject, at: how.at }))
          const whole = { by, name: 'Ana', at: how.at, hash: 'a'.repeat(64), text, voices: how.released ? [] : voices }
          const open = { ...whole, name: '', hash: '', voices: [] }
          return [[commitment.id, { ...(how.withheld ? open : whole), ...(how.released ? { released: true } : {}) }]]
        }),
      ),
  )
}

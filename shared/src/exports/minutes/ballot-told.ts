import { type Ballot, consents, wholeQuestion } from '../../session/index.ts'
import { oneLine } from '../text/sentences.ts'
import type { Words } from '../words.ts'
import { filled } from './filled.ts'

/** A ballot in lines: question and turnout, then what came of it once it is closed. Comments stay where they were given. */
export function tellBallot(ballot: Ballot, words: Words): readonly string[] {
  const { question, turnout, electorate, state } = ballot
  const about = filled(words(`minutes.turnout.${state}`), { turnout, electorate })
  return [`${oneLine(question)} – ${about}`, ...resultsTold(ballot, words).map((line) => `   – ${line}`)]
}

/** The most wanted first; what was asked in the order it was shown. */
function resultsTold({ results, labels, items, question, words: own }: Ballot, words: Words): readonly string[] {
  if (!results) return []
  const called = (item: string) => (item === wholeQuestion ? oneLine(question) : oneLine(labels[item] ?? '') || '…')
  switch (results.method) {
    case 'dots':
      return ranked(Object.entries(results.items), ({ dots }) => dots).map(([item, { dots, voters }]) =>
        filled(words('minutes.dots'), { item: called(item), dots, voters }),
      )
    case 'ranking':
      return ranked(Object.entries(results.items), ({ points }) => points).map(([item, { points, first }]) =>
        filled(words('minutes.points'), { item: called(item), points, first }),
      )
    case 'consent': {
      const asked = items.length === 0 ? [wholeQuestion] : items
      return asked.flatMap((item) => {
        const sums = results.items[item]
        if (!sums) return []
        const told = consents
          .map((consent) => `${own ? oneLine(own[consent]) : words(`minutes.consent.${consent}`)} ${sums[consent]}`)
          .join(', ')
        return [items.length === 0 ? told : `${called(item)} – ${told}`]
      })
    }
  }
}

function ranked<Sum>(sums: readonly [string, Sum][], weigh: (sum: Sum) => number): readonly [string, Sum][] {
  return [...sums].sort(([, a], [, b]) => weigh(b) - weigh(a))
}

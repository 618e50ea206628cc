import { type Ballot, consents, easilyGuessed, type Outcome, outcomesOf, wholeQuestion } from '../../session/index.ts'
import { oneLine } from '../text/sentences.ts'
import type { Words } from '../words.ts'
import { type Counted, countedIn } from './counted.ts'
import { filled } from './filled.ts'

interface Language {
  readonly words: Words
  readonly counted: Counted
}

/**
 * A ballot in lines, in the words of the screen: question and turnout, whether few votes let people guess, and what came of
 * it once it is closed. Comments are for who was there, and stay where they were given.
 */
export function tellBallot(ballot: Ballot, words: Words, language: string): readonly string[] {
  const { question, turnout, electorate, state } = ballot
  const said = { words, counted: countedIn(words, language) }
  const about = said.counted('ballots.turnout', turnout, { electorate })
  const open = state === 'open' ? `, ${words('minutes.stillOpen')}` : ''
  return [`${oneLine(question)} – ${about}${open}`, ...resultsTold(ballot, said).map((line) => `   – ${line}`)]
}

function resultsTold(ballot: Ballot, { words, counted }: Language): readonly string[] {
  const { results, turnout } = ballot
  if (!results) return []
  if (turnout === 0) return [words('ballots.nobodyVoted')]
  return [
    ...(turnout < easilyGuessed ? [counted('ballots.guessed', turnout)] : []),
    ...outcomesOf(ballot).map((outcome) => outcomeTold(ballot, outcome, { words, counted })),
    ...(results.method === 'consent' && results.comments.length > 0 ? [words('minutes.commentsOut')] : []),
  ]
}

function outcomeTold(ballot: Ballot, outcome: Outcome, said: Language): string {
  const { words, counted } = said
  const { item, value, voters = 0, tied, answers } = outcome
  const name = oneLine(outcome.label) || words('ballots.nameless')
  if (answers) {
    const told = answersTold(ballot, answers, said)
    return item === wholeQuestion ? told : `${name} – ${told}`
  }
  const unit = ballot.method === 'dots' ? 'dots' : 'ranking'
  return filled(words(tied && value > 0 ? 'minutes.outcomeTied' : 'minutes.outcome'), {
    item: name,
    sum: counted(`ballots.sum.${unit}`, value),
    by: counted(`ballots.by.${unit}`, voters),
  })
}

function answersTold(
  { words: own, turnout }: Ballot,
  answers: NonNullable<Outcome['answers']>,
  { words, counted }: Language,
): string {
  const told = consents.map((consent) =>
    filled(words('minutes.answer'), {
      answer: own ? oneLine(own[consent]) : words(`ballots.consent.${consent}`),
      count: answers[consent],
    }),
  )
  const silent = turnout - consents.reduce((sum, consent) => sum + answers[consent], 0)
  return [...told, ...(silent > 0 ? [counted('ballots.unanswered', silent)] : [])].join(', ')
}

import { draftMinutes, wordsOf } from '@palabre/shared/exports'
import en from '@palabre/shared/i18n/en.json' with { type: 'json' }
import fr from '@palabre/shared/i18n/fr.json' with { type: 'json' }
import type { Ballot } from '@palabre/shared/session'
import { describe, expect, it } from 'vitest'
import { boardWith } from './boards.ts'

const board = boardWith([])
const languages = { fr, en }
const asked = {
  items: [],
  dots: 3,
  perItem: 3,
  labels: {},
  electorate: 9,
  proxies: 0,
  openedAt: 1,
  state: 'closed',
  closedAt: 2,
} as const

/** The lines under « Décisions et votes » of minutes with this ballot alone. */
function told(ballot: Omit<Ballot, keyof typeof asked> & Partial<Ballot>, language: 'fr' | 'en' = 'fr') {
  const blocks = draftMinutes({
    board,
    meeting: {
      opened: '14:00',
      steps: [],
      attendance: { people: 1, facilitators: 1, participants: 0, observers: 0, proxies: 0 },
      belongings: { groups: [], others: 1 },
      ballots: [{ ...asked, ...ballot }],
    },
    date: '3 mai',
    time: String,
    words: wordsOf(languages[language]),
    language,
  })
  const at = blocks.findIndex(({ text }) => text === languages[language].minutes.heading.decisions)
  return (blocks[at + 1]?.text ?? '').split('\n').map((line) => line.replaceAll('\u202f', ' ').trim())
}

const consent = (
  agree: number,
  disagree: number,
  abstain: number,
  comments: readonly string[] = [],
): Ballot['results'] => ({
  method: 'consent',
  items: { question: { agree, disagree, abstain } },
  comments: comments.map((comment) => ({ item: 'question', answer: 'agree', comment })),
})
const oui = { question: 'Nous revoyons-nous ?', method: 'consent' } as const

describe('a ballot in minutes', () => {
  it('says what the screen says, in both languages', () => {
    const ballot = { ...oui, turnout: 7, results: consent(4, 2, 0) }
    expect(told(ballot)).toEqual([
      '• Nous revoyons-nous ? – 7 votes sur 9',
      '– D’accord : 4, Pas d’accord : 2, Sans avis : 0, 1 sans réponse',
    ])
    expect(told(ballot, 'en')).toEqual([
      '• Nous revoyons-nous ? – 7 votes of 9',
      '– Agree: 4, Disagree: 2, No opinion: 0, 1 without an answer',
    ])
  })

  it('says in the words of a poll how the session went', () => {
    const words = { agree: 'Oui', disagree: 'Pas assez', abstain: 'Je ne sais pas' }
    const poll = { question: 'La parole a-t-elle tourné ?', method: 'consent', kind: 'poll', words } as const
    expect(told({ ...poll, turnout: 6, results: consent(4, 1, 1) })).toEqual([
      '• La parole a-t-elle tourné ? – 6 votes sur 9',
      '– Oui : 4, Pas assez : 1, Je ne sais pas : 1',
    ])
  })

  it('warns of few votes, and says that comments are left out', () => {
    expect(told({ ...oui, turnout: 2, results: consent(2, 0, 0, ['Volontiers']) })).toEqual([
      '• Nous revoyons-nous ? – 2 votes sur 9',
      '– À 2, on devine vite : avec si peu de votes, un résultat peut dire qui a choisi quoi.',
      '– D’accord : 2, Pas d’accord : 0, Sans avis : 0',
      '– Les mots écrits avec les réponses ne sont pas repris ici : ils restent sur la planche, dans les résultats du vote.',
    ])
  })

  it('puts the most wanted first, and says who shares a place', () => {
    const items = { bus: { dots: 3, voters: 2 }, jardin: { dots: 8, voters: 5 }, salle: { dots: 3, voters: 1 } }
    const dots = {
      question: 'Par quoi commencer ?',
      method: 'dots',
      turnout: 5,
      results: { method: 'dots', items },
    } as const
    const labels = { bus: 'Un bus', jardin: 'Un jardin' }
    expect(told({ ...dots, items: ['bus', 'jardin', 'salle'], labels })).toEqual([
      '• Par quoi commencer ? – 5 votes sur 9',
      '– Un jardin : 8 gommettes, de 5 personnes',
      '– Un bus : 3 gommettes, de 2 personnes (ex æquo)',
      '– Sans texte : 3 gommettes, de 1 personne (ex æquo)',
    ])
  })

  it('has no result while it is open, nor when nobody voted', () => {
    expect(told({ ...oui, turnout: 1, state: 'open' })).toEqual([
      '• Nous revoyons-nous ? – 1 vote sur 9, vote encore ouvert',
    ])
    expect(told({ ...oui, turnout: 0, results: consent(0, 0, 0) })).toEqual([
      '• Nous revoyons-nous ? – 0 vote sur 9',
      '– Personne n’a voté.',
    ])
  })
})

import { importPalabre } from '@palabre/shared/imports'
import type { Ballot } from '@palabre/shared/session'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  confirmation,
  consent,
  contextFrom,
  dots,
  file,
  ranking,
  sums,
  withBallot,
  withConfirmation,
} from './session-samples.ts'

const of = (json: unknown) => importPalabre(json, contextFrom('i'))

function carriedBallots(): Readonly<Record<string, Ballot>> {
  const result = of(withBallot(dots))
  return (result.ok && result.value.session?.ballots) || {}
}

describe('a file that says what nobody can have voted', () => {
  const b = 'session.ballots.ballot0001'
  const c = 'session.confirmations.promesse01'
  it.each<[string, unknown, string, string?]>([
    ['a session that is a list', file([]), 'session'],
    ['ballots that are a list', file({ ballots: [dots] }), 'session.ballots'],
    ['a ballot id of three letters', file({ ballots: { abc: dots } }), 'session.ballots.abc'],
    ['a prototype for a ballot', file(JSON.parse('{"ballots":{"__proto__":{}}}')), 'session.ballots.__proto__'],
    ['a ballot that is a number', withBallot(7), b],
    ['a state of its own', withBallot({ ...dots, state: 'counted' }), `${b}.state`],
    ['an unknown field', withBallot({ ...dots, voters: ['p_1'] }), `${b}.voters`],
    ['a mark', withBallot({ ...dots, fromFile: true }), `${b}.fromFile`],
    ['no question', withBallot({ ...dots, question: '' }), `${b}.question`],
    ['a question of 501 characters', withBallot({ ...dots, question: 'x'.repeat(501) }), `${b}.question`],
    ['an unknown method', withBallot({ ...dots, method: 'lots' }), `${b}.method`],
    ['201 items', withBallot({ ...dots, items: new Array(201).fill('besoin0001') }), `${b}.items`],
    ['an item twice', withBallot({ ...dots, items: ['besoin0001', 'besoin0001'] }), `${b}.items`],
    ['nothing to put dots on', withBallot({ ...dots, items: [], labels: {} }), `${b}.items`],
    ['an item that is no id', withBallot({ ...dots, items: ['../besoin'] }), `${b}.items.0`],
    ['no dots at all', withBallot({ ...dots, dots: 0 }), `${b}.dots`],
    ['more dots on one than there are', withBallot({ ...dots, perItem: 4 }), `${b}.perItem`],
    ['a poll by dots', withBallot({ ...dots, kind: 'poll' }), `${b}.kind`],
    ['a label missing', withBallot({ ...dots, labels: { besoin0001: 'Manger' } }), `${b}.labels`],
    [
      'a label of 201 characters',
      withBallot({ ...dots, labels: { ...dots.labels, besoin0001: 'x'.repeat(201) } }),
      `${b}.labels.besoin0001`,
    ],
    [
      'a prototype among labels',
      withBallot({ ...dots, labels: JSON.parse('{"__proto__":"x","besoin0001":"a","parti00001":"b"}') }),
      `${b}.labels`,
    ],
    ['more votes than voters', withBallot({ ...dots, turnout: 6 }), `${b}.turnout`],
    ['more proxies than voters', withBallot({ ...dots, proxies: 6 }), `${b}.proxies`],
    ['half a vote', withBallot({ ...dots, turnout: 2.5 }), `${b}.turnout`],
    ['a date before all time', withBallot({ ...dots, openedAt: -1 }), `${b}.openedAt`],
    ['no results', withBallot({ ...dots, results: undefined }), `${b}.results`],
    ['results of another method', withBallot({ ...dots, results: ranking.results }), `${b}.results.method`],
    [
      'results of other items',
      withBallot(sums({ besoin0001: { dots: 1, voters: 1 }, autre00001: { dots: 1, voters: 1 } })),
      `${b}.results.items`,
    ],
    [
      'dots from nowhere',
      withBallot(sums({ ...dots.results.items, besoin0001: { dots: 5, voters: 2 } })),
      `${b}.results.items.besoin0001`,
    ],
    [
      'more who gave dots than voted',
      withBallot(sums({ ...dots.results.items, besoin0001: { dots: 4, voters: 4 } })),
      `${b}.results.items.besoin0001`,
    ],
    [
      'more dots than were given out',
      withBallot({ ...sums({ besoin0001: { dots: 2, voters: 1 }, parti00001: { dots: 2, voters: 1 } }), turnout: 1 }),
      `${b}.results.items`,
    ],
    ['more answers than votes', withBallot({ ...consent, turnout: 2 }), `${b}.results.items.question`],
    [
      'a comment on something else',
      withBallot({
        ...consent,
        results: { ...consent.results, comments: [{ item: 'besoin0001', answer: 'agree', comment: 'x' }] },
      }),
      `${b}.results.comments.0.item`,
    ],
    [
      'a comment by name',
      withBallot({
        ...consent,
        results: { ...consent.results, comments: [{ item: 'question', answer: 'agree', comment: 'x', by: 'p_1' }] },
      }),
      `${b}.results.comments.0.by`,
    ],
    [
      'more comments than votes',
      withBallot({
        ...consent,
        results: { ...consent.results, comments: new Array(4).fill(consent.results.comments[0]) },
      }),
      `${b}.results.comments`,
    ],
    ['points from nowhere', withBallot({ ...ranking, turnout: 2 }), `${b}.results.items.besoin0001`],
    [
      '501 ballots',
      file({ ballots: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [`ballot${1000 + at}`, dots])) }),
      'session.ballots',
      'import_too_many',
    ],
    [
      'megabytes of ballots',
      file({
        ballots: Object.fromEntries(
          Array.from({ length: 450 }, (_, at) => [
            `ballot${1000 + at}`,
            {
              ...consent,
              turnout: 50,
              electorate: 50,
              results: {
                ...consent.results,
                comments: new Array(20).fill({ item: 'question', answer: 'agree', comment: 'x'.repeat(500) }),
              },
            },
          ]),
        ),
      }),
      'session',
      'import_too_many',
    ],
    ['confirmations that are a text', file({ confirmations: 'oui' }), 'session.confirmations'],
    ['a confirmation that is true', withConfirmation(true), c],
    ['a confirmation by nobody', withConfirmation({ ...confirmation, by: '' }), `${c}.by`],
    ['a hash that is none', withConfirmation({ ...confirmation, hash: 'abc' }), `${c}.hash`],
    ['a text without end', withConfirmation({ ...confirmation, text: 'x'.repeat(200_001) }), `${c}.text`],
    [
      '41 voices',
      withConfirmation({ ...confirmation, voices: new Array(41).fill(confirmation.voices[0]) }),
      `${c}.voices`,
    ],
    [
      'a voice with a key',
      withConfirmation({ ...confirmation, voices: [{ ...confirmation.voices[0], key: 'x' }] }),
      `${c}.voices.0.key`,
    ],
    ['released by half', withConfirmation({ ...confirmation, released: false }), `${c}.released`],
    ['an unknown field of a confirmation', withConfirmation({ ...confirmation, valid: true }), `${c}.valid`],
  ])('is refused whole, with the field: %s', (_what, json, field, reason = 'import_invalid') => {
    expect(of(json)).toMatchObject({ ok: false, failure: { reason, field } })
  })

  it('is refused where the board has ballots enough', () => {
    const ballot = Object.values(carriedBallots())[0] as Ballot
    const having = (count: number, more: object = {}) =>
      importPalabre(withBallot(dots), {
        ...contextFrom('i'),
        ballots: Object.fromEntries(Array.from({ length: count }, (_, at) => [`known${at}`, { ...ballot, ...more }])),
      })
    const failure = { reason: 'import_too_many' }
    expect(having(499).ok).toBe(true)
    expect(having(500)).toMatchObject({ failure: { ...failure, field: 'session.ballots' } })
    expect(having(400, { question: 'x'.repeat(5_000) })).toMatchObject({ failure: { ...failure, field: 'session' } })
    const without = {
      ...contextFrom('i'),
      ballots: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [at, ballot])),
    }
    expect(importPalabre(file({}), without).ok).toBe(true)
  })

  it('is taken in where it is sound', () => {
    for (const ballot of [dots, consent, ranking]) expect(of(withBallot(ballot)).ok).toBe(true)
    expect(of(withConfirmation(confirmation)).ok).toBe(true)
  })

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (session, ballot, part) => {
        of(file(session))
        expect(of(withBallot({ ...dots, results: part, labels: ballot })).ok).toBe(false)
        expect(of(withConfirmation({ ...confirmation, voices: part === null ? 1 : { part } })).ok).toBe(false)
      }),
    )
  })
})

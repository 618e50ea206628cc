import { listed } from '@palabre/client/src/panels/ballots/ballot-list.ts'
import {
  dotsLeft,
  emptyVote,
  isBlank,
  movedTo,
  sameVote,
  unanswered,
  withAnswer,
  withDot,
} from '@palabre/client/src/panels/ballots/drafts.ts'
import { subjectsOf } from '@palabre/client/src/panels/ballots/subjects.ts'
import type { ItemId } from '@palabre/shared/ids'
import type { Ballot } from '@palabre/shared/session'
import { describe, expect, test } from 'vitest'
import { actor, sticky } from '../../../../helpers/board-world.ts'
import { besoins, commitment, link, need, needsBoard, statement } from '../../../../helpers/needs-world.ts'

describe('dots in hand', () => {
  const terms = { dots: 3, perItem: 2 }
  test('are given and taken within what one has', () => {
    let given = withDot(terms, {}, 'bus', 1)
    given = withDot(terms, given, 'bus', 1)
    expect(withDot(terms, given, 'bus', 1)).toBe(given)
    given = withDot(terms, given, 'jardin', 1)
    expect(dotsLeft(terms, given)).toBe(0)
    expect(withDot(terms, given, 'toit', 1)).toBe(given)
    expect(withDot(terms, given, 'jardin', -1)).toEqual({ bus: 2 })
    expect(withDot(terms, given, 'toit', -1)).toBe(given)
  })
})

describe('a choice', () => {
  test('is blank while nothing is chosen', () => {
    for (const method of ['dots', 'consent', 'ranking'] as const) expect(isBlank(emptyVote({ method }))).toBe(true)
    expect(isBlank({ method: 'dots', dots: { bus: 1 } })).toBe(false)
    expect(isBlank({ method: 'ranking', order: ['bus'] })).toBe(false)
  })

  test('of a consent has gaps, which dots and rankings have not', () => {
    const asked = { items: ['bus', 'toit', 'jardin'] }
    const answers = withAnswer({}, 'toit', { answer: 'agree' })
    expect(unanswered(asked, { method: 'consent', answers })).toEqual(['bus', 'jardin'])
    expect(unanswered({ items: [] }, emptyVote({ method: 'consent' }))).toEqual(['question'])
    expect(unanswered(asked, emptyVote({ method: 'dots' }))).toEqual([])
  })

  test('is the same in whatever order it was made', () => {
    expect(sameVote({ method: 'dots', dots: { a: 1, b: 2 } }, { method: 'dots', dots: { b: 2, a: 1 } })).toBe(true)
    const said = (comment?: string) =>
      ({
        method: 'consent',
        answers: { a: { answer: 'agree', ...(comment === undefined ? {} : { comment }) } },
      }) as const
    expect(sameVote(said(), said(' '))).toBe(true)
    expect(sameVote(said(), said('oui'))).toBe(false)
    expect(sameVote({ method: 'ranking', order: ['a', 'b'] }, { method: 'ranking', order: ['b', 'a'] })).toBe(false)
  })

  test('keeps its comment when the answer changes', () => {
    const answers = withAnswer(withAnswer({}, 'bus', { answer: 'agree' }), 'bus', { comment: 'enfin' })
    expect(withAnswer(answers, 'bus', { answer: 'abstain' })).toEqual({ bus: { answer: 'abstain', comment: 'enfin' } })
    expect(withAnswer({}, 'bus', { comment: 'seul' })).toEqual({})
  })

  test('of a ranking moves within its ends', () => {
    expect(movedTo(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
    expect(movedTo(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a'])
    expect(movedTo(['a'], 'a', -1)).toEqual(['a'])
    expect(movedTo(['a'], 'b', 1)).toEqual(['a', 'b'])
  })
})

describe('what may be voted on', () => {
  const low = need('low', [0, 500, 260, 140, 0])
  const high = need('high', [0, 10, 260, 140, 0])
  const said = statement('said', undefined, { column: 'gap' })
  const promise = commitment('promise', [high.id])
  const note = sticky('note')
  const board = needsBoard(low, high, said, promise, note, link('link', said, high))
  const here = { page: besoins, selection: new Set<ItemId>(), hidden: [] }

  test('is what there is some of, from the top down; a question always', () => {
    const subjects = subjectsOf(board, here)
    expect([...subjects.keys()]).toEqual(['needs', 'gap', 'commitments', 'question'])
    expect(subjects.get('needs')).toEqual([high.id, low.id])
  })

  test('is also the notes and the actors of the page in front', () => {
    const shelter = actor('shelter')
    const map = needsBoard(low, note, shelter)
    const subjects = subjectsOf(map, { ...here, page: note.page })
    expect([...subjects.keys()]).toEqual(['needs', 'notes', 'actors', 'question'])
    expect(subjects.get('actors')).toEqual([shelter.id])
  })

  test('is first what is selected, without what has no words', () => {
    const selection = new Set([
      note.id,
      ...[...board.items.values()].flatMap((it) => (it.kind === 'link' ? [it.id] : [])),
    ])
    expect(
      subjectsOf(board, { ...here, selection })
        .entries()
        .next().value,
    ).toEqual(['selection', [note.id]])
  })

  test('is nothing that is kept from view', () => {
    const subjects = subjectsOf(board, { ...here, hidden: [high.id, said.id] })
    expect([...subjects.keys()]).toEqual(['needs', 'commitments', 'question'])
    expect(subjects.get('needs')).toEqual([low.id])
  })
})

test('ballots are listed the latest first', () => {
  const at = (openedAt: number, state: Ballot['state']) => ({ openedAt, state }) as Ballot
  const ballots = { a: at(1, 'closed'), b: at(3, 'open'), c: at(2, 'closed') }
  expect(listed(ballots).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(listed(ballots, 'closed').map(({ id }) => id)).toEqual(['c', 'a'])
})

/** What lists and views of the diagnostic ask for: a place in a column, an answer to a need, a picture's layout. */
import { answerNeed, arrangeAs, placeInColumn } from '@palabre/shared/commands'
import { rolesBetween } from '@palabre/shared/model'
import { describe, expect, test } from 'vitest'
import { boardAfter, carte, changesOf, itemId, refusalOf, sticky, the } from '../../../helpers/board-world.ts'
import { actorHere, besoins, link, need, needsBoard } from '../../../helpers/needs-world.ts'

describe('writing in a column', () => {
  const write = { kind: 'statement', page: besoins, column: 'gap', text: 'Pas de bus', id: itemId('bus') } as const

  test('takes the highest free spot of the column', () => {
    const board = boardAfter(placeInColumn, needsBoard(), write)
    const again = boardAfter(placeInColumn, board, { ...write, id: itemId('train') })
    const [first, second] = [the(again, write.id, 'statement'), the(again, itemId('train'), 'statement')]
    expect(first).toMatchObject({ column: 'gap', text: 'Pas de bus' })
    expect(first.geo).not.toEqual(second.geo)
    expect(first.geo[1]).toBeLessThanOrEqual(second.geo[1])
  })

  test('says what is missing of a gap alone', () => {
    const fields = { gap: 'services', source: 'lived' } as const
    expect(the(boardAfter(placeInColumn, needsBoard(), { ...write, fields }), write.id, 'statement')).toMatchObject(
      fields,
    )
    const wish = boardAfter(placeInColumn, needsBoard(), { ...write, column: 'expectation', fields })
    expect(the(wish, write.id, 'statement')).not.toHaveProperty('gap')
  })

  test('goes where it is told on a page without columns', () => {
    const geo = [10, 20, 220, 132, 0] as const
    const board = boardAfter(placeInColumn, needsBoard(), { ...write, page: carte, geo })
    expect(the(board, write.id, 'statement').geo).toEqual(geo)
  })
})

describe('answering a need', () => {
  const bouger = need('bouger')
  const mairie = actorHere('mairie')
  const ask = { need: bouger.id, actor: mairie.id }
  const answers = (board: ReturnType<typeof needsBoard>) =>
    [...board.items.values()].flatMap((item) => (item.kind === 'link' ? [item.role] : []))

  test('ties, turns and cuts one link', () => {
    const met = boardAfter(answerNeed, needsBoard(bouger, mairie), { ...ask, answer: 'meets' })
    expect(answers(met)).toEqual(['meets'])
    const could = boardAfter(answerNeed, met, { ...ask, answer: 'could-meet' })
    expect(answers(could)).toEqual(['could-meet'])
    expect(changesOf(answerNeed, could, { ...ask, answer: 'could-meet' })).toEqual([])
    expect(answers(boardAfter(answerNeed, could, { ...ask, answer: undefined }))).toEqual([])
  })

  test('leaves one of several links that two people tied at once, and others alone', () => {
    const board = needsBoard(
      bouger,
      mairie,
      link('one', mairie, bouger),
      link('two', mairie, bouger, 'could-meet'),
      link('other', mairie, bouger, 'responds-to'),
    )
    expect(answers(boardAfter(answerNeed, board, { ...ask, answer: 'could-meet' })).sort()).toEqual([
      'could-meet',
      'responds-to',
    ])
    expect(answers(boardAfter(answerNeed, board, { ...ask, answer: undefined }))).toEqual(['responds-to'])
  })

  test('is refused where the need is gone, and to somebody who only looks', () => {
    expect(refusalOf(answerNeed, needsBoard(mairie), { ...ask, answer: 'meets' })).toBe('item_gone')
    const board = needsBoard(bouger, mairie)
    expect(refusalOf(answerNeed, board, { ...ask, answer: 'meets' }, { role: 'observer' })).toBe('observers_look')
  })
})

test('a picture is laid out on the page around where its items were', () => {
  const [a, b] = [sticky('a', [0, 0, 180, 180, 0]), sticky('b', [2_000, 2_000, 180, 180, 0])]
  const centres = new Map([
    [a.id, { x: 0, y: 0 }],
    [b.id, { x: 300, y: 0 }],
  ])
  const board = boardAfter(arrangeAs, needsBoard(a, b), { centres })
  const [first, second] = [the(board, a.id, 'sticky').geo, the(board, b.id, 'sticky').geo]
  expect([second[0] - first[0], second[1] - first[1]]).toEqual([300, 0])
  expect((first[0] + second[0]) / 2).toBe(1_000)
})

test('links are offered where they say something', () => {
  expect(rolesBetween('actor', 'need')).toEqual(['meets', 'could-meet'])
  expect(rolesBetween('need', 'tension')[0]).toBe('stems-from')
  expect(rolesBetween('statement', 'need')).toContain('causes')
  expect(rolesBetween('commitment', 'commitment')).toEqual(['follows-up'])
  for (const [from, to] of [
    ['commitment', 'need'],
    ['actor', 'actor'],
    ['need', 'actor'],
    ['ink', 'need'],
  ] as const)
    expect(rolesBetween(from, to)).toEqual([])
})

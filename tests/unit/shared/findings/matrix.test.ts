import { needMatrix } from '@palabre/shared/findings'
import type { ItemId, PageId } from '@palabre/shared/ids'
import type { Actor, BoardSnapshot, Commitment, Item, Link, LinkRole, Need } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actor, itemId, me, snapshotOf } from '../../../helpers/board-world.ts'

const head = { author: me, at: 0, page: 'carte' as PageId, order: 'a0' }
const need = (name: string, y = 0, priority?: number): Need => ({
  ...head,
  id: itemId(name),
  kind: 'need',
  geo: [0, y, 260, 140, 0],
  text: name,
  ...(priority === undefined ? {} : { priority }),
})
const link = (from: Item, to: Item, role: LinkRole): Link => ({
  ...head,
  id: itemId(`${from.id}${to.id}${role}`.replaceAll('_', '')),
  kind: 'link',
  from: from.id,
  to: to.id,
  role,
})
const commitment = (
  subjects: readonly string[],
  answers: readonly Need[],
  more: Partial<Commitment> = {},
): Commitment => ({
  ...head,
  id: itemId(`c${subjects.join('')}`.replaceAll('_', '').slice(0, 20)),
  kind: 'commitment',
  geo: [0, 0, 280, 168, 0],
  what: 'venir',
  subjects,
  with: [],
  answers: answers.map(({ id }) => id),
  state: 'proposed',
  ...more,
})
const names = (items: readonly (Need | Actor)[]) => items.map(({ id }) => id.replaceAll('_', ''))

describe('the matrix of needs and actors', () => {
  const manger = need('manger', 0)
  const bouger = need('bouger', 100)
  const parler = need('parler', 200, 5)
  const dormir = need('dormir', 300)
  const ccas = actor('ccas')
  const mairie = actor('mairie')
  const epicerie = actor('epicerie')

  test('puts what the group gave weight first, the rest from the top down', () => {
    expect(names(needMatrix(snapshotOf(dormir, bouger, manger, parler)).needs)).toEqual([
      'parler',
      'manger',
      'bouger',
      'dormir',
    ])
  })

  test('says who meets, who could, and who answers nothing', () => {
    const matrix = needMatrix(
      snapshotOf(manger, bouger, parler, ccas, mairie, link(ccas, manger, 'meets'), link(ccas, bouger, 'could-meet')),
    )
    expect(matrix.cell(manger.id, ccas.id).answer).toBe('meets')
    expect(matrix.cell(bouger.id, ccas.id).answer).toBe('could-meet')
    expect(matrix.cell(parler.id, ccas.id)).toMatchObject({ links: [], commitments: [] })
    expect(names(matrix.unanswered)).toEqual(['parler'])
    expect(names(matrix.possible)).toEqual(['bouger'])
    expect(names(matrix.waiting)).toEqual(['mairie'])
  })

  test('takes the stronger word where both were said, in any order', () => {
    const both = [link(ccas, manger, 'could-meet'), link(ccas, manger, 'meets')]
    for (const links of [both, [...both].reverse()])
      expect(needMatrix(snapshotOf(manger, ccas, ...links)).cell(manger.id, ccas.id).answer).toBe('meets')
  })

  test('counts a commitment as an answer until it is let go, whoever made it', () => {
    const made = commitment([epicerie.id, 'Une voisine'], [dormir])
    const matrix = needMatrix(snapshotOf(dormir, epicerie, mairie, made))
    expect(matrix.cell(dormir.id, epicerie.id)).toMatchObject({ links: [], commitments: [made] })
    expect(matrix.unanswered).toEqual([])
    expect(names(matrix.waiting)).toEqual(['mairie'])
    const released = needMatrix(
      snapshotOf(dormir, epicerie, commitment([epicerie.id], [dormir], { state: 'released' })),
    )
    expect(names(released.unanswered)).toEqual(['dormir'])
    expect(needMatrix(snapshotOf(dormir, commitment(['Une voisine'], [dormir]))).unanswered).toEqual([])
  })

  test('agrees with looking at every pair, on any board', () => {
    fc.assert(
      fc.property(boards, (board) => {
        const matrix = needMatrix(board)
        const items = [...board.items.values()]
        const needs = items.filter((item) => item.kind === 'need')
        const actors = items.filter((item) => item.kind === 'actor')
        const said = (from: ItemId | undefined, to: ItemId, role: LinkRole) =>
          items.some(
            (item) =>
              item.kind === 'link' &&
              item.to === to &&
              item.role === role &&
              (from === undefined || item.from === from),
          )
        for (const { id: to } of needs)
          for (const { id: from } of actors) {
            const answer = said(from, to, 'meets') ? 'meets' : said(from, to, 'could-meet') ? 'could-meet' : undefined
            expect(matrix.cell(to, from).answer).toBe(answer)
          }
        const alone = needs.filter(({ id }) => !said(undefined, id, 'meets') && !said(undefined, id, 'could-meet'))
        expect(names(matrix.unanswered).sort()).toEqual(names(alone).sort())
        const idle = actors.filter(({ id }) => !needs.some((each) => matrix.cell(each.id, id).answer))
        expect(names(matrix.waiting).sort()).toEqual(names(idle).sort())
      }),
    )
  })
})

const boards = fc
  .record({
    needs: fc.integer({ min: 0, max: 6 }),
    actors: fc.integer({ min: 0, max: 6 }),
    links: fc.uniqueArray(
      fc.record({
        from: fc.nat(5),
        to: fc.nat(5),
        role: fc.constantFrom<LinkRole>('meets', 'could-meet', 'causes', 'responds-to'),
      }),
      { maxLength: 20, selector: ({ from, to, role }) => `${from}${to}${role}` },
    ),
  })
  .map(({ needs, actors, links }): BoardSnapshot => {
    const rows = Array.from({ length: needs }, (_, index) => need(`n${index}`, index * 10))
    const columns = Array.from({ length: actors }, (_, index) => actor(`a${index}`))
    const threads = links.flatMap(({ from, to, role }) => {
      const [start, end] = [columns[from], rows[to]]
      return start && end ? [link(start, end, role)] : []
    })
    return snapshotOf(...rows, ...columns, ...threads)
  })

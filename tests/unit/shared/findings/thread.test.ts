import { threadPage } from '@palabre/shared/exports'
import { orphansOf, strandsOf, threadOf } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Commitment, Item, Link, LinkRole, Need, Statement, Tension } from '@palabre/shared/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actor, carte, itemId, me, snapshotOf } from '../../../helpers/board-world.ts'

const head = { author: me, at: 1, page: carte, order: 'a0', geo: [0, 0, 200, 100, 0] } as const
const need = (name: string, more: Partial<Need> = {}): Need => ({
  ...head,
  id: itemId(name),
  kind: 'need',
  text: name,
  ...more,
})
const statement = (name: string, more: Partial<Statement> = {}): Statement => ({
  ...head,
  id: itemId(name),
  kind: 'statement',
  text: name,
  column: 'gap',
  ...more,
})
const tension = (name: string): Tension => ({ ...head, id: itemId(name), kind: 'tension', a: name, b: 'autre' })
const commitment = (name: string, more: Partial<Commitment> = {}): Commitment => ({
  ...head,
  id: itemId(name),
  kind: 'commitment',
  what: name,
  subjects: [],
  with: [],
  answers: [],
  state: 'proposed',
  ...more,
})
const link = (from: Item, role: LinkRole, to: Item): Link => ({
  id: itemId(`${from.id.replaceAll('_', '')}-${to.id.replaceAll('_', '')}`),
  kind: 'link',
  author: me,
  at: 1,
  page: carte,
  order: 'a0',
  from: from.id,
  to: to.id,
  role,
})

const transport = need('transport')
const accueil = need('accueil', { priority: 5 })
const parole = statement('bus', { need: transport.id })
const seule = statement('seule')
const prix = tension('prix')
const ccas = { ...actor('ccas'), name: 'CCAS' }
const asso = { ...actor('asso'), name: 'Asso' }
const navette = commitment('navette', { subjects: [ccas.id, 'Sofia'], answers: [transport.id] })
const suite = commitment('suite')
const board = snapshotOf(
  transport,
  accueil,
  parole,
  seule,
  prix,
  ccas,
  asso,
  navette,
  suite,
  link(transport, 'stems-from', prix),
  link(asso, 'could-meet', transport),
  link(suite, 'follows-up', navette),
)
const ids = (items: readonly { readonly id: ItemId }[]) => items.map(({ id }) => id)

describe('the strands of a board', () => {
  test('run from words to what follows, the needs with the most weight first', () => {
    const strands = strandsOf(board)
    expect(strands.map((strand) => strand.need.id)).toEqual([accueil.id, transport.id])
    const strand = strands[1]
    expect(strand && ids(strand.statements)).toEqual([parole.id])
    expect(strand && ids(strand.findings)).toEqual([prix.id])
    expect(strand?.actors.map(({ actor, bond }) => [actor.id, bond])).toEqual([
      [ccas.id, 'commits'],
      [asso.id, 'could-meet'],
    ])
    expect(strand && ids(strand.commitments)).toEqual([navette.id])
    expect(strand && ids(strand.followUps)).toEqual([suite.id])
  })

  test('end where commitments follow each other up in a circle', () => {
    const around = snapshotOf(...board.items.values(), link(navette, 'follows-up', suite))
    expect(ids(strandsOf(around)[1]?.followUps ?? [])).toEqual([suite.id])
  })
})

describe('the thread through one item', () => {
  test('is whole from what was said', () => {
    const thread = threadOf(board, parole.id)
    expect(thread?.strands.map((strand) => strand.need.id)).toEqual([transport.id])
    expect(ids(thread?.strands[0]?.commitments ?? [])).toEqual([navette.id])
  })

  test('keeps to an actor: its own commitments, none of the others', () => {
    const thread = threadOf(board, asso.id)
    expect(thread?.strands.map(({ need: of }) => of.id)).toEqual([transport.id])
    expect(thread?.strands[0]?.commitments).toEqual([])
    expect(thread?.strands[0]?.actors.map(({ actor: of }) => of.id)).toEqual([asso.id])
  })

  test('says which commitments answer nothing yet', () => {
    expect(ids(threadOf(board, suite.id)?.loose ?? [])).toEqual([suite.id])
  })

  test('does not pass through what has no place on it', () => {
    expect(threadOf(board, itemId('nobody'))).toBeUndefined()
    const [aLink] = [...board.items.values()].filter((item) => item.kind === 'link')
    expect(aLink && threadOf(board, aLink.id)).toBeUndefined()
  })
})

test('what hangs in the air is told apart', () => {
  const orphans = orphansOf(board)
  expect(ids(orphans.statements)).toEqual([seule.id])
  expect(ids(orphans.needsWithoutWords)).toEqual([accueil.id])
  expect(ids(orphans.needsWithoutAnswer)).toEqual([accueil.id])
  expect(orphans.needsWithoutCommitment).toEqual([])
  expect(ids(orphans.commitmentsWithoutNeed)).toEqual([suite.id])
  expect(ids(orphans.commitmentsWithoutSubject)).toEqual([suite.id])
  expect(orphans.tensions).toEqual([])
})

describe('the thread as one page', () => {
  test('holds every need once, calls people by name, and ties its copies', () => {
    const { board: sheet } = threadPage(board, (key) => key)
    const items = [...sheet.items.values()]
    expect(items.filter(({ kind }) => kind === 'need')).toHaveLength(2)
    const copy = items.find((item) => item.kind === 'commitment' && item.what === 'navette')
    expect(copy?.kind === 'commitment' && copy.subjects).toEqual(['CCAS', 'Sofia'])
    for (const item of items)
      if (item.kind === 'link') expect([sheet.items.has(item.from), sheet.items.has(item.to)]).toEqual([true, true])
  })

  test('lays no card over another, whatever hangs together', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(4), fc.nat(9), fc.boolean()), { maxLength: 40 }),
        fc.nat(4),
        (said, needs) => {
          const known = Array.from({ length: needs }, (_, index) => need(`besoin${index}`))
          const words = said.map(([of, , tied], index) =>
            statement(`parole${index}`, tied && known[of] ? { need: known[of].id } : {}),
          )
          const promises = said
            .filter(([, weight]) => weight > 6)
            .map(([of], index) => commitment(`promesse${index}`, { answers: known[of] ? [known[of].id] : [] }))
          const { board: sheet } = threadPage(snapshotOf(...known, ...words, ...promises), (key) => key)
          const boxes = [...sheet.items.values()].flatMap((item) => ('geo' in item ? [item.geo] : []))
          for (const [index, [x, y, width, height]] of boxes.entries())
            for (const [left, top, wide, high] of boxes.slice(index + 1))
              expect(x < left + wide && left < x + width && y < top + high && top < y + height).toBe(false)
        },
      ),
    )
  })
})

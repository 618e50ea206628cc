import { addPage, deletePage, maxPages, movePage, renamePage } from '@palabre/shared/commands'
import type { PageId } from '@palabre/shared/ids'
import type { BoardSnapshot, Page } from '@palabre/shared/model'
import { expect, test } from 'vitest'
import { actor, boardAfter, carte, libre, refusalOf, snapshotOf } from '../../../helpers/board-world.ts'

const board = snapshotOf(actor('ccas'))
const trois = 'trois' as PageId
const three: BoardSnapshot = { ...board, pages: [...board.pages, { id: trois, kind: 'needs', order: 'a2' }] }
const ids = ({ pages }: BoardSnapshot) => pages.map(({ id }) => id)

test('a new page comes last', () => {
  const grown = boardAfter(addPage, board, { kind: 'free', title: 'Atelier', id: trois })
  expect(ids(grown)).toEqual([carte, libre, trois])
  expect(grown.pages[2]?.title).toBe('Atelier')
})

test('a page is renamed, and called by its kind again', () => {
  const named = boardAfter(renamePage, board, { id: carte, title: ' Quartier nord ' })
  expect(named.pages[0]?.title).toBe('Quartier nord')
  expect(boardAfter(renamePage, named, { id: carte, title: ' ' }).pages[0]).not.toHaveProperty('title')
})

test('a page goes with what lies on it', () => {
  expect(boardAfter(deletePage, board, { id: carte }).items.size).toBe(0)
})

test('pages change places', () => {
  expect(ids(boardAfter(movePage, three, { id: trois, to: 0 }))).toEqual([trois, carte, libre])
  expect(ids(boardAfter(movePage, three, { id: carte, to: 1 }))).toEqual([libre, carte, trois])
  expect(ids(boardAfter(movePage, three, { id: carte, to: 99 }))).toEqual([libre, trois, carte])
})

test('pages that were made at the same moment part when one is put between them', () => {
  const twins: readonly Page[] = [carte, libre, trois].map((id) => ({ id, kind: 'free', order: 'a0' }))
  expect(ids(boardAfter(movePage, { ...board, pages: twins }, { id: trois, to: 1 }))).toEqual([carte, trois, libre])
})

test('names what is wrong', () => {
  const one = { ...board, pages: board.pages.slice(0, 1) }
  const full = {
    ...board,
    pages: Array.from({ length: maxPages }, (_, n): Page => ({ id: `p${n}` as PageId, kind: 'free', order: 'a0' })),
  }
  expect(refusalOf(deletePage, one, { id: carte })).toBe('last_page')
  expect(refusalOf(deletePage, board, { id: trois })).toBe('page_gone')
  expect(refusalOf(deletePage, board, { id: carte }, { rules: { locked: new Set([actor('ccas').id]) } })).toBe('locked')
  expect(refusalOf(addPage, board, { kind: 'free', id: carte })).toBe('id_taken')
  expect(refusalOf(addPage, full, { kind: 'free' })).toBe('too_many_pages')
  expect(refusalOf(renamePage, board, { id: carte, title: 'a'.repeat(201) })).toBe('invalid_field')
  expect(refusalOf(movePage, board, { id: carte, to: 1 }, { rules: { rights: 'look' } })).toBe('look_only')
})

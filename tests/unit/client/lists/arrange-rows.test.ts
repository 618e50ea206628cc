import { arrangeRows, holdOrder, toggleSorting } from '@palabre/client/src/lists/arrange-rows.ts'
import { describe, expect, test } from 'vitest'

interface Row {
  readonly id: string
  readonly name: string
  readonly family?: string
  readonly relations: number
}

const rows: Row[] = [
  { id: 'd', name: 'Épicerie sociale', family: 'Aide', relations: 12 },
  { id: 'a', name: 'CCAS', family: 'Pouvoirs publics', relations: 3 },
  { id: 'c', name: 'Secours populaire', family: 'Aide', relations: 2 },
  { id: 'b', name: 'école Jean-Moulin', relations: 0 },
]
const columns = [
  { key: 'name', value: (row: Row) => row.name },
  { key: 'family', value: (row: Row) => row.family },
  { key: 'relations', value: (row: Row) => row.relations },
] as const

type Key = (typeof columns)[number]['key']
const arrange = (change: { search?: string; key?: Key; direction?: 'ascending' | 'descending'; family?: string }) =>
  arrangeRows<Row, Key>(
    rows,
    columns,
    {
      search: change.search ?? '',
      sorting: { key: change.key ?? 'name', direction: change.direction ?? 'ascending' },
      only: change.family === undefined ? {} : { family: change.family },
    },
    'fr',
  ).map(({ id }) => id)

describe('a list', () => {
  test('sorts words without regard to case and accents', () => {
    expect(arrange({})).toEqual(['a', 'b', 'd', 'c'])
  })

  test('sorts numbers as numbers, both ways', () => {
    expect(arrange({ key: 'relations' })).toEqual(['b', 'c', 'a', 'd'])
    expect(arrange({ key: 'relations', direction: 'descending' })).toEqual(['d', 'a', 'c', 'b'])
  })

  test('keeps what nobody filled in at the end, both ways, equal rows by id', () => {
    expect(arrange({ key: 'family' })).toEqual(['c', 'd', 'a', 'b'])
    expect(arrange({ key: 'family', direction: 'descending' })).toEqual(['a', 'c', 'd', 'b'])
  })

  test('finds every word of a search in any column and any order', () => {
    expect(arrange({ search: 'ECOLE' })).toEqual(['b'])
    expect(arrange({ search: 'aide epicerie' })).toEqual(['d'])
    expect(arrange({ search: 'aide école' })).toEqual([])
  })

  test('lets through one value of a column', () => {
    expect(arrange({ family: 'Aide' })).toEqual(['d', 'c'])
    expect(arrange({ family: '' })).toEqual(['b'])
  })

  test('keeps rows in place while somebody writes: the gone leave, the new come last', () => {
    const now = rows.filter(({ id }) => id !== 'c')
    const arranged = arrangeRows<Row, Key>(
      now,
      columns,
      { search: '', sorting: { key: 'name', direction: 'ascending' }, only: {} },
      'fr',
    )
    expect(holdOrder(['d', 'c', 'a'], arranged, now).map(({ id }) => id)).toEqual(['d', 'a', 'b'])
  })

  test('turns the order round on a second click only', () => {
    const first = toggleSorting<Key>({ key: 'name', direction: 'descending' }, 'family')
    expect(first).toEqual({ key: 'family', direction: 'ascending' })
    expect(toggleSorting(first, 'family').direction).toBe('descending')
  })
})

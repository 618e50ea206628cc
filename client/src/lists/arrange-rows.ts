import { fold } from './fold.ts'

/** One column of a list: `value` is what people see of it, and what it is sorted and searched by. */
export interface Column<Row, Key extends string> {
  readonly key: Key
  readonly value: (row: Row) => string | number | undefined
  /** Said of every row, such as yes or no: a search does not look there. */
  readonly unsearched?: true
}

export interface Sorting<Key extends string> {
  readonly key: Key
  readonly direction: 'ascending' | 'descending'
}

export interface Arrangement<Key extends string> {
  readonly search: string
  readonly sorting: Sorting<Key>
  /** Exact values asked of some columns, as they are shown. */
  readonly only: Partial<Readonly<Record<Key, string>>>
}

/** The rows that pass the search and the filters, sorted; equal rows by id, so that everyone reads the same order. */
export function arrangeRows<Row extends { readonly id: string }, Key extends string>(
  rows: readonly Row[],
  columns: readonly Column<Row, Key>[],
  { search, sorting, only }: Arrangement<Key>,
  locale: string,
): Row[] {
  const words = fold(search).split(' ')
  const asked = columns.filter(({ key }) => only[key] !== undefined)
  const searched = columns.filter(({ unsearched }) => !unsearched)
  const kept = rows.filter((row) => {
    if (asked.some(({ key, value }) => String(value(row) ?? '') !== only[key])) return false
    if (words.length === 1 && words[0] === '') return true
    const text = fold(searched.map(({ value }) => value(row) ?? '').join(' '))
    return words.every((word) => text.includes(word))
  })
  const column = columns.find(({ key }) => key === sorting.key)
  return column ? sortBy(kept, column.value, sorting.direction, locale) : kept
}

function sortBy<Row extends { readonly id: string }>(
  rows: readonly Row[],
  value: (row: Row) => string | number | undefined,
  direction: 'ascending' | 'descending',
  locale: string,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
  const sign = direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => compareValues(a.value, b.value, sign, collator) || (a.row.id < b.row.id ? -1 : 1))
    .map(({ row }) => row)
}

/** What nobody filled in comes last whichever way the list is sorted. */
function compareValues(
  a: string | number | undefined,
  b: string | number | undefined,
  sign: number,
  collator: Intl.Collator,
): number {
  const emptyA = a === undefined || a === ''
  const emptyB = b === undefined || b === ''
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB)
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  return sign * collator.compare(String(a), String(b))
}

/**
 * The order to show while somebody is writing in the list: rows stay where they are so that nothing jumps away from
 * under the cursor; those that are gone leave, new ones come at the end.
 */
export function holdOrder<Row extends { readonly id: string }>(
  shown: readonly string[],
  arranged: readonly Row[],
  all: readonly Row[],
): Row[] {
  const byId = new Map(all.map((row) => [row.id, row]))
  const held = shown.flatMap((id) => byId.get(id) ?? [])
  const known = new Set(shown)
  return [...held, ...arranged.filter(({ id }) => !known.has(id))]
}

/** The sorting after a click on a column's header: the other way round on the same column. */
export function toggleSorting<Key extends string>(current: Sorting<Key>, key: Key): Sorting<Key> {
  const same = current.key === key && current.direction === 'ascending'
  return { key, direction: same ? 'descending' : 'ascending' }
}

import type { ItemId } from '@palabre/shared/ids'
import type { ReactNode } from 'react'
import { EmptyState } from '../components/index.ts'
import { useNarrow } from '../panels/use-media.ts'
import { CardList } from './cards/card-list.tsx'
import type { TableColumn } from './table/columns.ts'
import { DataTable } from './table/data-table.tsx'
import type { useList } from './use-list.ts'

interface ListRowsProps<Row extends { readonly id: ItemId }, Key extends string> {
  /** Names the list for screen readers. */
  readonly label: string
  /** Said in place of rows on a page that has none. */
  readonly empty: string
  readonly isEmpty: boolean
  readonly list: ReturnType<typeof useList<Row, Key>>
  readonly columns: readonly TableColumn<Key>[]
  readonly cells: (row: Row) => ReactNode
}

/** The rows of a list: a table, or cards where there is no room for one. */
export function ListRows<Row extends { readonly id: ItemId }, Key extends string>({
  label,
  empty,
  isEmpty,
  list,
  columns,
  cells,
}: ListRowsProps<Row, Key>) {
  const narrow = useNarrow()
  if (isEmpty) return <EmptyState>{empty}</EmptyState>
  if (narrow)
    return (
      <CardList
        label={label}
        ids={list.rows.map(({ id }) => id)}
        isTicked={list.isTicked}
        onTick={list.tick}
        holder={list.holder}
      />
    )
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={list.rows}
      sorting={list.sorting}
      onSort={list.sortBy}
      cells={cells}
      ticked={list.tickedShare}
      onTickAll={list.tickAll}
      holder={list.holder}
    />
  )
}

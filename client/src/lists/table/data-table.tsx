import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type FocusEvent, type ReactNode, useRef, useState } from 'react'
import type { Sorting } from '../arrange-rows.ts'
import { type TableColumn, tableTracks } from './columns.ts'
import styles from './data-table.module.css'
import { HeaderRow } from './header-row.tsx'
import { type CellMove, cellMove } from './keyboard.ts'
import { tableRoles } from './roles.ts'

interface DataTableProps<Row extends { readonly id: string }, Key extends string> {
  /** Names the table for screen readers. */
  readonly label: string
  readonly columns: readonly TableColumn<Key>[]
  readonly rows: readonly Row[]
  readonly sorting: Sorting<Key>
  readonly onSort: (key: Key) => void
  /** The cells of a row, in the order of the columns. */
  readonly cells: (row: Row) => ReactNode
  readonly ticked: 'none' | 'some' | 'all'
  readonly onTickAll: () => void
  readonly holder: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent) => void }
}

/** Height of a row, px: a full target under a finger, with a little air. */
const rowHeightPx = 46

/**
 * A table of which only the rows in view exist, however long it is. Screen readers are told of all of them; the row
 * that has the focus always exists.
 */
export function DataTable<Row extends { readonly id: string }, Key extends string>(props: DataTableProps<Row, Key>) {
  const { label, columns, rows, cells, holder } = props
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState<string>()
  const focusedIndex = focused === undefined ? -1 : rows.findIndex(({ id }) => id === focused)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 5,
    rangeExtractor: (range) => withFocused(range, focusedIndex),
  })
  const move = ({ index, column }: CellMove): void => {
    virtualizer.scrollToIndex(index)
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"] [data-column="${column}"]`)
        ?.focus({ preventScroll: true }),
    )
  }
  const { tracks, minWidth } = tableTracks(columns)
  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        {...tableRoles.table}
        className={styles.table}
        style={{ '--tracks': tracks, minWidth } as CSSProperties}
        aria-label={label}
        aria-rowcount={rows.length + 1}
      >
        <HeaderRow {...props} />
        <tbody
          {...tableRoles.group}
          className={styles.body}
          style={{ height: virtualizer.getTotalSize() }}
          {...holder}
          onKeyDown={(event) => {
            const next = cellMove(event, rows.length)
            if (next) move(next)
          }}
        >
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const row = rows[index]
            return (
              row && (
                <tr
                  {...tableRoles.row}
                  key={key}
                  className={styles.row}
                  style={{ height: rowHeightPx, transform: `translateY(${start}px)` }}
                  aria-rowindex={index + 2}
                  onFocus={() => setFocused(row.id)}
                >
                  {cells(row)}
                </tr>
              )
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function withFocused(range: Range, focusedIndex: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (focusedIndex < 0 || indexes.includes(focusedIndex)) return indexes
  return [...indexes, focusedIndex].sort((a, b) => a - b)
}

import type { ItemId } from '@palabre/shared/ids'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toggled } from '../editor/selection.ts'
import { type Arrangement, arrangeRows, type Column, toggleSorting } from './arrange-rows.ts'
import { useHeldOrder } from './table/use-held-order.ts'

/** Everything a list remembers: what it is searched for and sorted by, and which rows are ticked. */
export function useList<Row extends { readonly id: ItemId }, Key extends string>(
  all: readonly Row[],
  values: readonly Column<Row, Key>[],
  firstKey: Key,
) {
  const { i18n } = useTranslation()
  const [arrangement, setArrangement] = useState<Arrangement<Key>>({
    search: '',
    sorting: { key: firstKey, direction: 'ascending' },
    only: {},
  })
  const [ticks, setTicks] = useState<ReadonlySet<ItemId>>(new Set())
  const arranged = useMemo(
    () => arrangeRows(all, values, arrangement, i18n.language),
    [all, values, arrangement, i18n.language],
  )
  const { rows, holder, release } = useHeldOrder(arranged, all)
  const arrange = (change: Partial<Arrangement<Key>>): void => {
    release()
    setArrangement((before) => ({ ...before, ...change }))
  }
  const tick = useCallback((id: ItemId) => setTicks((before) => toggled(before, id)), [])
  const isTicked = useCallback((id: ItemId) => ticks.has(id), [ticks])
  const ticked = rows.filter(({ id }) => ticks.has(id)).map(({ id }) => id)
  return {
    rows,
    holder,
    search: arrangement.search,
    sorting: arrangement.sorting,
    only: arrangement.only,
    setSearch: (search: string) => arrange({ search }),
    setOnly: (key: Key, value: string | undefined) => {
      const { [key]: _dropped, ...others } = arrangement.only
      arrange({ only: (value === undefined ? others : { ...others, [key]: value }) as Arrangement<Key>['only'] })
    },
    sortBy: (key: Key) => arrange({ sorting: toggleSorting(arrangement.sorting, key) }),
    /** Ticked rows that are on screen; a search hides ticks, and nothing hidden is ever edited. */
    ticked,
    isTicked,
    tick,
    tickedShare: ticked.length === 0 ? 'none' : ticked.length < rows.length ? 'some' : 'all',
    tickAll: () => setTicks(ticked.length < rows.length ? new Set(rows.map(({ id }) => id)) : new Set()),
    untick: () => setTicks(new Set()),
  } as const
}

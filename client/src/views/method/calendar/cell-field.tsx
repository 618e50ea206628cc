import { type Calendar, cellBox } from '@palabre/shared/findings'
import type { Geo } from '@palabre/shared/geometry'
import type { PlacedItem } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../components/index.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { frameName } from '../frames/places.ts'
import table from '../table.module.css'
import { useMethodActions } from '../use-method-actions.ts'

const margin = 12
const smallest = 48

interface CellFieldProps {
  readonly item: PlacedItem
  readonly found: Calendar
}

/** Where a note stands in the year: its line, from which month to which. */
export function CellField({ item, found }: CellFieldProps) {
  const { t } = useTranslation()
  const { place, putIn } = useMethodActions()
  const may = useMay('edit', item.kind, item.id)
  const { row, first, last } = whereIs(item, found)
  const months = found.months.map((month, index) => ({ value: String(index), label: frameName(month, t) }))
  const lines = found.rows.map(({ label }, index) => ({
    value: String(index),
    label: label?.text ?? t('method.calendar.everything'),
  }))
  const put = (line: number, from: number, to: number): void => {
    const area = cellBox(found, Math.max(0, line), Math.max(0, from), Math.max(from, to, 0))
    if (!area) return
    // In another line or month there may be others: a free spot. Longer or shorter, it stays at its height.
    if (line !== row || from !== first) putIn([item.id], area)
    const { minX, maxX } = area
    const [, y, , height] = item.geo
    const wide: Geo = [minX + margin, y, Math.max(smallest, maxX - minX - 2 * margin), height, 0]
    if (line === row) place(item.id, wide)
  }
  return (
    <div className={table.cellFields}>
      <SelectField
        label={t('method.calendar.line')}
        value={row < 0 ? '' : String(row)}
        {...(row < 0 ? { empty: t('method.choosePlace') } : {})}
        options={lines}
        disabled={!may}
        onChange={(value) => value !== undefined && put(Number(value), Math.max(0, first), last)}
      />
      <SelectField
        label={t('method.calendar.from')}
        value={first < 0 ? '' : String(first)}
        {...(first < 0 ? { empty: t('method.choosePlace') } : {})}
        options={months}
        disabled={!may}
        onChange={(value) => value !== undefined && put(row, Number(value), Math.max(Number(value), last))}
      />
      <SelectField
        label={t('method.calendar.to')}
        value={last < 0 ? '' : String(last)}
        {...(last < 0 ? { empty: t('method.choosePlace') } : {})}
        options={months}
        disabled={!may || first < 0}
        onChange={(value) => value !== undefined && put(row, Math.min(first, Number(value)), Number(value))}
      />
    </div>
  )
}

/** The line and the months a note covers; -1 for one that lies outside. */
function whereIs({ id }: PlacedItem, { rows }: Calendar): { row: number; first: number; last: number } {
  const row = rows.findIndex(({ cells }) => cells.some((ids) => ids.includes(id)))
  const cells = rows[row]?.cells ?? []
  return {
    row,
    first: cells.findIndex((ids) => ids.includes(id)),
    last: cells.findLastIndex((ids) => ids.includes(id)),
  }
}

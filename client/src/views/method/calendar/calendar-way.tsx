import { type Calendar, calendar, cellBox } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { isPlaced, type PlacedItem } from '@palabre/shared/model'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../../a11y/describe-item.ts'
import { EmptyState } from '../../../components/index.ts'
import { useServices } from '../../../panels/services.ts'
import { useSurroundings } from '../../../panels/use-surroundings.ts'
import { AddWords } from '../add-words.tsx'
import { MethodCard } from '../cards.tsx'
import { frameName } from '../frames/places.ts'
import styles from '../method.module.css'
import table from '../table.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { isCard, usePageKinds } from '../use-method-page.ts'
import { CellField } from './cell-field.tsx'

/** The year as a table: a line for each part of life, a column for each month, notes in the cells. */
export function CalendarWay() {
  const { t } = useTranslation()
  const kinds = usePageKinds()
  const [cell, setCell] = useState<{ readonly row: number; readonly month: number }>()
  const [open, setOpen] = useState<ItemId>()
  const items = useMemo(() => Object.values(kinds).flat().filter(isPlaced).filter(isCard), [kinds])
  const found = useMemo(() => calendar(kinds.frame, kinds.text, items), [kinds, items])
  const byId = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  if (found.months.length === 0) return <EmptyState>{t('method.calendar.none')}</EmptyState>
  const asideIds = found.apart
  return (
    <>
      <p id="calendar-caption" className={styles.note}>
        {t('method.calendar.caption')}
      </p>
      <div className={table.scroller}>
        <YearTable found={found} byId={byId} chosen={cell} onChoose={(row, month) => setCell({ row, month })} />
      </div>
      {cell && <OneCell key={`${cell.row}:${cell.month}`} found={found} byId={byId} {...cell} />}
      {asideIds.length > 0 && (
        <section className={styles.panel} aria-label={t('method.loose')}>
          <h3>{t('method.loose')}</h3>
          <ul className={styles.cards}>
            {asideIds.map((id) => {
              const item = byId.get(id)
              return item ? (
                <li key={id}>
                  <MethodCard item={item} open={open === id} onToggle={() => setOpen(open === id ? undefined : id)}>
                    <CellField item={item} found={found} />
                  </MethodCard>
                </li>
              ) : null
            })}
          </ul>
        </section>
      )}
    </>
  )
}

interface YearTableProps {
  readonly found: Calendar
  readonly byId: ReadonlyMap<ItemId, PlacedItem>
  readonly chosen: { readonly row: number; readonly month: number } | undefined
  readonly onChoose: (row: number, month: number) => void
}

function YearTable({ found, byId, chosen, onChoose }: YearTableProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  return (
    <table className={table.table} aria-describedby="calendar-caption">
      <thead>
        <tr>
          <th scope="col">{t('method.calendar.line')}</th>
          {found.months.map((month) => (
            <th key={month.id} scope="col">
              {frameName(month, t)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.rows.map(({ label, cells }, row) => (
          <tr key={label?.id ?? 'all'}>
            <th scope="row">{label?.text ?? t('method.calendar.everything')}</th>
            {cells.map((ids, month) => {
              const frame = found.months[month]
              const words = ids.flatMap((id) => byId.get(id) ?? []).map((item) => itemName(item, around, t))
              const isChosen = chosen?.row === row && chosen.month === month
              return (
                <td key={frame?.id ?? month} className={table.cell}>
                  <button
                    type="button"
                    className={table.cellButton}
                    aria-pressed={isChosen}
                    aria-label={t('method.calendar.open', {
                      line: label?.text ?? t('method.calendar.everything'),
                      month: frame ? frameName(frame, t) : '',
                      notes: words.join(', ') || t('method.calendar.empty'),
                    })}
                    onClick={() => onChoose(row, month)}
                  >
                    {words.map((word, index) => (
                      <span key={ids[index]} className={table.chip}>
                        {word}
                      </span>
                    ))}
                    {words.length === 0 && <span aria-hidden>+</span>}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface OneCellProps {
  readonly found: Calendar
  readonly byId: ReadonlyMap<ItemId, PlacedItem>
  readonly row: number
  readonly month: number
}

/** The cell that was chosen: its notes to change or move, and a line to add one. */
function OneCell({ found, byId, row, month }: OneCellProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { writeIn } = useMethodActions()
  const [open, setOpen] = useState<ItemId>()
  const frame = found.months[month]
  const area = cellBox(found, row, month)
  const line = found.rows[row]
  if (!frame || !area || !line) return null
  const title = t('method.calendar.cell', {
    line: line.label?.text ?? t('method.calendar.everything'),
    month: frameName(frame, t),
  })
  return (
    <section className={styles.panel} aria-label={title}>
      <h3>{title}</h3>
      <AddWords
        kind="sticky"
        label={t('method.addIn', { place: title })}
        placeholder={t('method.addHere')}
        onAdd={(text) => {
          const added = writeIn(area, text) !== undefined
          if (added) announcer.say(t('list.added', { name: text }))
          return added
        }}
      />
      <ul className={styles.cards}>
        {(line.cells[month] ?? []).map((id) => {
          const item = byId.get(id)
          return item ? (
            <li key={id}>
              <MethodCard item={item} open={open === id} onToggle={() => setOpen(open === id ? undefined : id)}>
                <CellField item={item} found={found} />
              </MethodCard>
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}

import type { ItemId } from '@palabre/shared/ids'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Cell, RowActions, TextCell, TickCell, WordsCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import type { NeedRow } from './need-columns.ts'

interface NeedCellsProps {
  readonly row: NeedRow
  readonly ticked: boolean
  readonly onTick: (id: ItemId) => void
}

const longestNumber = 9

/** A need's words and weight, and what the rest of the board says of it. */
export const NeedCells = memo(function NeedCells({ row, ticked, onTick }: NeedCellsProps) {
  const { t } = useTranslation()
  const { edit } = useDiagnosticActions()
  const { item: need, name, disabled, labelled } = useRowItem(row.need)
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <WordsCell item={need} label={t('kind.need')} column="text" disabled={disabled} />
      <TextCell
        label={labelled(t('field.priority'))}
        column="priority"
        value={need.priority === undefined ? '' : String(need.priority)}
        maxLength={longestNumber}
        disabled={disabled}
        onCommit={(text) => {
          const priority = numberIn(text)
          if (priority !== false) edit([row.id], { priority })
        }}
      />
      <Cell className={styles.number ?? ''}>{row.statements}</Cell>
      <Cell className={styles.words ?? ''}>
        <span className={styles.clipped}>{row.met}</span>
      </Cell>
      <Cell className={styles.words ?? ''}>
        <span className={styles.clipped}>{row.possible}</span>
      </Cell>
      <RowActions item={need} name={name} />
    </>
  )
})

/** The number somebody typed, with a comma or a point; undefined for nothing, false for what is no number. */
function numberIn(text: string): number | undefined | false {
  if (text.trim() === '') return undefined
  const number = Number(text.trim().replace(',', '.'))
  return Number.isFinite(number) && number >= 0 ? number : false
}

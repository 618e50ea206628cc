import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemCombobox } from '../../panels/fields/item-combobox.tsx'
import { Cell, RowActions, SelectCell, TickCell, WordsCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import { type StatementRow, statementOptions } from './statement-columns.ts'

interface StatementCellsProps {
  readonly row: StatementRow
  readonly ticked: boolean
  readonly onTick: (id: ItemId) => void
}

/** Every field of a statement as cells that write straight to the board. */
export const StatementCells = memo(function StatementCells({ row, ticked, onTick }: StatementCellsProps) {
  const { t } = useTranslation()
  const { edit, moveTo, group } = useDiagnosticActions()
  const options = statementOptions(t)
  const { item: statement, name, disabled, labelled } = useRowItem(row.statement)
  const ids = [row.id]
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <WordsCell item={statement} label={t('kind.statement')} column="text" disabled={disabled} />
      <SelectCell
        label={labelled(t('field.column'))}
        value={statement.column}
        options={options.column}
        disabled={disabled}
        onChange={(column) => column && moveTo(ids, column)}
      />
      {statement.column === 'gap' ? (
        <SelectCell
          label={labelled(t('field.gap'))}
          empty={t('field.unsaid')}
          value={statement.gap ?? ''}
          options={options.gap}
          disabled={disabled}
          onChange={(gap) => edit(ids, { gap })}
        />
      ) : (
        <Cell className={styles.words ?? ''}> </Cell>
      )}
      <SelectCell
        label={labelled(t('field.source'))}
        empty={t('field.unsaid')}
        value={statement.source ?? ''}
        options={options.source}
        disabled={disabled}
        onChange={(source) => edit(ids, { source })}
      />
      <Cell className={styles.tick ?? ''}>
        <input
          type="checkbox"
          aria-label={labelled(t('list.quotable'))}
          checked={statement.quotable ?? false}
          disabled={disabled}
          onChange={(event) => edit(ids, { quotable: event.target.checked || undefined })}
        />
      </Cell>
      <Cell>
        <ItemCombobox
          bare
          label={labelled(t('field.need'))}
          value={statement.need}
          placeholder={t('list.noNeedYet')}
          none={t('list.noNeedYet')}
          accepts={isNeed}
          disabled={disabled}
          onChange={(need) => need !== statement.need && group(ids, need)}
        />
      </Cell>
      <RowActions item={statement} name={name} />
    </>
  )
})

function isNeed(item: Item): boolean {
  return item.kind === 'need'
}

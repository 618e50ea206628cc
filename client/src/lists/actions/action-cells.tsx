import { type Action, bounds } from '@palabre/shared/model'
import { Pencil } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../components/index.ts'
import { domainOptions } from '../../panels/fields/domain-options.ts'
import { Participants } from '../../panels/fields/participants.tsx'
import { useActions } from '../../panels/use-actions.ts'
import { Cell, LongTextCell, RowActions, SelectCell, TextCell, TickCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import type { ActionRow } from './action-columns.ts'
import own from './actions.module.css'

interface ActionCellsProps {
  readonly row: ActionRow
  readonly ticked: boolean
  readonly onTick: (id: Action['id']) => void
}

/** Every field of an action as cells that write straight to the board. */
export const ActionCells = memo(function ActionCells({ row, ticked, onTick }: ActionCellsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { item: action, name, disabled, labelled } = useRowItem(row.action)
  const set = (fields: Partial<Record<keyof Action, unknown>>) => edit([row.id], fields)
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <TextCell
        label={t('field.name')}
        column="name"
        value={action.name}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(next) => set({ name: next })}
      />
      <SelectCell
        label={labelled(t('field.state'))}
        empty={t('field.unsaid')}
        value={action.state ?? ''}
        options={domainOptions(t).state}
        disabled={disabled}
        onChange={(state) => set({ state })}
      />
      <Cell className={styles.number ?? ''}>{row.who.length}</Cell>
      <Cell>
        <Popover
          label={labelled(t('list.who'))}
          align="start"
          trigger={
            <button type="button" className={`${styles.control} ${own.who}`} aria-label={labelled(t('list.who'))}>
              <span className={styles.clipped}>{row.who.join(', ') || t('action.nobody')}</span>
              <Pencil size={16} aria-hidden />
            </button>
          }
        >
          <Participants action={row.id} />
        </Popover>
      </Cell>
      <LongTextCell
        label={labelled(t('field.note'))}
        column="note"
        value={action.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => set({ note: note || undefined })}
      />
      <RowActions item={action} name={name} />
    </>
  )
})

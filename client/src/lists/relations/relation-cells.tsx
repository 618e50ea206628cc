import { bounds, type Relation } from '@palabre/shared/model'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { TypeAssistantButton } from '../../panels/assistant/type-assistant-button.tsx'
import { ActorCombobox, actorsAndActions } from '../../panels/fields/actor-combobox.tsx'
import { domainOptions, type LevelText, levelOf } from '../../panels/fields/domain-options.ts'
import { useNatureSuggestions } from '../../panels/fields/natures.ts'
import { SuggestField } from '../../panels/fields/suggest-field.tsx'
import { useActions } from '../../panels/use-actions.ts'
import { Cell, LongTextCell, RowActions, SelectCell, TextCell, TickCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import type { RelationRow } from './relation-columns.ts'

interface RelationCellsProps {
  readonly row: RelationRow
  readonly ticked: boolean
  readonly onTick: (id: Relation['id']) => void
}

/** Every field of a relation as cells that write straight to the board. */
export const RelationCells = memo(function RelationCells({ row, ticked, onTick }: RelationCellsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const natures = useNatureSuggestions()
  const options = domainOptions(t)
  const { item: relation, name, disabled, labelled } = useRowItem(row.relation)
  const set = (fields: Partial<Record<keyof Relation, unknown>>) => edit([row.id], fields)
  const empty = t('field.unsaid')
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <Cell>
        <ActorCombobox
          bare
          among={actorsAndActions}
          label={t('field.from')}
          value={relation.from}
          disabled={disabled}
          onChange={(from) => set({ from })}
        />
      </Cell>
      <SelectCell
        label={labelled(t('field.direction'))}
        value={relation.direction}
        options={options.direction}
        disabled={disabled}
        onChange={(direction) => set({ direction })}
      />
      <Cell>
        <ActorCombobox
          bare
          among={actorsAndActions}
          label={t('field.to')}
          value={relation.to}
          disabled={disabled}
          onChange={(to) => set({ to })}
        />
      </Cell>
      <SelectCell
        label={labelled(t('field.type'))}
        mark={<TypeAssistantButton relation={relation} disabled={disabled} about={name} />}
        value={relation.type}
        options={options.type}
        disabled={disabled}
        onChange={(type) => set({ type })}
      />
      <SelectCell
        label={labelled(t('field.level'))}
        empty={empty}
        value={relation.level ? (`${relation.level}` as LevelText) : ''}
        options={options.level}
        disabled={disabled}
        onChange={(level) => set({ level: levelOf(level) })}
      />
      <SelectCell
        label={labelled(t('field.state'))}
        empty={empty}
        value={relation.state ?? ''}
        options={options.state}
        disabled={disabled}
        onChange={(state) => set({ state })}
      />
      <Cell>
        <SuggestField
          bare
          label={labelled(t('field.nature'))}
          value={relation.nature ?? ''}
          suggestions={natures}
          maxLength={bounds.labelLength}
          disabled={disabled}
          onCommit={(nature) => set({ nature: nature || undefined })}
        />
      </Cell>
      <TextCell
        label={labelled(t('field.label'))}
        column="label"
        value={relation.label ?? ''}
        maxLength={bounds.labelLength}
        disabled={disabled}
        onCommit={(label) => set({ label: label || undefined })}
      />
      <Cell className={styles.tick ?? ''}>
        <input
          type="checkbox"
          aria-label={labelled(t('list.validated'))}
          checked={relation.validated !== false}
          disabled={disabled}
          onChange={(event) => set({ validated: event.target.checked })}
        />
      </Cell>
      <LongTextCell
        label={labelled(t('field.note'))}
        column="note"
        value={relation.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => set({ note: note || undefined })}
      />
      <RowActions item={relation} name={name} />
    </>
  )
})

import { type Actor, bounds, familyOf, isOrganisation } from '@palabre/shared/model'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { domainOptions, type InfluenceText, useFamilyOptions } from '../../panels/fields/domain-options.ts'
import { FamilyMark } from '../../panels/marks/family-mark.tsx'
import { useActions } from '../../panels/use-actions.ts'
import { useBoard } from '../../panels/use-editor.ts'
import { Cell, LongTextCell, RowActions, SelectCell, TextCell, TickCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import type { ActorRow } from './actor-columns.ts'

interface ActorCellsProps {
  readonly row: ActorRow
  readonly ticked: boolean
  readonly onTick: (id: Actor['id']) => void
}

/** Every field of an actor as cells that write straight to the board. */
export const ActorCells = memo(function ActorCells({ row, ticked, onTick }: ActorCellsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const families = useBoard((board) => board.meta.families)
  const familyOptions = useFamilyOptions()
  const options = domainOptions(t)
  const { item: actor, name, disabled, labelled } = useRowItem(row.actor)
  const set = (fields: Partial<Record<keyof Actor, unknown>>) => edit([row.id], fields)
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <TextCell
        label={t('field.name')}
        column="name"
        value={actor.name}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(next) => set({ name: next })}
      />
      <SelectCell
        label={labelled(t('field.family'))}
        empty={t('field.unsaid')}
        value={actor.family ?? ''}
        options={familyOptions}
        disabled={disabled}
        mark={actor.family !== undefined && <FamilyMark family={familyOf(families, actor.family)} />}
        onChange={(family) => set({ family })}
      />
      <SelectCell
        label={labelled(t('field.ring'))}
        empty={t('field.unsaid')}
        value={actor.ring ?? ''}
        options={options.ring}
        disabled={disabled}
        onChange={(ring) => set({ ring })}
      />
      <SelectCell
        label={labelled(t('field.scale'))}
        empty={t('field.unsaid')}
        value={actor.scale ?? ''}
        options={options.scale}
        disabled={disabled}
        onChange={(scale) => set({ scale })}
      />
      <TextCell
        label={labelled(t('field.status'))}
        column="status"
        value={actor.status ?? ''}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(status) => set({ status: status || undefined })}
      />
      <Cell className={styles.tick ?? ''}>
        <input
          type="checkbox"
          aria-label={labelled(t('list.thirdParty'))}
          checked={actor.thirdParty ?? false}
          disabled={disabled}
          onChange={(event) => set({ thirdParty: event.target.checked || undefined })}
        />
      </Cell>
      <Cell className={styles.number ?? ''}>{row.relations}</Cell>
      <LongTextCell
        label={labelled(t('list.goal'))}
        column="goal"
        value={actor.goal ?? ''}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(goal) => set({ goal: goal || undefined })}
      />
      {isOrganisation(actor) ? (
        <SelectCell
          label={labelled(t('list.influence'))}
          empty={t('field.unsaid')}
          value={actor.influence === undefined ? '' : (`${actor.influence}` as InfluenceText)}
          options={options.influence}
          disabled={disabled}
          onChange={(influence) => set({ influence: influence === undefined ? undefined : Number(influence) })}
        />
      ) : (
        <Cell className={styles.words ?? ''}>–</Cell>
      )}
      <LongTextCell
        label={labelled(t('field.note'))}
        column="note"
        value={actor.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => set({ note: note || undefined })}
      />
      <RowActions item={actor} name={name} />
    </>
  )
})

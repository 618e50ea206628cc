import {
  bounds,
  type Commitment,
  type CommitmentForm,
  type CommitmentPart,
  commitmentForms,
  commitmentParts,
} from '@palabre/shared/model'
import { ChevronsUpDown } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../components/index.ts'
import { DueInput } from '../../panels/commitments/due-field.tsx'
import { NeedsField, PeopleField } from '../../panels/commitments/people-field.tsx'
import { StateChoice } from '../../panels/commitments/state-choice.tsx'
import { usePromiseActions } from '../../panels/commitments/use-promises.ts'
import { useActions } from '../../panels/use-actions.ts'
import { Cell, LongTextCell, RowActions, SelectCell, TickCell } from '../table/cells.tsx'
import tableStyles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import type { CommitmentRow } from './commitment-columns.ts'
import styles from './commitments.module.css'

interface CommitmentCellsProps {
  readonly row: CommitmentRow
  readonly ticked: boolean
  readonly onTick: (id: Commitment['id']) => void
}

/** Every field of a commitment as cells that write straight to the board. */
export const CommitmentCells = memo(function CommitmentCells({ row, ticked, onTick }: CommitmentCellsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { named } = usePromiseActions()
  const { item: commitment, name, disabled, labelled } = useRowItem(row.commitment)
  const { subjects, with: partners, names } = commitment
  const set = (fields: Partial<Record<keyof Commitment, unknown>>) => edit([row.id], fields)
  const empty = t('field.unsaid')
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <LongTextCell
        label={labelled(t('commitment.what'))}
        column="what"
        value={commitment.what}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(what) => set({ what: what || undefined })}
      />
      <OpeningCell label={labelled(t('commitment.who'))} words={row.subjects} none={t('commitment.nobodyYet')}>
        <PeopleField
          label={t('commitment.who')}
          value={subjects}
          names={names}
          disabled={disabled}
          onChange={(people) => set(named({ subjects: people, with: partners }, names))}
        />
      </OpeningCell>
      <OpeningCell label={labelled(t('commitment.with'))} words={row.partners} none={t('list.choosePeople')}>
        <PeopleField
          label={t('commitment.with')}
          value={partners}
          names={names}
          disabled={disabled}
          onChange={(people) => set(named({ subjects, with: people }, names))}
        />
      </OpeningCell>
      <Cell>
        <DueInput
          label={labelled(t('commitment.due'))}
          className={tableStyles.control ?? ''}
          value={commitment.due}
          disabled={disabled}
          onChange={(due) => set({ due })}
        />
      </Cell>
      <Cell>
        <StateChoice
          label={labelled(t('commitment.state'))}
          className={tableStyles.control ?? ''}
          commitment={commitment}
          disabled={disabled}
        />
      </Cell>
      <OpeningCell label={labelled(t('commitment.answers'))} words={row.needs} none={t('list.chooseNeeds')}>
        <NeedsField value={commitment.answers} disabled={disabled} onChange={(answers) => set({ answers })} />
      </OpeningCell>
      <SelectCell<CommitmentPart>
        label={labelled(t('commitment.part'))}
        empty={empty}
        value={commitment.part ?? ''}
        options={commitmentParts.map((value) => ({ value, label: t(`commitmentPart.${value}`) }))}
        disabled={disabled}
        onChange={(part) => set({ part })}
      />
      <SelectCell<CommitmentForm>
        label={labelled(t('commitment.form'))}
        empty={empty}
        value={commitment.form ?? ''}
        options={commitmentForms.map((value) => ({ value, label: t(`commitmentForm.${value}`) }))}
        disabled={disabled}
        onChange={(form) => set({ form })}
      />
      <LongTextCell
        label={labelled(t('commitment.counterpart'))}
        column="counterpart"
        value={commitment.counterpart ?? ''}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(counterpart) => set({ counterpart: counterpart || undefined })}
      />
      <RowActions item={commitment} name={name} />
    </>
  )
})

interface OpeningCellProps {
  readonly label: string
  readonly words: readonly string[]
  readonly none: string
  readonly children: ReactNode
}

/** Several names in a cell; a press opens the field to change them. */
function OpeningCell({ label, words, none, children }: OpeningCellProps) {
  const shown = words.join(', ')
  return (
    <Cell>
      <Popover
        label={label}
        align="start"
        trigger={
          <button
            type="button"
            className={`${tableStyles.control} ${styles.opening}`}
            aria-label={`${label} : ${shown || none}`}
          >
            <span className={shown ? styles.words : styles.none}>{shown || none}</span>
            <ChevronsUpDown size={16} aria-hidden />
          </button>
        }
      >
        <div className={styles.field}>{children}</div>
      </Popover>
    </Cell>
  )
}

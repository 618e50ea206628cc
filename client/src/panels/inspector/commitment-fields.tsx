import { bounds, type Commitment, commitmentForms, commitmentParts } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import { DueField } from '../commitments/due-field.tsx'
import { HistoryOf } from '../commitments/history-of.tsx'
import { NeedsField, PeopleField } from '../commitments/people-field.tsx'
import { PromiseBar } from '../commitments/promise-bar.tsx'
import { usePromiseActions } from '../commitments/use-promises.ts'
import { DraftArea } from '../fields/draft-fields.tsx'
import { useActions } from '../use-actions.ts'

interface CommitmentFieldsProps {
  readonly commitment: Commitment
  readonly disabled: boolean
}

/** Who does what, for whom, until when: nothing of it is asked for, each field is an edit of its own. */
export function CommitmentFields({ commitment, disabled }: CommitmentFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { named } = usePromiseActions()
  const { subjects, with: partners, names } = commitment
  const set = (fields: Partial<Record<keyof Commitment, unknown>>) => edit([commitment.id], fields)
  return (
    <>
      <PromiseBar commitment={commitment} />
      <PeopleField
        label={t('commitment.who')}
        value={subjects}
        names={names}
        disabled={disabled}
        onChange={(people) => set(named({ subjects: people, with: partners }, names))}
      />
      <DraftArea
        label={t('commitment.what')}
        value={commitment.what}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(what) => set({ what: what || undefined })}
      />
      <PeopleField
        label={t('commitment.with')}
        value={partners}
        names={names}
        disabled={disabled}
        onChange={(people) => set(named({ subjects, with: people }, names))}
      />
      <NeedsField value={commitment.answers} disabled={disabled} onChange={(answers) => set({ answers })} />
      <DueField
        label={t('commitment.due')}
        value={commitment.due}
        disabled={disabled}
        onChange={(due) => set({ due })}
      />
      <DraftArea
        label={t('commitment.counterpart')}
        placeholder={t('commitment.counterpartHelp')}
        value={commitment.counterpart ?? ''}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(counterpart) => set({ counterpart: counterpart || undefined })}
      />
      <SelectField
        label={t('commitment.part')}
        empty={t('field.unsaid')}
        value={commitment.part ?? ''}
        options={commitmentParts.map((value) => ({ value, label: t(`commitmentPart.${value}`) }))}
        disabled={disabled}
        onChange={(part) => set({ part })}
      />
      <SelectField
        label={t('commitment.form')}
        empty={t('field.unsaid')}
        value={commitment.form ?? ''}
        options={commitmentForms.map((value) => ({ value, label: t(`commitmentForm.${value}`) }))}
        disabled={disabled}
        onChange={(form) => set({ form })}
      />
      <HistoryOf commitment={commitment} />
    </>
  )
}

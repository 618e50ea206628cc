import { type Action, bounds } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import { domainOptions } from '../fields/domain-options.ts'
import { DraftArea, DraftField } from '../fields/draft-fields.tsx'
import { Participants } from '../fields/participants.tsx'
import { useActions } from '../use-actions.ts'

interface ActionFieldsProps {
  readonly action: Action
  readonly disabled: boolean
}

/** What is known of an action, and who takes part in it. */
export function ActionFields({ action, disabled }: ActionFieldsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const set = (fields: Partial<Record<keyof Action, unknown>>) => edit([action.id], fields)
  return (
    <>
      <DraftField
        label={t('field.name')}
        value={action.name}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(name) => set({ name })}
      />
      <Participants action={action.id} />
      <SelectField
        label={t('field.state')}
        help={t('action.stateHelp')}
        empty={t('field.unsaid')}
        value={action.state ?? ''}
        options={domainOptions(t).state}
        disabled={disabled}
        onChange={(state) => set({ state })}
      />
      <DraftArea
        label={t('field.note')}
        value={action.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => set({ note: note || undefined })}
      />
    </>
  )
}

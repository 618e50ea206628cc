import { bounds, type Tension } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { DraftArea } from '../fields/draft-fields.tsx'
import { useActions } from '../use-actions.ts'

/** Two stakes, side by side; neither is the problem and none the answer. */
export function TensionFields({ item, disabled }: { readonly item: Tension; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <>
      <DraftArea
        label={t('field.stakeA')}
        value={item.a}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(a) => edit([item.id], { a })}
      />
      <DraftArea
        label={t('field.stakeB')}
        value={item.b}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(b) => edit([item.id], { b })}
      />
      <DraftArea
        label={t('field.note')}
        value={item.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={(note) => edit([item.id], { note: note || undefined })}
      />
    </>
  )
}

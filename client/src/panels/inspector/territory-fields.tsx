import { bounds, type Territory, territoryOrigins } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import { DraftField } from '../fields/draft-fields.tsx'
import { useActions } from '../use-actions.ts'
import { SizeFields } from './size-fields.tsx'

/** The name of a territory, and who drew it. */
export function TerritoryFields({
  territory,
  disabled,
}: {
  readonly territory: Territory
  readonly disabled: boolean
}) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <>
      <DraftField
        label={t('field.name')}
        value={territory.name}
        maxLength={bounds.nameLength}
        disabled={disabled}
        onCommit={(name) => edit([territory.id], { name: name || undefined })}
      />
      <SelectField
        label={t('territory.origin')}
        help={t(`territory.about.${territory.origin}`)}
        value={territory.origin}
        options={territoryOrigins.map((value) => ({ value, label: t(`territoryOrigin.${value}`) }))}
        disabled={disabled}
        onChange={(origin) => origin && edit([territory.id], { origin })}
      />
      <SizeFields item={territory} disabled={disabled} />
    </>
  )
}

import { bounds, type Image, imageConsents } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import { DraftArea } from '../fields/draft-fields.tsx'
import { useActions } from '../use-actions.ts'
import { SizeFields } from './size-fields.tsx'

/** What a picture shows, and what the people in it agreed to. Nothing of it is mandatory. */
export function ImageFields({ image, disabled }: { readonly image: Image; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { edit } = useActions()
  return (
    <>
      <DraftArea
        label={t('picture.legend')}
        placeholder={t('picture.legendExample')}
        value={image.alt ?? ''}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={(alt) => edit([image.id], { alt: alt.trim() || undefined })}
      />
      <SelectField
        label={t('picture.consent')}
        help={t(image.consent === 'public' ? 'picture.consentPublic' : 'picture.consentHelp')}
        empty={t('picture.notAsked')}
        value={image.consent ?? ''}
        options={imageConsents.map((value) => ({ value, label: t(`imageConsent.${value}`) }))}
        disabled={disabled}
        onChange={(consent) => edit([image.id], { consent })}
      />
      <SizeFields item={image} keepRatio disabled={disabled} />
    </>
  )
}

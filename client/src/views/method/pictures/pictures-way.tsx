import { lacksOf } from '@palabre/shared/findings'
import { bounds, type Image, type ImageConsent, imageConsents } from '@palabre/shared/model'
import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState, SelectField } from '../../../components/index.ts'
import { DraftArea } from '../../../panels/fields/draft-fields.tsx'
import { useItemServices } from '../../../panels/item-services.ts'
import { useServices } from '../../../panels/services.ts'
import { useActions } from '../../../panels/use-actions.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { FramesWay } from '../frames/frames-way.tsx'
import styles from '../method.module.css'
import { usePageKinds } from '../use-method-page.ts'

/** The pictures of a page with their legend and consent, what one of them lacks, and the words around them. */
export function PicturesWay() {
  const { t } = useTranslation()
  const images = usePageKinds().image
  const lacking = images.filter((image) => lacksOf(image).length > 0).length
  return (
    <>
      {images.length === 0 ? (
        <EmptyState>{t('method.pictures.none')}</EmptyState>
      ) : (
        <p className={styles.note} role="status">
          {t('method.pictures.state', { count: images.length })} {t('method.pictures.lacking', { count: lacking })}
        </p>
      )}
      <ul className={styles.columns}>
        {images.map((image, index) => (
          <li key={image.id} className={styles.column}>
            <Picture image={image} number={index + 1} />
          </li>
        ))}
      </ul>
      <FramesWay />
    </>
  )
}

function Picture({ image, number }: { readonly image: Image; readonly number: number }) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { showOnMap } = useItemServices()
  const { pictures } = useServices()
  const may = useMay('edit', 'image', image.id)
  const lacks = lacksOf(image)
  return (
    <>
      <h3>{t('method.pictures.title', { number })}</h3>
      <img className={styles.photo} src={pictures.address(image.asset)} alt={image.alt ?? ''} loading="lazy" />
      {lacks.map((lack) => (
        <p key={lack} className={styles.lack}>
          {t(`method.pictures.lack.${lack}`)}
        </p>
      ))}
      <DraftArea
        label={t('method.pictures.legend')}
        value={image.alt ?? ''}
        maxLength={bounds.stakeLength}
        disabled={!may}
        onCommit={(alt) => edit([image.id], { alt: alt || undefined })}
      />
      <SelectField<ImageConsent>
        label={t('method.pictures.consent')}
        value={image.consent ?? ''}
        empty={t('field.unsaid')}
        options={imageConsents.map((value) => ({ value, label: t(`method.pictures.consents.${value}`) }))}
        disabled={!may}
        onChange={(consent) => edit([image.id], { consent })}
      />
      <div className={styles.buttons}>
        <Button look="quiet" icon={MapPin} onClick={() => showOnMap([image.id])}>
          {t('method.showOnPage')}
        </Button>
      </div>
    </>
  )
}

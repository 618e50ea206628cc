import { ImageUp, RotateCw, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton } from '../../components/index.ts'
import styles from './pictures.module.css'
import { type Upload, uploads } from './uploads.ts'

/** The pictures on their way: small, and what became of those that did not go. */
export function UploadTray() {
  const { t } = useTranslation()
  const all = useStore(uploads)
  return (
    <section className={styles.tray} aria-label={t('picture.sending')}>
      <ul>
        {all.map((upload) => (
          <Row key={upload.id} upload={upload} />
        ))}
      </ul>
    </section>
  )
}

function Row({ upload: { name, thumb, state, reason = 'internal', again, drop } }: { readonly upload: Upload }) {
  const { t } = useTranslation()
  const failed = state === 'failed'
  return (
    <li className={styles.row} data-failed={failed || undefined}>
      {thumb ? (
        <img className={styles.thumb} src={thumb} alt="" />
      ) : (
        <span className={styles.thumb}>
          <ImageUp size={22} aria-hidden />
        </span>
      )}
      <span className={styles.told}>
        <span className={styles.name}>{name}</span>
        <span role="status">
          {failed ? t(reason === 'offline' ? 'picture.offline' : `errors.${reason}`) : t('picture.onItsWay')}
        </span>
      </span>
      {failed && <IconButton icon={RotateCw} label={t('picture.again', { name })} onClick={again} />}
      <IconButton icon={X} label={t('picture.drop', { name })} onClick={drop} />
    </li>
  )
}

import { Newspaper, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import styles from './news.module.css'
import { NewsDialog } from './news-dialog.tsx'
import { useDismissal, useNews } from './use-news.ts'

/** Says once, and briefly, that something happened since one was last here. */
export function NewsCard() {
  const [dismissed, dismiss] = useDismissal()
  const [reading, setReading] = useState(false)
  return (
    <>
      {!dismissed && <Offer onRead={() => setReading(true)} onClose={dismiss} />}
      {reading && (
        <NewsDialog
          onClose={() => {
            setReading(false)
            dismiss()
          }}
        />
      )}
    </>
  )
}

function Offer({ onRead, onClose }: { readonly onRead: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const news = useNews()
  if (!news || news.count === 0) return null
  return (
    <section className={styles.card} aria-label={t('news.title')}>
      <Newspaper size={20} aria-hidden />
      <button type="button" className={styles.read} onClick={onRead}>
        <span>{t('news.title')}</span>
        <span className={styles.soft}>{t('news.count', { count: news.count })}</span>
      </button>
      <IconButton icon={X} label={t('news.dismiss')} onClick={onClose} />
    </section>
  )
}

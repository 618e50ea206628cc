import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import styles from './privacy-words.module.css'

const points = ['account', 'kept', 'leave', 'requests', 'ballots'] as const

/** What Palabre knows of people, in a few plain sentences. */
export function PrivacyWords() {
  const { t } = useTranslation()
  return (
    <Dialog
      trigger={
        <Button look="quiet" icon={ShieldCheck}>
          {t('privacy.title')}
        </Button>
      }
      title={t('privacy.title')}
    >
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point}>{t(`privacy.${point}`)}</li>
        ))}
      </ul>
    </Dialog>
  )
}

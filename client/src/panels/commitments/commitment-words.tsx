import { CalendarDays } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommitmentRow } from '../../lists/commitments/commitment-columns.ts'
import styles from './commitments.module.css'
import { useDates } from './use-dates.ts'

/** Who does what, with whom, until when, in answer to what and in return for what. */
export function CommitmentWords({ row, large }: { readonly row: CommitmentRow; readonly large?: boolean }) {
  const { t } = useTranslation()
  const { due } = useDates()
  const { commitment, subjects, partners, needs } = row
  return (
    <div className={large ? `${styles.words} ${styles.large}` : styles.words}>
      {subjects.length > 0 ? (
        <p className={styles.who}>{subjects.join(', ')}</p>
      ) : (
        <p className={styles.nobody}>{t('commitment.nobodyYet')}</p>
      )}
      <p className={styles.what}>{commitment.what || t('describe.nameless.commitment')}</p>
      {partners.length > 0 && <p className={styles.about}>{t('states.withNames', { names: partners.join(', ') })}</p>}
      {commitment.due && (
        <p className={styles.about}>
          <CalendarDays size={16} aria-hidden /> {t('states.before', { date: due(commitment.due) })}
        </p>
      )}
      {needs.length > 0 && <p className={styles.about}>{t('states.inAnswerTo', { needs: needs.join(' · ') })}</p>}
      {commitment.counterpart && (
        <p className={styles.about}>{t('states.inReturn', { words: commitment.counterpart })}</p>
      )}
    </div>
  )
}

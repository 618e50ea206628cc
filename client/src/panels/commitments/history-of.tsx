import type { Commitment, CommitmentStep } from '@palabre/shared/model'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './commitments.module.css'
import { useDates } from './use-dates.ts'

/** What happened to a commitment, the latest first. Nothing while nothing has. */
export function HistoryOf({ commitment }: { readonly commitment: Commitment }) {
  const { t } = useTranslation()
  const { day } = useDates()
  const tell = useStepWords()
  const headingId = useId()
  const steps = [...(commitment.history ?? [])].reverse()
  if (steps.length === 0) return null
  return (
    <section className={styles.history} aria-labelledby={headingId}>
      <h3 id={headingId}>{t('commitment.history')}</h3>
      <ol>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: steps have no id, and only the first changes
          <li key={index}>
            <time dateTime={new Date(step.at).toISOString()}>{day(step.at)}</time> {tell(step)}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** One step in words: « en cours, nouvelle date : 3 mai 2027. On attend la clé. » */
export function useStepWords(): (step: CommitmentStep) => string {
  const { t } = useTranslation()
  const { due: dueWords } = useDates()
  return ({ state, due, note }) => {
    const facts = [
      state && t(`standing.${state}`).toLowerCase(),
      due !== undefined && (due ? t('commitment.step.due', { date: dueWords(due) }) : t('commitment.step.noDue')),
    ].filter(Boolean)
    return [facts.join(', '), note].filter(Boolean).join('. ')
  }
}

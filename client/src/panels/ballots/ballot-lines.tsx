import { outcomesOf } from '@palabre/shared/session'
import { ChevronRight } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useDates } from '../commitments/use-dates.ts'
import type { Listed } from './ballot-list.ts'
import styles from './results.module.css'

interface BallotLinesProps {
  readonly ballots: readonly Listed[]
  readonly onChoose: (id: string) => void
}

/** Closed ballots as lines that open their results. */
export function BallotLines({ ballots, onChoose }: BallotLinesProps) {
  const { t } = useTranslation()
  const { day } = useDates()
  if (ballots.length === 0) return null
  return (
    <ul className={styles.lines}>
      {ballots.map(({ id, ballot }) => {
        const first = outcomesOf(ballot).filter(({ rank, value }) => rank === 1 && value > 0)
        const leads = ballot.method === 'consent' ? [] : first.map(({ label }) => label || t('ballots.nameless'))
        return (
          <li key={id}>
            <button type="button" className={styles.line} onClick={() => onChoose(id)}>
              <span>
                <strong>{ballot.question}</strong>
                {leads.length > 0 && <span className={styles.leads}>{leads.join(' · ')}</span>}
                <small>
                  {ballot.closedAt !== undefined && `${day(ballot.closedAt)} · `}
                  {t('ballots.turnout', { count: ballot.turnout, electorate: ballot.electorate })}
                  {ballot.fromFile && ` · ${t('ballots.fromFileShort')}`}
                </small>
              </span>
              <ChevronRight size={20} aria-hidden />
            </button>
          </li>
        )
      })}
    </ul>
  )
}

import { type FollowUp, followUps, outcomes } from '@palabre/shared/findings'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/index.ts'
import type { CommitmentRow } from '../../lists/commitments/commitment-columns.ts'
import { useStepWords } from '../../panels/commitments/history-of.tsx'
import { today } from '../../panels/commitments/use-dates.ts'
import styles from './follow-up.module.css'

/** What was held and what moved since a day, in plain words. */
export function Summary({ rows }: { readonly rows: readonly CommitmentRow[] }) {
  const { t } = useTranslation()
  const [since, setSince] = useState(today)
  const from = new Date(`${since}T00:00`).getTime()
  const told = followUps(
    rows.map(({ commitment }) => commitment),
    Number.isNaN(from) ? 0 : from,
  )
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (
    <div className={styles.summary}>
      <TextField
        label={t('followUp.since')}
        type="date"
        max={today()}
        value={since}
        onChange={(event) => event.target.value && setSince(event.target.value)}
      />
      {told.every(({ outcome }) => outcome === 'unchanged') && (
        <p className={styles.soft}>{t('followUp.allUnchanged')}</p>
      )}
      {outcomes.map((outcome) => {
        const those = told.filter((each) => each.outcome === outcome && (outcome !== 'unchanged' || isOpen(each)))
        return (
          those.length > 0 && (
            <section key={outcome} aria-labelledby={`outcome-${outcome}`}>
              <h3 id={`outcome-${outcome}`}>{t(`followUp.outcome.${outcome}`)}</h3>
              <ul>
                {those.map((each) => (
                  <Told key={each.commitment.id} about={each} row={byId.get(each.commitment.id)} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </div>
  )
}

/** What ended before is not waited for. */
function isOpen({ commitment }: FollowUp): boolean {
  return commitment.state !== 'kept' && commitment.state !== 'released'
}

/** « CCAS : Prêter la salle (nouvelle date : 3 mai 2027. On attend la clé) ». */
function Told({ about, row }: { readonly about: FollowUp; readonly row: CommitmentRow | undefined }) {
  const { t } = useTranslation()
  const tell = useStepWords()
  const who = row?.subjects.join(', ')
  const what = about.commitment.what || t('describe.nameless.commitment')
  const steps = about.steps.map(tell).filter(Boolean)
  return (
    <li>
      {who && <strong>{t('followUp.who', { who })} </strong>}
      {what}
      {steps.length > 0 && <span className={styles.soft}> ({steps.join(' ; ')})</span>}
    </li>
  )
}

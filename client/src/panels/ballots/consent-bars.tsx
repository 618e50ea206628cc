import { type Ballot, consents, type Outcome, wholeQuestion } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { consentIcons, useConsentWords } from './consent-form.tsx'
import { Gone, useGone } from './gone.tsx'
import styles from './results.module.css'

interface ConsentBarsProps {
  readonly ballot: Ballot
  readonly outcomes: readonly Outcome[]
}

/** Three bars for each thing that was asked, each with its sign, its word and its number. */
export function ConsentBars({ ballot, outcomes }: ConsentBarsProps) {
  const { t } = useTranslation()
  const words = useConsentWords(ballot)
  const gone = useGone(ballot.items)
  return outcomes.map(({ item, label, answers = { agree: 0, disagree: 0, abstain: 0 } }) => (
    <section key={item} className={styles.consent}>
      {item !== wholeQuestion && (
        <h3>
          {label || t('ballots.nameless')} {gone.includes(item) && <Gone />}
        </h3>
      )}
      <ul>
        {consents.map((answer) => {
          const Icon = consentIcons[answer]
          const count = answers[answer]
          return (
            <li key={answer} data-answer={answer}>
              <span className={styles.answer}>
                <Icon size={20} aria-hidden />
                {words(answer)}
              </span>
              <span className={styles.track} aria-hidden>
                <span className={styles.bar} style={{ width: `${(100 * count) / Math.max(1, ballot.turnout)}%` }} />
              </span>
              <span className={styles.sum}>{t('ballots.voices', { count })}</span>
            </li>
          )
        })}
      </ul>
      <Unanswered count={ballot.turnout - consents.reduce((sum, answer) => sum + answers[answer], 0)} />
    </section>
  ))
}

/** Who voted and left this one out. */
function Unanswered({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return count > 0 ? <p className={styles.about}>{t('ballots.unanswered', { count })}</p> : null
}

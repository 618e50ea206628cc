import { type Ballot, easilyGuessed, type Outcome, outcomesOf, wholeQuestion } from '@palabre/shared/session'
import { Calculator, EyeOff, FileInput, Medal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useDates } from '../commitments/use-dates.ts'
import { useServices } from '../services.ts'
import { ApplyPriorities } from './apply-priorities.tsx'
import { ConsentBars } from './consent-bars.tsx'
import { Gone, useGone } from './gone.tsx'
import { Recount } from './recount.tsx'
import styles from './results.module.css'

interface BallotResultsProps {
  readonly id: string
  readonly ballot: Ballot
}

/** What a closed ballot came to, for everyone: bars with their numbers, ties as ties, comments without names. */
export function BallotResults({ id, ballot }: BallotResultsProps) {
  const { t } = useTranslation()
  const { me } = useServices()
  const [counting, setCounting] = useState(false)
  const { turnout, method, fromFile } = ballot
  return (
    <div className={styles.results}>
      <BallotSums ballot={ballot} />
      <Comments ballot={ballot} />
      {counting && <Recount id={id} ballot={ballot} />}
      <div className={styles.doing}>
        {me.role !== 'observer' && turnout > 0 && !fromFile && !counting && (
          <Button icon={Calculator} onClick={() => setCounting(true)}>
            {t('ballots.recount.button')}
          </Button>
        )}
        {me.role === 'facilitator' && method === 'dots' && turnout > 0 && (
          <ApplyPriorities outcomes={outcomesOf(ballot)} />
        )}
      </div>
    </div>
  )
}

/** The turnout, what one should know of it, and the sums. */
export function BallotSums({ ballot }: Pick<BallotResultsProps, 'ballot'>) {
  const { t } = useTranslation()
  const { day } = useDates()
  const { turnout, electorate, closedAt, method, fromFile } = ballot
  const outcomes = outcomesOf(ballot)
  return (
    <>
      <p className={styles.about}>
        {t('ballots.turnout', { count: turnout, electorate })}
        {closedAt !== undefined && ` · ${day(closedAt)}`}
        {` · ${t(`ballots.method.${ballot.kind ?? method}`)}`}
      </p>
      {fromFile && (
        <p className={styles.honest}>
          <FileInput size={20} aria-hidden /> {t('ballots.fromFile')}
        </p>
      )}
      {turnout > 0 && turnout < easilyGuessed && (
        <p className={styles.honest}>
          <EyeOff size={20} aria-hidden /> {t('ballots.guessed', { count: turnout })}
        </p>
      )}
      {turnout === 0 ? (
        <p>{t('ballots.nobodyVoted')}</p>
      ) : method === 'consent' ? (
        <ConsentBars ballot={ballot} outcomes={outcomes} />
      ) : (
        <RankedBars ballot={ballot} outcomes={outcomes} />
      )}
    </>
  )
}

/** From the most to the least, each with its rank, its bar and its numbers. */
function RankedBars({ ballot, outcomes }: { readonly ballot: Ballot; readonly outcomes: readonly Outcome[] }) {
  const { t } = useTranslation()
  const gone = useGone(ballot.items)
  const most = Math.max(1, ...outcomes.map(({ value }) => value))
  const unit = ballot.method === 'dots' ? 'dots' : 'ranking'
  return (
    <ol className={styles.ranked}>
      {outcomes.map(({ item, label, value, voters, rank, tied }) => (
        <li key={item} data-first={(rank === 1 && value > 0) || undefined}>
          <span className={styles.rank}>
            {rank === 1 && value > 0 && <Medal size={18} aria-hidden />}
            {t('ballots.rank', { rank })}
            {tied && <small>{t('ballots.tied')}</small>}
          </span>
          <span className={styles.label}>
            {label || t('ballots.nameless')} {gone.includes(item) && <Gone />}
          </span>
          <span className={styles.track} aria-hidden>
            <span className={styles.bar} style={{ width: `${(100 * value) / most}%` }} />
          </span>
          <span className={styles.sum}>
            {t(`ballots.sum.${unit}`, { count: value })}
            <small>{t(`ballots.by.${unit}`, { count: voters ?? 0 })}</small>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** In the order of their letters, which says nothing of who wrote them or when. */
function Comments({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  const comments = ballot.results?.method === 'consent' ? ballot.results.comments : []
  if (comments.length === 0) return null
  return (
    <section className={styles.comments}>
      <h3>{t('ballots.comments')}</h3>
      <ul>
        {comments.map(({ item, answer, comment }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: comments have no id, and never change
          <li key={index}>
            <p>{comment}</p>
            <small>
              {ballot.words?.[answer] ?? t(`ballots.consent.${answer}`)}
              {item !== wholeQuestion && ` · ${ballot.labels[item] || t('ballots.nameless')}`}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}

import type { Ballot, BallotResults } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import styles from './projector.module.css'

/** More lines than this cannot be read from the back of the room. */
const mostLines = 7

interface Line {
  readonly label: string
  readonly value: number
  /** In words beside it; none: the number. */
  readonly said?: string
}

/** The sums of a closed vote, as the room sees them: words and numbers, with bars that only repeat them. */
export function VoteResult({ ballot, results }: { readonly ballot: Ballot; readonly results: BallotResults }) {
  const { t } = useTranslation()
  const lines = useLines(ballot, results)
  const most = Math.max(1, ...lines.map(({ value }) => value))
  return (
    <section className={styles.result} aria-label={t('projector.result')}>
      <h2>{ballot.question}</h2>
      <ol className={styles.lines}>
        {lines.slice(0, mostLines).map(({ label, value, said }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may be called the same
          <li key={index} className={styles.line}>
            <span className={styles.label}>{label}</span>
            <span className={styles.value}>{said ?? value}</span>
            <meter className={styles.bar} min={0} max={most} value={value} aria-hidden />
          </li>
        ))}
      </ol>
      {lines.length > mostLines && <p>{t('projector.more', { count: lines.length - mostLines })}</p>}
      <p>
        {t('projector.turnout', { turnout: ballot.turnout, electorate: ballot.electorate })}
        {ballot.fromFile && ` · ${t('projector.fromFile')}`}
      </p>
    </section>
  )
}

function useLines({ labels, question }: Ballot, results: BallotResults): readonly Line[] {
  const { t } = useTranslation()
  const called = (id: string) => labels[id] || question
  switch (results.method) {
    case 'dots':
      return sorted(Object.entries(results.items).map(([id, { dots }]) => ({ label: called(id), value: dots })))
    case 'ranking':
      return sorted(Object.entries(results.items).map(([id, { points }]) => ({ label: called(id), value: points })))
    case 'consent':
      return Object.entries(results.items).map(([id, { agree, disagree, abstain }]) => ({
        label: called(id),
        value: agree,
        said: t('projector.consent', { agree, disagree, abstain }),
      }))
  }
}

function sorted(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => b.value - a.value)
}

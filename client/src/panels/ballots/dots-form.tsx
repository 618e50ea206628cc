import type { Ballot, Vote } from '@palabre/shared/session'
import { Minus, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import { labelOf } from './ballot-list.ts'
import { dotsLeft, withDot } from './drafts.ts'
import styles from './vote.module.css'

interface DotsFormProps {
  readonly ballot: Ballot
  readonly vote: Extract<Vote, { method: 'dots' }>
  readonly onChange: (vote: Vote) => void
}

/** Dots to give: what is left in hand stays in sight, and each item has one more and one less. */
export function DotsForm({ ballot, vote, onChange }: DotsFormProps) {
  const { t } = useTranslation()
  const left = dotsLeft(ballot, vote.dots)
  const give = (item: string, by: 1 | -1) => onChange({ method: 'dots', dots: withDot(ballot, vote.dots, item, by) })
  return (
    <>
      <div className={styles.budget}>
        <Dots count={left} of={ballot.dots} />
        <p aria-live="polite">{left === 0 ? t('ballots.dots.noneLeft') : t('ballots.dots.left', { count: left })}</p>
        {ballot.perItem < ballot.dots && (
          <p className={styles.soft}>{t('ballots.dots.perItem', { count: ballot.perItem })}</p>
        )}
      </div>
      <ul className={styles.items}>
        {ballot.items.map((item) => {
          const count = vote.dots[item] ?? 0
          const name = labelOf(ballot, item, t('ballots.nameless'))
          return (
            <li key={item} className={styles.item} data-chosen={count > 0 || undefined}>
              <span className={styles.name}>
                {name}
                {count > 0 && <Dots count={count} of={count} />}
              </span>
              <span className={styles.counter}>
                <IconButton
                  icon={Minus}
                  look="plain"
                  tooltip={false}
                  label={t('ballots.dots.less', { name })}
                  resting={count === 0}
                  onClick={() => give(item, -1)}
                />
                <output aria-label={t('ballots.dots.on', { count, name })}>{count}</output>
                <IconButton
                  icon={Plus}
                  look="plain"
                  tooltip={false}
                  label={t('ballots.dots.more', { name })}
                  resting={left === 0 || count >= ballot.perItem}
                  onClick={() => give(item, 1)}
                />
              </span>
            </li>
          )
        })}
      </ul>
    </>
  )
}

const mostDrawn = 12

/** Dots as one sees them on a poster; a number says what is too much to draw. */
function Dots({ count, of }: { readonly count: number; readonly of: number }) {
  if (of > mostDrawn) return null
  return (
    <span className={styles.dots} aria-hidden>
      {Array.from({ length: of }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
        <i key={index} className={index < count ? styles.dot : styles.spent} />
      ))}
    </span>
  )
}

import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../components/index.ts'
import type { CommitmentRow } from '../../lists/commitments/commitment-columns.ts'
import { CommitmentWords } from '../../panels/commitments/commitment-words.tsx'
import { HistoryOf } from '../../panels/commitments/history-of.tsx'
import { PromiseBar } from '../../panels/commitments/promise-bar.tsx'
import styles from './follow-up.module.css'
import { Outcomes } from './outcomes.tsx'

interface WalkProps {
  readonly rows: readonly CommitmentRow[]
  readonly onEnd: () => void
}

/** One commitment at a time. The round is made when it begins: what is noted meanwhile does not shuffle it. */
export function Walk({ rows, onEnd }: WalkProps) {
  const { t } = useTranslation()
  const [round] = useState(() => rows.filter(isOpen).map(({ id }) => id))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const added = rows.filter((row) => !round.includes(row.id) && isOpen(row)).map(({ id }) => id)
  const there = [...round, ...added].flatMap((id) => byId.get(id) ?? [])
  const [index, setIndex] = useState(0)
  const at = Math.min(index, there.length - 1)
  const row = there[at]
  const place = useRef<HTMLParagraphElement>(null)
  const turned = useRef(false)
  // Whoever listens hears where they are now.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each turn
  useEffect(() => {
    if (turned.current) place.current?.focus()
  }, [at])
  const go = (to: number) => {
    turned.current = true
    setIndex(to)
  }
  if (!row) return <EmptyState>{t('followUp.none')}</EmptyState>
  return (
    <div className={styles.walk}>
      <nav className={styles.turns} aria-label={t('followUp.walk')}>
        <Button size="large" icon={ArrowLeft} disabled={at === 0} onClick={() => go(at - 1)}>
          {t('followUp.previous')}
        </Button>
        <p ref={place} tabIndex={-1} className={styles.position}>
          {t('followUp.position', { index: at + 1, count: there.length })}
        </p>
        {at < there.length - 1 ? (
          <Button size="large" look="primary" icon={ArrowRight} onClick={() => go(at + 1)}>
            {t('followUp.next')}
          </Button>
        ) : (
          <Button size="large" look="primary" onClick={onEnd}>
            {t('followUp.end')}
          </Button>
        )}
      </nav>
      <article key={row.id} className={styles.card} data-standing={row.standing}>
        <CommitmentWords row={row} large />
        <PromiseBar commitment={row.commitment} />
        <Outcomes commitment={row.commitment} />
        <HistoryOf commitment={row.commitment} />
      </article>
    </div>
  )
}

/** What was kept or released before is told in the summary, not asked again. */
function isOpen({ commitment }: CommitmentRow): boolean {
  return commitment.state !== 'kept' && commitment.state !== 'released'
}

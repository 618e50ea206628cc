import type { NeedMatrix } from '@palabre/shared/findings'
import type { Actor, Need } from '@palabre/shared/model'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './matrix.module.css'

interface MatrixSummaryProps {
  readonly matrix: NeedMatrix
  readonly onNeed: (need: Need) => void
  readonly onActor: (actor: Actor) => void
}

/** What the matrix says, in words: what nobody answers, what somebody could, who answers nothing yet. */
export function MatrixSummary({ matrix, onNeed, onActor }: MatrixSummaryProps) {
  const { t } = useTranslation()
  const { needs, unanswered, possible, waiting } = matrix
  const met = needs.length - unanswered.length - possible.length
  return (
    <section className={styles.summary} aria-label={t('matrix.summary')}>
      <p className={styles.total}>{t('matrix.met', { count: met, total: needs.length })}</p>
      <Fact
        title={t('matrix.unanswered', { count: unanswered.length })}
        items={unanswered}
        onChoose={onNeed}
        attention={unanswered.length > 0}
      />
      {possible.length > 0 && (
        <Fact title={t('matrix.possible', { count: possible.length })} items={possible} onChoose={onNeed} />
      )}
      {waiting.length > 0 && (
        <Fact title={t('matrix.waiting', { count: waiting.length })} items={waiting} onChoose={onActor} />
      )}
    </section>
  )
}

interface FactProps<Kind extends Need | Actor> {
  readonly title: string
  readonly items: readonly Kind[]
  readonly onChoose: (item: Kind) => void
  readonly attention?: boolean
}

/** A number in words, which opens to the names behind it. */
function Fact<Kind extends Need | Actor>({ title, items, onChoose, attention }: FactProps<Kind>) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const [open, setOpen] = useState(false)
  const id = useId()
  if (items.length === 0) return <p className={styles.fact}>{title}</p>
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <div className={styles.fact} data-attention={attention || undefined}>
      <button
        type="button"
        className={styles.factTitle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Chevron size={20} aria-hidden />
        {title}
      </button>
      <ul id={id} className={styles.names} hidden={!open}>
        {open &&
          items.map((item) => (
            <li key={item.id}>
              <button type="button" className={styles.name} onClick={() => onChoose(item)}>
                {itemName(item, around, t)}
              </button>
            </li>
          ))}
      </ul>
    </div>
  )
}

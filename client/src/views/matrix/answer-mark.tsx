import type { Answer } from '@palabre/shared/findings'
import { Check, Handshake } from 'lucide-react'
import styles from './matrix.module.css'

interface AnswerMarkProps {
  readonly answer: Answer | undefined
  readonly committed: boolean
}

/** What a cell says, by shape as well as by colour; nothing where nobody said anything. */
export function AnswerMark({ answer, committed }: AnswerMarkProps) {
  return (
    <span className={styles.marks} aria-hidden>
      {answer === 'meets' && (
        <span className={styles.meets}>
          <Check size={18} strokeWidth={3} />
        </span>
      )}
      {answer === 'could-meet' && <span className={styles.could}>?</span>}
      {committed && <Handshake size={18} className={styles.committed} />}
    </span>
  )
}

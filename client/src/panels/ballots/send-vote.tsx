import type { Ballot, Vote } from '@palabre/shared/session'
import { Send } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { isBlank, unanswered } from './drafts.ts'
import styles from './vote.module.css'

interface SendVoteProps {
  readonly ballot: Ballot
  readonly vote: Vote
  /** In place of a vote that was sent before. */
  readonly again?: boolean
  readonly busy?: boolean
  readonly onSend: (vote: Vote) => void
}

/** Sends a choice: says when it is a blank one or none, and sends questions without answer at a second press only. */
export function SendVote({ ballot, vote, again = false, busy = false, onSend }: SendVoteProps) {
  const { t } = useTranslation()
  const note = useId()
  /** The choice that one was told has gaps. */
  const [told, setTold] = useState<Vote>()
  const blank = isBlank(vote)
  const nothing = blank && vote.method === 'consent'
  const gaps = nothing ? 0 : unanswered(ballot, vote).length
  const sure = gaps > 0 && told === vote
  const why = nothing
    ? t('ballots.needsAnswer')
    : gaps > 0
      ? t('ballots.unanswered', { count: gaps })
      : blank
        ? t('ballots.blankMeans')
        : ''
  const word = sure ? 'sendAnyway' : blank && !nothing ? 'sendBlank' : again ? 'sendChange' : 'send'
  return (
    <div className={styles.sending}>
      <div className={sure ? `${styles.note} ${styles.attention}` : styles.note}>
        <p id={note} role="status">
          {why}
        </p>
        {sure && (
          <Button look="quiet" onClick={goToFirstGap}>
            {t('ballots.answer')}
          </Button>
        )}
      </div>
      <Button
        look={blank ? 'plain' : 'primary'}
        size="large"
        icon={Send}
        disabled={busy || nothing}
        aria-describedby={why ? note : undefined}
        onClick={({ detail }) => {
          if (gaps > 0 && !sure) setTold(vote)
          // The second of two quick taps was not meant for the question that came between them.
          else if (!sure || detail < 2) onSend(vote)
        }}
      >
        {t(`ballots.${word}`)}
      </Button>
    </div>
  )
}

function goToFirstGap(): void {
  const first = document.querySelector('fieldset[data-gap]')
  first?.scrollIntoView({ block: 'center' })
  first?.querySelector('input')?.focus({ preventScroll: true })
}

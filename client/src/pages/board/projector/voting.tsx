import { Vote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../connection-context.ts'
import styles from './projector.module.css'

/** What the room votes on just now, and how many have: nothing of what they said. */
export function Voting() {
  const { t } = useTranslation()
  const ballots = useSession(({ state }) => state.ballots)
  const open = Object.entries(ballots).filter(([, { state }]) => state === 'open')
  return open.map(([id, { question, turnout, electorate }]) => (
    <p key={id} className={styles.speaker}>
      <Vote aria-hidden />
      <strong>{question}</strong>
      <span>{t('projector.turnout', { turnout, electorate })}</span>
    </p>
  ))
}

import { useTranslation } from 'react-i18next'
import { countdownWords } from '../../../panels/strip/countdown.ts'
import { useTimerLeft } from '../../../panels/strip/use-timer-left.ts'
import { useSession } from '../connection-context.ts'
import styles from './projector.module.css'

/** What is left of the time, as large as the room is deep. Nothing while no time is set. */
export function Countdown() {
  const { t } = useTranslation()
  const timer = useSession(({ state }) => state.timer)
  const left = useTimerLeft(timer)
  if (!timer || left === undefined) return null
  return (
    <p className={styles.clock} role="timer" aria-label={t('projector.timeLeft')}>
      <span className={styles.time}>{countdownWords(left)}</span>
      {left <= 0 && <span>{t('projector.timeOver')}</span>}
      {!timer.running && left > 0 && <span>{t('projector.timePaused')}</span>}
    </p>
  )
}

import { timerLeft } from '@palabre/shared/session'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../panels/use-editor.ts'
import { useSession } from '../connection-context.ts'
import styles from './projector.module.css'

const lookEveryMs = 250

/** What is left of the time, as large as the room is deep. Nothing while no time is set. */
export function Countdown() {
  const { t } = useTranslation()
  const editor = useEditor()
  const timer = useSession(({ state }) => state.timer)
  const running = timer?.running ?? false
  const [, look] = useState(0)
  useEffect(() => {
    if (!running) return
    const ticking = setInterval(() => look((turn) => turn + 1), lookEveryMs)
    return () => clearInterval(ticking)
  }, [running])
  if (!timer) return null
  const seconds = Math.ceil(timerLeft(timer, editor.context().now) / 1_000)
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <p className={styles.clock} role="timer" aria-label={t('projector.timeLeft')}>
      <span className={styles.time}>{clock}</span>
      {seconds === 0 && <span>{t('projector.timeOver')}</span>}
      {!running && seconds > 0 && <span>{t('projector.timePaused')}</span>}
    </p>
  )
}

import type { Timer } from '@palabre/shared/session'
import { AlarmClock, Hourglass, type LucideIcon, Pause, Timer as TimerIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { countdownWords, type Urgency, urgencyOf } from './countdown.ts'
import styles from './strip.module.css'
import { useTimerLeft } from './use-timer-left.ts'

const icons: Readonly<Record<Urgency, LucideIcon>> = { calm: TimerIcon, 'last-minute': Hourglass, over: AlarmClock }

/** What is left of the time, by the server's clock. Never said each second: milestones are announced apart. */
export function Countdown({ timer }: { readonly timer: Timer }) {
  const { t } = useTranslation()
  const left = useTimerLeft(timer) ?? 0
  const urgency = urgencyOf(left)
  const Icon = timer.running || urgency === 'over' ? icons[urgency] : Pause
  const word = wordOf(urgency, timer.running)
  return (
    <p className={styles.countdown} data-urgency={urgency} role="timer" aria-live="off" aria-label={t('strip.left')}>
      <Icon size={20} aria-hidden />
      {urgency !== 'over' && <span className={styles.figures}>{countdownWords(left)}</span>}
      {word && <span className={urgency === 'over' ? styles.over : styles.word}>{t(`strip.${word}`)}</span>}
    </p>
  )
}

function wordOf(urgency: Urgency, running: boolean): 'over' | 'paused' | 'lastMinute' | undefined {
  if (urgency === 'over') return 'over'
  if (!running) return 'paused'
  return urgency === 'last-minute' ? 'lastMinute' : undefined
}

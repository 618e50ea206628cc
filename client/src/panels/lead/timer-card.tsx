import type { SessionState, Timer } from '@palabre/shared/session'
import { Minus, Pause, Play, Plus, Square, Volume2, VolumeX } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, TextField } from '../../components/index.ts'
import { countdownWords, urgencyOf } from '../strip/countdown.ts'
import { useTimerLeft } from '../strip/use-timer-left.ts'
import styles from './lead.module.css'
import { type Lead, useLead } from './use-lead.ts'

const minuteMs = 60_000
const offeredMinutes = [5, 10, 15] as const
const mostMinutes = 1_440

/** The countdown and the hand on it. Only while a session is open: there is nobody to count down for before. */
export function TimerCard({ state }: { readonly state: SessionState }) {
  const { t } = useTranslation()
  const lead = useLead()
  const { sound } = state.settings
  if (!state.open) return null
  return (
    <section className={styles.card} aria-label={t('lead.timer.label')}>
      <div className={styles.stepHead}>
        <h3 className={styles.stepWords}>{t('lead.timer.label')}</h3>
        {state.timer && <Countdown timer={state.timer} />}
        <IconButton
          icon={sound ? Volume2 : VolumeX}
          label={t(sound ? 'lead.timer.soundOn' : 'lead.timer.soundOff')}
          pressed={sound}
          onClick={() => lead.ask({ do: 'settings', settings: { sound: !sound } })}
        />
      </div>
      {state.timer ? <Running timer={state.timer} lead={lead} /> : <Start lead={lead} />}
    </section>
  )
}

function Countdown({ timer }: { readonly timer: Timer }) {
  const { t } = useTranslation()
  const left = useTimerLeft(timer) ?? 0
  return (
    <p className={styles.countdown} data-urgency={urgencyOf(left)} role="timer">
      {left <= 0 && <span className={styles.soft}>{t('strip.over')}</span>}
      {!timer.running && <span className={styles.soft}>{t('lead.timer.paused')}</span>}
      {countdownWords(left)}
    </p>
  )
}

function Running({ timer, lead }: { readonly timer: Timer; readonly lead: Lead }) {
  const { t } = useTranslation()
  const left = useTimerLeft(timer) ?? 0
  const shift = (ms: number) => void lead.ask({ do: 'timer', timer: 'add', ms })
  return (
    <div className={styles.row}>
      <Button icon={Minus} aria-label={t('lead.timer.less')} resting={left <= 0} onClick={() => shift(-minuteMs)}>
        {t('lead.timer.minute')}
      </Button>
      <Button icon={Plus} aria-label={t('lead.timer.more')} onClick={() => shift(minuteMs)}>
        {t('lead.timer.minute')}
      </Button>
      {timer.running ? (
        <IconButton
          look="plain"
          icon={Pause}
          label={t('lead.timer.pause')}
          onClick={() => lead.ask({ do: 'timer', timer: 'pause' })}
        />
      ) : (
        <IconButton
          look="plain"
          icon={Play}
          label={t('lead.timer.resume')}
          onClick={() => lead.ask({ do: 'timer', timer: 'resume' })}
        />
      )}
      <IconButton icon={Square} label={t('lead.timer.stop')} onClick={() => lead.ask({ do: 'timer', timer: 'stop' })} />
    </div>
  )
}

function Start({ lead }: { readonly lead: Lead }) {
  const { t } = useTranslation()
  const [own, setOwn] = useState('')
  const minutes = Number(own.replace(',', '.'))
  const valid = minutes > 0 && minutes <= mostMinutes
  const start = (length: number) => lead.ask({ do: 'timer', timer: 'start', ms: Math.round(length * minuteMs) })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (valid) void start(minutes).then((started) => started && setOwn(''))
  }
  return (
    <>
      <div className={styles.row}>
        {offeredMinutes.map((length) => (
          <Button key={length} disabled={lead.busy} onClick={() => void start(length)}>
            {t('lead.minutes', { count: length })}
          </Button>
        ))}
      </div>
      <form className={styles.own} onSubmit={submit}>
        <TextField
          label={t('lead.timer.own')}
          inputMode="decimal"
          value={own}
          onChange={(event) => setOwn(event.target.value)}
          error={own !== '' && !valid ? t('lead.timer.ownWrong') : undefined}
        />
        <Button type="submit" icon={Play} disabled={!valid || lead.busy}>
          {t('lead.timer.start')}
        </Button>
      </form>
    </>
  )
}

import { planMinutes } from '@palabre/shared/session'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { TextField } from '../../components/index.ts'
import { PictogramMark } from '../marks/pictogram-mark.tsx'
import { useServices } from '../services.ts'
import styles from './plan.module.css'
import { clockWords, durationWords, endOf, minutesLeft, nextQuarter } from './plan-times.ts'

const minuteMs = 60_000

/** The steps with their lengths, how long it all takes, and until when. */
export function PlanOverview() {
  const { t } = useTranslation()
  const { session } = useServices()
  const plan = useStore(session, ({ state }) => state.plan)
  const step = useStore(session, ({ state }) => state.step)
  const running = useStore(session, ({ state }) => state.open && (state.step > 0 || state.timer !== null))
  return (
    <>
      <p className={styles.total}>
        {t('plan.totalOf', {
          steps: t('plan.steps', { count: plan.length }),
          time: durationWords(t, planMinutes(plan)),
        })}
      </p>
      <ol className={styles.steps} aria-label={t('plan.list')}>
        {plan.map(({ id, title, pictogram, minutes, silent }, index) => (
          <li key={id} aria-current={running && index === step ? 'step' : undefined}>
            <span className={styles.picture}>
              {pictogram ? <PictogramMark pictogram={pictogram} size={20} /> : index + 1}
            </span>
            <span className={styles.name}>
              {title || t('plan.noTitle')}
              {(silent || (running && index === step)) && (
                <span className={styles.soft}>
                  {' '}
                  {[running && index === step && t('plan.here'), silent && t('plan.silent')]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              )}
            </span>
            <span className={styles.soft}>{minutes ? durationWords(t, minutes) : ''}</span>
          </li>
        ))}
      </ol>
      {running ? <RunningEnd /> : <PlannedEnd minutes={planMinutes(plan)} />}
    </>
  )
}

/** The hour that people were told, for as long as this tab lives. */
let told: string | undefined

/** « Si l’on commence à 18:00 : fin vers 19 h 30. » */
function PlannedEnd({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation()
  const [start, setStart] = useState(() => told ?? nextQuarter(new Date()))
  const end = endOf(start, minutes)
  return (
    <div className={styles.times}>
      <TextField
        label={t('plan.startAt')}
        type="time"
        value={start}
        onChange={(event) => {
          told = event.target.value
          setStart(event.target.value)
        }}
      />
      {end && <p>{t('plan.endAt', { time: clockWords(t, end) })}</p>}
    </div>
  )
}

/** Until when the session goes on, by what is left of it; told anew every half minute. */
function RunningEnd() {
  const { t } = useTranslation()
  const { session, clock } = useServices()
  const state = useStore(session, (view) => view.state)
  const [, setTurn] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => setTurn((turn) => turn + 1), minuteMs / 2)
    return () => clearInterval(timer)
  }, [])
  const left = minutesLeft(state, clock.now())
  return (
    <p className={styles.total}>{t('plan.endAt', { time: clockWords(t, new Date(Date.now() + left * minuteMs)) })}</p>
  )
}

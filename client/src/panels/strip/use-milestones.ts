import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { createChime } from './chime.ts'
import { milestonePassed } from './countdown.ts'
import { useTimerLeft } from './use-timer-left.ts'

/** A device that slept through the end does not ring when it is taken out of the pocket. */
const lateMs = 5_000

/** Says aloud when little time is left and when it is over, and rings softly at the end where the session wants it. */
export function useMilestones(): void {
  const { t } = useTranslation()
  const { session, announcer, clock } = useServices()
  const timer = useStore(session, ({ state }) => state.timer)
  const step = useStore(session, ({ state }) => state.step)
  const sound = useStore(session, ({ state }) => state.settings.sound)
  const left = useTimerLeft(timer)
  const before = useRef<{ readonly left: number; readonly step: number } | undefined>(undefined)
  const chime = useRef<ReturnType<typeof createChime> | undefined>(undefined)

  useEffect(() => {
    chime.current = createChime(window)
    return () => chime.current?.destroy()
  }, [])
  useEffect(() => {
    const last = before.current
    before.current = left === undefined ? undefined : { left, step }
    if (left === undefined || last?.step !== step || !timer?.running) return
    const milestone = milestonePassed(last.left, left)
    if (!milestone) return
    if (milestone !== 'over') announcer.say(t(`strip.milestone.${milestone}`))
    else if (clock.now() - timer.endsAt < lateMs) {
      announcer.say(t('strip.over'))
      if (sound) chime.current?.ring()
    }
  }, [left, step, timer, sound, announcer, clock, t])
}

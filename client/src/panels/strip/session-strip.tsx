import { lazy, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Later, notify } from '../../components/index.ts'
import { BallotPart } from '../ballots/ballot-part.tsx'
import { FloorPart } from '../floor/floor-part.tsx'
import { panelPart } from '../panel-part.ts'
import { useServices } from '../services.ts'
import { Countdown } from './countdown-part.tsx'
import { StepPart } from './step-part.tsx'
import styles from './strip.module.css'
import { useLedHere } from './use-led-here.ts'
import { useMilestones } from './use-milestones.ts'

/** A session in which nobody has written in silence yet loads nothing of it. */
const SilentPart = lazy(panelPart(async () => ({ default: (await import('../silent/silent-part.tsx')).SilentPart })))
const SilentVoice = lazy(panelPart(async () => ({ default: (await import('../silent/silent-part.tsx')).SilentVoice })))

/** Where the session stands, for everyone, and what one may do in it now. Nothing while no session is open. */
export function SessionStrip() {
  const { session } = useServices()
  const open = useStore(session, ({ state }) => state.open)
  useLedHere()
  useMilestones()
  const silent = useStore(session, ({ state }) => state.silent !== null)
  useEndSaid(open)
  return (
    <>
      {open && <OpenStrip />}
      <Later>{silent && <SilentVoice />}</Later>
    </>
  )
}

/** Says once that the session is over; not to whoever comes later. */
function useEndSaid(open: boolean): void {
  const { t } = useTranslation()
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open) notify({ text: t('strip.ended') })
    was.current = open
  }, [open, t])
}

function OpenStrip() {
  const { session } = useServices()
  const phase = useStore(session, ({ state }) => state.plan[state.step])
  const timer = useStore(session, ({ state }) => state.timer)
  const silent = useStore(session, ({ state }) => state.silent !== null)
  return (
    <div className={styles.strip}>
      {phase && <StepPart phase={phase} />}
      {timer && <Countdown timer={timer} />}
      <div className={styles.slots}>
        <Later>{silent && <SilentPart />}</Later>
        <BallotPart />
      </div>
      <div className={styles.floor}>
        <FloorPart />
      </div>
    </div>
  )
}

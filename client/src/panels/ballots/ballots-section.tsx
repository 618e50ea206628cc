import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useServices } from '../services.ts'
import { BallotLines } from './ballot-lines.tsx'
import { useBallot, useBallots } from './ballot-list.ts'
import { BallotMaker } from './ballot-maker.tsx'
import { EndPolls } from './end-polls.tsx'
import styles from './lead-ballots.module.css'
import { RunningBallot } from './running-ballot.tsx'
import { VoteSheet } from './vote-sheet.tsx'

/** Putting something to the vote, and what came of it. */
export function BallotsSection() {
  const { t } = useTranslation()
  const { session } = useServices()
  const inSession = useStore(session, ({ state }) => state.open)
  const all = useBallots()
  const [shown, setShown] = useState<string>()
  const ballot = useBallot(shown ?? '')
  const open = all.filter((each) => each.ballot.state === 'open')
  const closed = all.filter((each) => each.ballot.state === 'closed')
  const running = useRef<HTMLDivElement>(null)
  const [awaited, setAwaited] = useState(false)
  // The form goes with its button: whoever opened the vote finds it in front of them.
  useEffect(() => {
    if (!awaited || open.length === 0) return
    running.current?.focus()
    setAwaited(false)
  }, [awaited, open.length])
  return (
    <div className={styles.section}>
      {!inSession && <p className={styles.hint}>{t('ballots.lead.noSession')}</p>}
      <div ref={running} className={styles.runs} tabIndex={-1}>
        {open.map((each) => (
          <RunningBallot key={each.id} {...each} onClosed={() => setShown(each.id)} />
        ))}
      </div>
      <BallotMaker startsOpen={open.length === 0} onOpened={() => setAwaited(true)} />
      <EndPolls />
      {closed.length > 0 && (
        <section className={styles.part}>
          <h3>{t('ballots.past')}</h3>
          <BallotLines ballots={closed} onChoose={setShown} />
        </section>
      )}
      {shown && ballot && <VoteSheet id={shown} ballot={ballot} onClose={() => setShown(undefined)} />}
    </div>
  )
}

import { MessageCircleQuestion } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, notify } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { BallotLines } from './ballot-lines.tsx'
import { useBallot, useBallots } from './ballot-list.ts'
import { BallotMaker } from './ballot-maker.tsx'
import { type EndPoll, endPolls, openEndPoll } from './end-polls.ts'
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
  return (
    <div className={styles.section}>
      {!inSession && <p className={styles.hint}>{t('ballots.lead.noSession')}</p>}
      {open.map((each) => (
        <RunningBallot key={each.id} {...each} onClosed={() => setShown(each.id)} />
      ))}
      <BallotMaker startsOpen={open.length === 0} />
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

/** The two questions of the end, each put with one press. */
function EndPolls() {
  const { t } = useTranslation()
  const services = useServices()
  const [busy, setBusy] = useState(false)
  const ask = async (poll: EndPoll) => {
    setBusy(true)
    const reply = await openEndPoll(services, t, poll)
    setBusy(false)
    if (!reply.ok) notify({ text: t(`errors.${reply.failure.reason}`), kind: 'attention' })
  }
  return (
    <section className={styles.part}>
      <h3>{t('ballots.poll.title')}</h3>
      <p className={styles.hint}>{t('ballots.poll.explain')}</p>
      {endPolls.map((poll) => (
        <Button key={poll} icon={MessageCircleQuestion} disabled={busy} onClick={() => void ask(poll)}>
          {t(`ballots.poll.${poll}.question`)}
        </Button>
      ))}
    </section>
  )
}

import { Dialog as Base } from '@base-ui/react/dialog'
import type { Ballot, Vote } from '@palabre/shared/session'
import { CircleCheckBig, UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { useServices } from '../services.ts'
import { emptyVote } from './drafts.ts'
import { sentOf } from './my-voice.ts'
import styles from './proxy-votes.module.css'
import { SendVote } from './send-vote.tsx'
import { VoteForm } from './vote-form.tsx'
import { Secrecy } from './vote-sheet.tsx'

interface ProxyVotesProps {
  readonly id: string
  readonly ballot: Ballot
  /** Numbers of those who have voted, on whatever screen; nothing of what they chose. */
  readonly taken: readonly number[]
  readonly onClose: () => void
}

/** The device goes from hand to hand: whose turn it is, their ballot on the whole screen, then nothing to be seen. */
export function ProxyVotes({ id, ballot, taken, onClose }: ProxyVotesProps) {
  const { t } = useTranslation()
  const [person, setPerson] = useState<number>()
  const [done, setDone] = useState(false)
  const next = () => {
    setDone(false)
    setPerson(undefined)
  }
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Popup className={styles.screen}>
          <div className={styles.inner}>
            <Base.Title render={<h2>{ballot.question}</h2>} />
            {ballot.state === 'closed' ? (
              <Noted title={t('errors.ballot_closed')} onNext={onClose} word={t('common.close')} />
            ) : done ? (
              <Noted
                title={t('ballots.proxy.noted')}
                more={t('ballots.proxy.giveBack')}
                onNext={next}
                word={t('ballots.proxy.next')}
              />
            ) : person === undefined ? (
              <WhoseTurn ballot={ballot} taken={taken} onChoose={setPerson} onClose={onClose} />
            ) : (
              <ProxyBallot
                id={id}
                ballot={ballot}
                person={person}
                onSent={() => setDone(true)}
                onBack={() => setPerson(undefined)}
              />
            )}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

interface WhoseTurnProps extends Omit<ProxyVotesProps, 'id'> {
  readonly onChoose: (person: number) => void
}

function WhoseTurn({ ballot, taken, onChoose, onClose }: WhoseTurnProps) {
  const { t } = useTranslation()
  return (
    <>
      <p className={styles.lead}>{t('ballots.proxy.choose')}</p>
      <ul className={styles.people}>
        {Array.from({ length: ballot.proxies }, (_, index) => index + 1).map((person) => {
          const came = taken.includes(person)
          return (
            <li key={person} data-came={came || undefined}>
              <Button size="large" wide icon={came ? CircleCheckBig : UserRound} onClick={() => onChoose(person)}>
                {t('ballots.proxy.person', { number: person })}
                {came && <small>{t('ballots.proxy.came')}</small>}
              </Button>
            </li>
          )
        })}
      </ul>
      <div className={styles.doing}>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </>
  )
}

interface ProxyBallotProps {
  readonly id: string
  readonly ballot: Ballot
  readonly person: number
  readonly onSent: () => void
  readonly onBack: () => void
}

function ProxyBallot({ id, ballot, person, onSent, onBack }: ProxyBallotProps) {
  const { t } = useTranslation()
  const { post } = useServices()
  const [vote, setVote] = useState<Vote>(() => emptyVote(ballot))
  const [problem, setProblem] = useState<CallFailure>()
  const [busy, setBusy] = useState(false)
  /** `again`: in place of what somebody said under this number, on this screen or another. */
  const send = async (again: boolean) => {
    setBusy(true)
    const reply = await post('/proxy', { do: 'ballot', ballotId: id, person, votes: sentOf(vote), again })
    setBusy(false)
    if (reply.ok) onSent()
    else setProblem(reply.failure.reason)
  }
  return (
    <>
      <p className={styles.whose}>{t('ballots.proxy.ballotOf', { number: person })}</p>
      <p className={styles.lead}>
        <Secrecy ballot={ballot} />
      </p>
      <VoteForm ballot={ballot} vote={vote} onChange={setVote} />
      {problem && <p role="alert">{t(`errors.${problem}`)}</p>}
      <div className={styles.doing}>
        <Button onClick={onBack}>{t('common.cancel')}</Button>
        {problem === 'place_taken' ? (
          <Button look="attention" size="large" disabled={busy} onClick={() => void send(true)}>
            {t('ballots.proxy.replace')}
          </Button>
        ) : (
          <SendVote ballot={ballot} vote={vote} busy={busy} onSend={() => void send(false)} />
        )}
      </div>
    </>
  )
}

interface NotedProps {
  readonly title: string
  readonly more?: string
  readonly word: string
  readonly onNext: () => void
}

/** A screen that shows nothing of what was chosen: the device may go on to anybody. */
function Noted({ title, more, word, onNext }: NotedProps) {
  return (
    <div className={styles.noted} role="status">
      <CircleCheckBig size={64} aria-hidden />
      <p className={styles.notedTitle}>{title}</p>
      {more && <p>{more}</p>}
      <Button look="primary" size="large" onClick={onNext}>
        {word}
      </Button>
    </div>
  )
}

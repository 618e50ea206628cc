import { type Ballot, easilyGuessed, type Vote } from '@palabre/shared/session'
import { CircleCheckBig, CloudOff, LoaderCircle, type LucideIcon, Send, Undo2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { BallotResults } from './ballot-results.tsx'
import { emptyVote, isSendable } from './drafts.ts'
import type { VoiceState } from './my-voice.ts'
import { useVoice } from './use-voice.ts'
import styles from './vote.module.css'
import { VoteForm } from './vote-form.tsx'

interface VoteSheetProps {
  readonly id: string
  readonly ballot: Ballot
  readonly onClose: () => void
}

/** One ballot in front: the choice to make while it is open, then where one's voice stands, then the result. */
export function VoteSheet({ id, ballot, onClose }: VoteSheetProps) {
  const { now, cast } = useVoice(id, ballot)
  const { me } = useServices()
  const [draft, setDraft] = useState<Vote>()
  const title = ballot.question
  const close = (open: boolean) => !open && onClose()
  if (ballot.state === 'closed')
    return (
      <Dialog open onOpenChange={close} title={title} wide>
        {now.refused === 'ballot_closed' && <TooLate />}
        <BallotResults id={id} ballot={ballot} />
      </Dialog>
    )
  const send = (vote: Vote | null) => {
    setDraft(undefined)
    void cast(vote)
  }
  if (now.waiting || now.said)
    if (!draft) return <Standing {...{ title, ballot, now, close, send }} onChange={setDraft} />
  if (me.role === 'observer' || now.mayVote === false)
    return (
      <Dialog open onOpenChange={close} title={title}>
        <Turnout ballot={ballot} />
        <NoVoice />
      </Dialog>
    )
  const before = now.waiting?.vote ?? now.said
  const vote = draft ?? emptyVote(ballot)
  const change = (next: Vote) => (ballot.kind === 'poll' ? send(next) : setDraft(next))
  return (
    <Dialog
      open
      onOpenChange={close}
      title={title}
      wide={ballot.items.length > 0}
      description={<Secrecy ballot={ballot} />}
      footer={
        ballot.kind === 'poll' ? undefined : (
          <Button
            look="primary"
            size="large"
            icon={Send}
            disabled={!isSendable(ballot, vote)}
            onClick={() => send(vote)}
          >
            <SendWord again={before !== undefined} />
          </Button>
        )
      }
    >
      <Refused now={now} />
      <VoteForm ballot={ballot} vote={vote} onChange={change} />
    </Dialog>
  )
}

function SendWord({ again }: { readonly again: boolean }) {
  const { t } = useTranslation()
  return t(again ? 'ballots.sendChange' : 'ballots.send')
}

interface StandingProps {
  readonly title: string
  readonly ballot: Ballot
  readonly now: VoiceState
  readonly close: (open: boolean) => void
  readonly send: (vote: Vote | null) => void
  readonly onChange: (vote: Vote) => void
}

/** Where my voice stands: on its way, kept here, or counted; and what I may still do about it. */
function Standing({ title, ballot, now: { waiting, said, sending }, close, send, onChange }: StandingProps) {
  const { t } = useTranslation()
  const current = waiting ? waiting.vote : said
  const taken = waiting?.vote === null
  return (
    <Dialog
      open
      onOpenChange={close}
      title={title}
      footer={
        <>
          {current && (
            <Button look="quiet" icon={Undo2} disabled={sending} onClick={() => send(null)}>
              {t('ballots.takeBack')}
            </Button>
          )}
          <Button disabled={sending} onClick={() => onChange(current ?? emptyVote(ballot))}>
            {t('ballots.change')}
          </Button>
          <Button look="primary" onClick={() => close(false)}>
            {t('common.close')}
          </Button>
        </>
      }
    >
      <div aria-live="polite">
        {sending ? (
          <Told icon={LoaderCircle} title={t('ballots.sending')} />
        ) : waiting ? (
          <Told
            icon={CloudOff}
            attention
            title={t(taken ? 'ballots.takeBackUnsent' : 'ballots.unsent')}
            more={t('ballots.unsentMeans')}
          />
        ) : (
          <Told icon={CircleCheckBig} title={t('ballots.counted')} more={t('ballots.countedMeans')} />
        )}
      </div>
      <Turnout ballot={ballot} />
    </Dialog>
  )
}

interface ToldProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly more?: string
  readonly attention?: boolean
}

function Told({ icon: Icon, title, more, attention }: ToldProps) {
  return (
    <div className={attention ? `${styles.told} ${styles.attention}` : styles.told}>
      <Icon size={40} aria-hidden />
      <p className={styles.toldTitle}>{title}</p>
      {more && <p>{more}</p>}
    </div>
  )
}

/** How many have voted, in words; never who. */
export function Turnout({ ballot: { turnout, electorate } }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  return <p className={styles.turnout}>{t('ballots.turnout', { count: turnout, electorate })}</p>
}

/** What is promised, and where the promise has a limit that one should know before choosing. */
export function Secrecy({ ballot }: { readonly ballot: Ballot }) {
  const { t } = useTranslation()
  return (
    <>
      {t('ballots.secret')}
      {ballot.electorate < easilyGuessed && ` ${t('ballots.few')}`}
    </>
  )
}

function NoVoice() {
  const { t } = useTranslation()
  return <p className={styles.why}>{t(`ballots.why.${useWhyNoVoice()}`)}</p>
}

/** Why this person does not vote. */
function useWhyNoVoice(): 'observer' | 'voiceless' | 'facilitator' | 'late' {
  const { me, session } = useServices()
  if (me.role === 'observer') return 'observer'
  if (session.getState().state.voiceless.includes(me.id)) return 'voiceless'
  return me.role === 'facilitator' ? 'facilitator' : 'late'
}

function TooLate(): ReactNode {
  const { t } = useTranslation()
  return (
    <p className={styles.why} role="status">
      {t('ballots.tooLate')}
    </p>
  )
}

function Refused({ now: { refused } }: { readonly now: VoiceState }) {
  const { t } = useTranslation()
  return refused ? (
    <p className={styles.why} role="alert">
      {t(`errors.${refused}`)}
    </p>
  ) : null
}

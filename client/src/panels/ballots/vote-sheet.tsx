import { type Ballot, easilyGuessed, type Vote } from '@palabre/shared/session'
import { CircleAlert, CircleCheckBig, CloudOff, LoaderCircle, type LucideIcon, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useSheetOpen } from '../session-sheets.ts'
import { BallotResults } from './ballot-results.tsx'
import { emptyVote, isBlank, sameVote } from './drafts.ts'
import type { Lost, VoiceState } from './my-voice.ts'
import { SendVote } from './send-vote.tsx'
import { ShowResult } from './show-result.tsx'
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
  const { t } = useTranslation()
  useSheetOpen()
  const { now, cast, hold } = useVoice(id, ballot)
  const { me } = useServices()
  const { draft, waiting, said } = now
  const title = ballot.question
  const before = waiting ? waiting.vote : said
  const close = (open: boolean) => {
    if (open) return
    // A change that changes nothing is none.
    if (draft && before && sameVote(draft, before)) hold(undefined)
    onClose()
  }
  if (ballot.state === 'closed')
    return (
      <Dialog open onOpenChange={close} title={title} wide footer={me.role === 'facilitator' && <ShowResult id={id} />}>
        {now.lost && <TooLate lost={now.lost} />}
        <BallotResults id={id} ballot={ballot} />
      </Dialog>
    )
  const send = (vote: Vote | null) => void cast(vote)
  const placed = waiting !== undefined || said !== undefined
  if (placed && !draft) return <Standing {...{ title, ballot, now, close, send }} onChange={hold} />
  if (me.role === 'observer' || now.mayVote === false)
    return (
      <Dialog open onOpenChange={close} title={title}>
        <Turnout ballot={ballot} />
        <NoVoice />
      </Dialog>
    )
  const vote = draft ?? emptyVote(ballot)
  const poll = ballot.kind === 'poll'
  return (
    <Dialog
      open
      onOpenChange={close}
      title={title}
      wide={ballot.items.length > 0}
      description={<Secrecy ballot={ballot} />}
      footer={
        (placed || !poll) && (
          <>
            {placed && (
              <Button look="quiet" icon={Undo2} onClick={() => hold(undefined)}>
                {t('ballots.keep')}
              </Button>
            )}
            {!poll && <SendVote ballot={ballot} vote={vote} again={Boolean(before)} onSend={send} />}
          </>
        )
      }
    >
      <Refused now={now} />
      <VoteForm ballot={ballot} vote={vote} onChange={poll ? send : hold} />
    </Dialog>
  )
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
  const what = !waiting ? undefined : waiting.vote === null ? 'takeBack' : waiting.instead ? 'change' : 'vote'
  const blank = said !== undefined && isBlank(said)
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
        ) : what ? (
          <Told
            icon={CloudOff}
            attention
            title={t(`ballots.unsent.${what}`)}
            more={`${t('ballots.unsentMeans')} ${what === 'takeBack' && !waiting?.instead ? '' : t(`ballots.untilThen.${what}`)}`}
          />
        ) : (
          <Told
            icon={CircleCheckBig}
            title={t(blank ? 'ballots.countedBlank' : 'ballots.counted')}
            more={t('ballots.countedMeans')}
          />
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

/** That what one wanted is not counted; the facilitators can be told. */
function TooLate({ lost }: { readonly lost: Lost }) {
  const { t } = useTranslation()
  return (
    <p className={`${styles.why} ${styles.lost}`}>
      <CircleAlert size={20} aria-hidden /> {t(`ballots.lost.${lost}`)}
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

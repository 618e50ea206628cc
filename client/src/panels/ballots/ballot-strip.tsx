import { CircleCheckBig, CloudOff, Vote } from 'lucide-react'
import { lazy, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Later, notify } from '../../components/index.ts'
import { leadOpen } from '../lead/lead-open.ts'
import { useServices } from '../services.ts'
import { useNarrow } from '../use-media.ts'
import { type Listed, useBallot, useBallots } from './ballot-list.ts'
import { useVoice } from './use-voice.ts'
import styles from './vote.module.css'
import { whenFree } from './when-free.ts'

/** What one votes with comes when it is first used, or a little after the page. */
const BallotsDialog = lazy(async () => ({ default: (await import('./ballots-dialog.tsx')).BallotsDialog }))
const VoteSheet = lazy(async () => ({ default: (await import('./vote-sheet.tsx')).VoteSheet }))

/** A way to each open ballot, with where my voice stands, and to what came of the others. */
export function BallotStrip() {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const all = useBallots()
  const [shown, setShown] = useState<string>()
  const [list, setList] = useState(false)
  const ballot = useBallot(shown ?? '')
  useToldResults(all, shown, setShown)
  const open = all.filter((each) => each.ballot.state === 'open')
  return (
    <>
      {open.map((each) => (
        <OpenBallot key={each.id} {...each} onShow={() => setShown(each.id)} />
      ))}
      {all.length > open.length &&
        (narrow ? (
          <IconButton icon={Vote} label={t('ballots.title')} onClick={() => setList(true)} />
        ) : (
          <Button look="quiet" icon={Vote} onClick={() => setList(true)}>
            {t('ballots.title')}
          </Button>
        ))}
      <Later>
        {list && <BallotsDialog onClose={() => setList(false)} />}
        {shown && ballot && <VoteSheet key={shown} id={shown} ballot={ballot} onClose={() => setShown(undefined)} />}
      </Later>
    </>
  )
}

/** One open ballot in the strip: my way to it, with where my voice stands. */
function OpenBallot({ id, ballot, onShow }: Listed & { readonly onShow: () => void }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const { now } = useVoice(id, ballot)
  const { turnout, electorate } = ballot
  useCalled(id, ballot.question, me.role !== 'facilitator' && now.mayVote === true && !now.said && !now.waiting, onShow)
  const count = t('ballots.share', { turnout, electorate })
  if (now.waiting && !now.sending)
    return (
      <Button look="attention" icon={CloudOff} onClick={onShow}>
        {t('ballots.unsentShort')}
      </Button>
    )
  const may = now.mayVote === true && me.role !== 'observer'
  const label = t(now.said ? 'ballots.countedShort' : may ? 'ballots.vote' : 'ballots.underWay')
  return (
    <Button
      look={may && !now.said ? 'primary' : 'plain'}
      icon={now.said ? CircleCheckBig : Vote}
      title={ballot.question}
      onClick={onShow}
    >
      {label} <span className={styles.count}>{count}</span>
    </Button>
  )
}

const calledAs = 'palabre:called:'

/** Opens a ballot once by itself, for whoever may vote; somebody who is typing is told instead, and not interrupted. */
function useCalled(id: string, question: string, wanted: boolean, onShow: () => void): void {
  const { t } = useTranslation()
  const { announcer, me } = useServices()
  const show = useRef(onShow)
  show.current = onShow
  useEffect(() => {
    const key = `${calledAs}${me.id}:${id}`
    if (!wanted || wasCalled(key)) return
    return whenFree((free) => {
      noteCalled(key)
      announcer.say(t('ballots.opened', { question }))
      if (free) show.current()
      else notify({ text: t('ballots.opened', { question }), action: { label: t('ballots.vote'), run: show.current } })
    })
  }, [id, question, wanted, announcer, me, t])
}

function wasCalled(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null
  } catch {
    return false
  }
}

function noteCalled(key: string): void {
  try {
    sessionStorage.setItem(key, '1')
  } catch {
    // Without storage the ballot opens once more after a reload.
  }
}

/** Says that a ballot has just closed, with a way to what came of it. */
function useToldResults(all: readonly Listed[], shown: string | undefined, onShow: (id: string) => void): void {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const known = useRef<ReadonlyMap<string, string>>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = new Map(all.map(({ id, ballot }) => [id, ballot.state]))
    for (const { id, ballot } of all) {
      if (ballot.state !== 'closed' || before?.get(id) !== 'open') continue
      const { question, turnout, electorate } = ballot
      const text = t('ballots.closed', { question, count: turnout, electorate })
      announcer.say(text)
      const leads = leadOpen.getState().section === 'ballots'
      if (shown !== id && !leads) notify({ text, action: { label: t('ballots.seeResult'), run: () => onShow(id) } })
    }
  }, [all, shown, onShow, announcer, t])
}

import type { Ballot } from '@palabre/shared/session'
import { CircleCheckBig, CloudOff, Vote } from 'lucide-react'
import { lazy, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Later, notify } from '../../components/index.ts'
import { leadOpen } from '../lead/lead-open.ts'
import { useServices } from '../services.ts'
import { useNarrow } from '../use-media.ts'
import { type Listed, useBallot, useBallots } from './ballot-list.ts'
import { useFollowed } from './use-followed.ts'
import { mayHaveLost, useStandings, useVoice } from './use-voice.ts'
import styles from './vote.module.css'

/** What one votes with comes when it is first used, or a little after the page. */
const BallotsDialog = lazy(async () => ({ default: (await import('./ballots-dialog.tsx')).BallotsDialog }))
const VoteSheet = lazy(async () => ({ default: (await import('./vote-sheet.tsx')).VoteSheet }))

/** A way to the open ballots, with where my voice stands, and to what came of the others. */
export function BallotStrip() {
  const { t } = useTranslation()
  const services = useServices()
  const narrow = useNarrow()
  const all = useBallots()
  const [shown, setShown] = useState<string>()
  const [list, setList] = useState(false)
  const ballot = useBallot(shown ?? '')
  useToldEnds(all, shown, setShown)
  const open = all.filter((each) => each.ballot.state === 'open')
  const [only] = open
  const showList = () => setList(true)
  const show = (id: string) => {
    setList(false)
    setShown(id)
  }
  return (
    <>
      {all.map(
        (each) =>
          (each.ballot.state === 'open' || mayHaveLost(services, each.id)) && (
            <Followed key={each.id} {...each} onShow={() => show(each.id)} />
          ),
      )}
      {only && open.length === 1 && <OpenBallot {...only} onShow={() => show(only.id)} />}
      {open.length > 1 && <OpenBallots open={open} onShow={showList} />}
      {/* Where there is little room, the menu leads to the others: they are no row of their own. */}
      {all.length > open.length && !narrow && (
        <Button look="quiet" icon={Vote} onClick={showList}>
          {t('ballots.title')}
        </Button>
      )}
      <Later>
        {list && <BallotsDialog onClose={() => setList(false)} />}
        {shown && ballot && <VoteSheet key={shown} id={shown} ballot={ballot} onClose={() => setShown(undefined)} />}
      </Later>
    </>
  )
}

function Followed({ onShow, ...listed }: Listed & { readonly onShow: () => void }) {
  useFollowed(listed, onShow)
  return null
}

/** The one open ballot in the strip: my way to it, with where my voice stands. */
function OpenBallot({ id, ballot, onShow }: Listed & { readonly onShow: () => void }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const { now } = useVoice(id, ballot)
  const { turnout, electorate } = ballot
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

/** Several open ballots: one way to their list, where each has its question; it says how many wait for my vote. */
function OpenBallots({ open, onShow }: { readonly open: readonly Listed[]; readonly onShow: () => void }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const standings = useStandings(open.map(({ id }) => id))
  if (standings.some(({ waiting, sending }) => waiting && !sending))
    return (
      <Button look="attention" icon={CloudOff} onClick={onShow}>
        {t('ballots.unsentShort')}
      </Button>
    )
  const mine = standings.filter(({ mayVote, said }) => mayVote === true && !said).length
  const wanted = mine > 0 && me.role !== 'observer'
  return (
    <Button
      look={wanted ? 'primary' : 'plain'}
      icon={Vote}
      title={open.map(({ ballot }) => ballot.question).join('\n')}
      onClick={onShow}
    >
      {wanted ? t('ballots.voteIn', { count: mine }) : t('ballots.severalUnderWay', { count: open.length })}
    </Button>
  )
}

/** Says that a ballot has just closed, with a way to what came of it, or that it was taken back. */
function useToldEnds(all: readonly Listed[], shown: string | undefined, onShow: (id: string) => void): void {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const known = useRef<ReadonlyMap<string, Ballot>>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = new Map(all.map(({ id, ballot }) => [id, ballot]))
    for (const [id, { question }] of before ?? [])
      if (!known.current.has(id)) notify({ text: t('ballots.cancelled', { question }) })
    for (const { id, ballot } of all) {
      if (ballot.state !== 'closed' || before?.get(id)?.state !== 'open') continue
      const { question, turnout, electorate } = ballot
      const text = t('ballots.closed', { question, count: turnout, electorate })
      announcer.say(text)
      const leads = leadOpen.getState().section === 'ballots'
      if (shown !== id && !leads) notify({ text, action: { label: t('ballots.seeResult'), run: () => onShow(id) } })
    }
  }, [all, shown, onShow, announcer, t])
}

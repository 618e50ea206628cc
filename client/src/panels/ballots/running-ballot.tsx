import type { ElectorateReply, LatePerson } from '@palabre/shared/protocol'
import type { Ballot } from '@palabre/shared/session'
import type { TFunction } from 'i18next'
import { Lock, Tablet, Undo2, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import { useAsked } from '../use-asked.ts'
import { useComings } from '../use-here.ts'
import type { Listed } from './ballot-list.ts'
import styles from './lead-ballots.module.css'
import { ProxyVotes } from './proxy-votes.tsx'
import { RoomCounts } from './room-counts.tsx'

/** An open ballot as its facilitators see it: how many have voted and nothing else, and what is to be done. */
export function RunningBallot({ id, ballot, onClosed }: Listed & { readonly onClosed: () => void }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const [closing, setClosing] = useState(false)
  const [handing, setHanding] = useState(false)
  const { question, turnout, electorate, proxies } = ballot
  const voters = useVoters(id, ballot)
  const close = async () => {
    const closed = await ask(`/ballots/${id}/close`, {})
    setClosing(false)
    if (closed) onClosed()
  }
  return (
    <section className={styles.running} aria-label={question}>
      <h3>{question}</h3>
      <p className={styles.kind}>{t(`ballots.method.${ballot.kind ?? ballot.method}`)}</p>
      <p className={styles.share} aria-live="polite">
        <strong>{t('ballots.share', { turnout, electorate })}</strong> {t('ballots.haveVoted')}
      </p>
      <span className={styles.track} aria-hidden>
        <span style={{ width: `${(100 * turnout) / Math.max(1, electorate)}%` }} />
      </span>
      {voters && <RoomCounts count={voters} proxies={voters.proxies} open />}
      {proxies > 0 && (
        <Button icon={Tablet} onClick={() => setHanding(true)}>
          {proxyWords(t, proxies, voters?.taken.length ?? 0)}
        </Button>
      )}
      {voters && <LateOnes id={id} late={voters.late} />}
      <Button look="attention" icon={Lock} onClick={() => setClosing(true)}>
        {t('ballots.lead.close')}
      </Button>
      {turnout === 0 && (
        <Button look="quiet" icon={Undo2} onClick={() => void ask(`/ballots/${id}/cancel`, {})}>
          {t('ballots.lead.cancel')}
        </Button>
      )}
      {handing && <ProxyVotes id={id} ballot={ballot} taken={voters?.taken ?? []} onClose={() => setHanding(false)} />}
      <Dialog
        open={closing}
        onOpenChange={setClosing}
        title={t('ballots.lead.closeTitle')}
        description={
          <>
            {t('ballots.turnout', { count: turnout, electorate })}
            {'. '}
            {t('ballots.lead.closeMeans')}
          </>
        }
        footer={
          <>
            <Button onClick={() => setClosing(false)}>{t('ballots.lead.keepOpen')}</Button>
            <Button look="attention" icon={Lock} onClick={() => void close()}>
              {t('ballots.lead.close')}
            </Button>
          </>
        }
      />
    </section>
  )
}

/** How many without a device have no vote in the box yet. */
function proxyWords(t: TFunction, proxies: number, taken: number): string {
  if (taken === 0) return t('ballots.proxy.button', { count: proxies })
  return taken < proxies ? t('ballots.proxy.buttonLeft', { count: proxies - taken }) : t('ballots.proxy.buttonDone')
}

/** Who has a voice, who is here, and which places of those without a device are taken; asked again when one of these changed. */
function useVoters(id: string, { electorate, proxies, turnout }: Ballot): ElectorateReply | undefined {
  const turn = `${electorate} ${proxies} ${turnout} ${useComings()}`
  return useAsked<ElectorateReply>(`/ballots/${id}/electorate`, turn).value
}

interface LateOnesProps {
  readonly id: string
  readonly late: readonly LatePerson[]
}

/** People who came after the opening, to be given a voice by hand. Nothing while there are none. */
function LateOnes({ id, late }: LateOnesProps) {
  const { t } = useTranslation()
  const { session, announcer } = useServices()
  const ask = useAsk()
  const people = useStore(session, (view) => view.people)
  // Somebody may be here a moment before they are named.
  const named = late.flatMap(({ participantId, here }) => {
    const person = people.get(participantId)
    return person ? [{ ...person, id: participantId, here }] : []
  })
  if (named.length === 0) return null
  const admit = async (participantId: string, name: string) => {
    if (await ask(`/ballots/${id}/admit`, { participantId })) announcer.say(t('ballots.lead.letIn', { name }))
  }
  return (
    <details className={styles.late}>
      <summary>{t('ballots.lead.late', { count: named.length })}</summary>
      <p className={styles.hint}>{t('ballots.lead.lateMeans')}</p>
      <ul>
        {named.map(({ id: person, name, role, here }) => {
          const about = [role === 'facilitator' && t('role.facilitator'), !here && t('ballots.lead.notHere')]
          return (
            <li key={person}>
              <span>
                {name}
                <small>{about.filter(Boolean).join(' · ')}</small>
              </span>
              <Button
                icon={UserPlus}
                aria-label={t('ballots.lead.giveVoiceTo', { name })}
                onClick={() => void admit(person, name)}
              >
                {t('ballots.lead.giveVoice')}
              </Button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

import type { ElectorateReply } from '@palabre/shared/protocol'
import { Lock, Tablet, UserPlus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useAsk } from '../use-ask.ts'
import type { Listed } from './ballot-list.ts'
import { lateOnes } from './electorate.ts'
import styles from './lead-ballots.module.css'
import { ProxyVotes } from './proxy-votes.tsx'

/** An open ballot as its facilitators see it: how many have voted and nothing else, and what is to be done. */
export function RunningBallot({ id, ballot, onClosed }: Listed & { readonly onClosed: () => void }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const [closing, setClosing] = useState(false)
  const [handing, setHanding] = useState(false)
  const { question, turnout, electorate, proxies } = ballot
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
      {proxies > 0 && (
        <Button icon={Tablet} onClick={() => setHanding(true)}>
          {t('ballots.proxy.button', { count: proxies })}
        </Button>
      )}
      <LateOnes id={id} electorate={electorate} />
      <Button look="attention" icon={Lock} onClick={() => setClosing(true)}>
        {t('ballots.lead.close')}
      </Button>
      {handing && <ProxyVotes id={id} ballot={ballot} onClose={() => setHanding(false)} />}
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

/** People who came after the opening, to be given a voice by hand. Nothing while there are none. */
function LateOnes({ id, electorate }: { readonly id: string; readonly electorate: number }) {
  const { t } = useTranslation()
  const { ask: read, session, announcer } = useServices()
  const ask = useAsk()
  const { people, state } = useStore(session)
  const [voters, setVoters] = useState<ElectorateReply['voters']>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever somebody came or was let in
  useEffect(() => {
    let current = true
    void read<ElectorateReply>('GET', `/ballots/${id}/electorate`).then(
      (reply) => current && reply.ok && setVoters(reply.value.voters),
    )
    return () => {
      current = false
    }
  }, [read, id, electorate, people.size])
  if (!voters) return null
  const late = lateOnes(voters, { people, state })
  if (late.length === 0) return null
  const admit = async (participantId: string, name: string) => {
    if (await ask(`/ballots/${id}/admit`, { participantId })) announcer.say(t('ballots.lead.letIn', { name }))
  }
  return (
    <details className={styles.late}>
      <summary>{t('ballots.lead.late', { count: late.length })}</summary>
      <p className={styles.hint}>{t('ballots.lead.lateMeans')}</p>
      <ul>
        {late.map(([person, { name, role }]) => (
          <li key={person}>
            <span>
              {name}
              {role === 'facilitator' && <small>{t('role.facilitator')}</small>}
            </span>
            <Button
              icon={UserPlus}
              aria-label={t('ballots.lead.giveVoiceTo', { name })}
              onClick={() => void admit(person, name)}
            >
              {t('ballots.lead.giveVoice')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  )
}

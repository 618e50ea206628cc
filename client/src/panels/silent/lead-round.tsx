import type { RevealWay, SilentRound } from '@palabre/shared/session'
import { CircleStop, Eye, StepForward, UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField } from '../../components/index.ts'
import { useAsk } from '../use-ask.ts'
import { AsideNotes, RoundCount } from './lead-words.tsx'
import { ProxyNotes } from './proxy-notes.tsx'
import styles from './silent.module.css'
import { useTurnWords } from './use-turn.ts'

/** With fewer authors than this, hidden names are easily guessed. */
const fewAuthors = 4

/** A round under way, as facilitators see it: how many notes, and the ways to end it. */
export function LeadRound({ round }: { readonly round: SilentRound }) {
  return (
    <>
      {round.state === 'open' && <RoundCount round={round} />}
      <AsideNotes round={round} />
      {round.state === 'open' ? <Reveal round={round} /> : <GoOn round={round} />}
      {round.state === 'open' && <ProxyNotes round={round} />}
      <Stop round={round} />
    </>
  )
}

function Reveal({ round }: { readonly round: SilentRound }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const [unnamed, setUnnamed] = useState(true)
  const [busy, setBusy] = useState(false)
  const bound = round.anonymous === true
  const anonymous = unnamed || bound
  const reveal = async (order: RevealWay['order']) => {
    setBusy(true)
    await ask(`/silent/${round.id}/reveal`, { order, anonymous, ifPeople: round.people })
    setBusy(false)
  }
  const about = bound ? 'promised' : anonymous ? 'unnamedHelp' : 'named'
  return (
    <section className={styles.group}>
      <h3>{t('silent.lead.reveal')}</h3>
      <CheckField label={t('silent.lead.unnamed')} checked={anonymous} disabled={bound} onChange={setUnnamed} />
      <p className={styles.soft}>{t(`silent.lead.${about}`)}</p>
      {anonymous && round.people > 0 && round.people < fewAuthors && (
        <p className={styles.soft}>{t('silent.lead.few')}</p>
      )}
      <Button look="primary" icon={Eye} disabled={busy} onClick={() => void reveal('together')}>
        {t('silent.lead.together')}
      </Button>
      <Button icon={UserRound} disabled={busy} onClick={() => void reveal('turns')}>
        {t('silent.lead.turns')}
      </Button>
      {anonymous && <p className={styles.soft}>{t('silent.lead.unnamedTurns')}</p>}
      <p className={styles.soft}>{t('silent.lead.own')}</p>
    </section>
  )
}

/** A reveal that has begun: the turns that are left, or what was interrupted. */
function GoOn({ round }: { readonly round: SilentRound }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const turn = useTurnWords(round)
  const { id, people, gathered, reveal } = round
  const turns = gathered && reveal?.order === 'turns'
  // The first call said how; a call that goes on says it again only because one has to.
  const goOn = (more: object) => ask(`/silent/${id}/reveal`, { ...reveal, ...more })
  if (!turns)
    return (
      <section className={styles.group}>
        <p role="status">{t('silent.lead.gathering')}</p>
        <Button onClick={() => void goOn({})}>{t('silent.lead.goOn')}</Button>
      </section>
    )
  return (
    <>
      <div className={styles.big} role="status">
        {turn && <span>{turn}</span>}
        <strong>{t('silent.lead.left', { count: people })}</strong>
        <span className={styles.soft}>{t(`silent.lead.${reveal.anonymous ? 'unnamedTurns' : 'named'}`)}</span>
      </div>
      <Button look="primary" icon={StepForward} onClick={() => void goOn({ ifPeople: people })}>
        {t('silent.lead.next')}
      </Button>
      <Button icon={Eye} onClick={() => void goOn({ rest: true })}>
        {t('silent.lead.rest')}
      </Button>
    </>
  )
}

function Stop({ round }: { readonly round: SilentRound }) {
  const { t } = useTranslation()
  const ask = useAsk()
  const [asking, setAsking] = useState(false)
  const begun = round.state === 'revealing'
  return (
    <section className={styles.group}>
      {asking ? (
        <>
          <p>{t('silent.lead.stopExplain')}</p>
          <div className={styles.answers}>
            <Button look="attention" icon={CircleStop} onClick={() => void ask(`/silent/${round.id}/close`, {})}>
              {t(begun ? 'silent.lead.stopRest' : 'silent.lead.stopConfirm')}
            </Button>
            <Button look="quiet" onClick={() => setAsking(false)}>
              {t('common.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <Button look="quiet" icon={CircleStop} className={styles.aside} onClick={() => setAsking(true)}>
          {t(begun ? 'silent.lead.stopRest' : 'silent.lead.stop')}
        </Button>
      )}
    </section>
  )
}

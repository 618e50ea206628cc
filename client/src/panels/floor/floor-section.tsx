import type { ParticipantId } from '@palabre/shared/ids'
import { proxyIds } from '@palabre/shared/session'
import { Check, Hand, Mic, RefreshCw, SkipForward, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, CheckField, IconButton, SelectField } from '../../components/index.ts'
import { useServices } from '../services.ts'
import styles from './floor.module.css'
import { useFloor, useSpeakerWords } from './use-floor.ts'

/** Who speaks, who would like to, and a round in which everybody has their turn. */
export function FloorSection() {
  const { t } = useTranslation()
  const { session } = useServices()
  const open = useStore(session, ({ state }) => state.open)
  const proxies = useStore(session, ({ state }) => state.proxies)
  const { named, speaks } = useSpeakerWords()
  const { floor, ask } = useFloor()
  const { speaking, queue, kind, spoken } = floor
  if (!open) return <p>{t('floor.closed')}</p>
  return (
    <div className={styles.section}>
      <section className={styles.now} aria-label={t('floor.now')}>
        <p className={styles.speaker} role="status">
          <Mic size={20} aria-hidden />
          {speaking ? speaks(speaking) : t('floor.nobody')}
        </p>
        <div className={styles.buttons}>
          <Button
            look={queue.length > 0 ? 'primary' : 'plain'}
            icon={SkipForward}
            resting={queue.length === 0}
            // To whom the button names: of two facilitators who press it at once, the second skips nobody.
            onClick={() => queue[0] && void ask.give(queue[0])}
          >
            {queue[0] ? t('floor.giveTo', { name: named(queue[0]) }) : t('floor.giveNext')}
          </Button>
          <Button icon={Check} resting={!speaking} onClick={() => void ask.done()}>
            {t('floor.done')}
          </Button>
        </div>
        <p className={styles.hint}>{t('floor.spoken', { count: spoken })}</p>
      </section>
      <Queue queue={queue} isRound={kind === 'round'} />
      <Round />
      <GiveTo />
      {proxies === 0 && <p className={styles.hint}>{t('floor.noDevice')}</p>}
      <p className={styles.hint}>{t('floor.notShown')}</p>
    </div>
  )
}

function Queue({ queue, isRound }: { readonly queue: readonly ParticipantId[]; readonly isRound: boolean }) {
  const { t } = useTranslation()
  const { nameOf, named } = useSpeakerWords()
  const { floor, ask } = useFloor()
  return (
    <section className={styles.block}>
      <h3>{t(isRound ? 'floor.roundQueue' : 'floor.queue')}</h3>
      {queue.length === 0 ? (
        <p className={styles.hint}>{t('floor.queueEmpty')}</p>
      ) : (
        <ol className={styles.queue}>
          {queue.map((id) => (
            <li key={id} className={styles.waiting}>
              <Hand size={20} aria-hidden />
              <span className={styles.name}>{nameOf(id)}</span>
              <IconButton icon={Mic} label={t('floor.giveTo', { name: named(id) })} onClick={() => void ask.give(id)} />
              <IconButton
                icon={X}
                label={t('floor.lowerFor', { name: named(id) })}
                onClick={() => void ask.lowerFor(id)}
              />
            </li>
          ))}
        </ol>
      )}
      {(queue.length > 0 || floor.speaking) && (
        <Button look="quiet" icon={X} onClick={() => void ask.clear()}>
          {t('floor.clear')}
        </Button>
      )}
    </section>
  )
}

function Round() {
  const { t } = useTranslation()
  const { floor, ask } = useFloor()
  const [facilitators, setFacilitators] = useState(false)
  if (floor.kind === 'round')
    return (
      <Button icon={Hand} onClick={() => void ask.hands()}>
        {t('floor.endRound')}
      </Button>
    )
  return (
    <section className={styles.block}>
      <h3>{t('floor.round')}</h3>
      <p className={styles.hint}>{t('floor.roundMeans')}</p>
      <CheckField label={t('floor.withFacilitators')} checked={facilitators} onChange={setFacilitators} />
      <Button icon={RefreshCw} onClick={() => void ask.round(facilitators)}>
        {t('floor.startRound')}
      </Button>
    </section>
  )
}

/** For whoever raises a hand of flesh, has none free, or has no device. */
function GiveTo() {
  const { t } = useTranslation()
  const { session } = useServices()
  const people = useStore(session, (view) => view.people)
  const proxies = useStore(session, ({ state }) => state.proxies)
  const { nameOf } = useSpeakerWords()
  const { floor, ask } = useFloor()
  const [who, setWho] = useState<ParticipantId>()
  const speakers = [...people].filter(([each, { role }]) => role !== 'observer' && each !== floor.speaking)
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  const sorted = speakers.sort(([, a], [, b]) => compare(a.name, b.name))
  const options = [
    ...sorted.map(([value, { name: label }]) => ({ value, label })),
    ...proxyIds({ proxies })
      .filter((each) => each !== floor.speaking)
      .map((value) => ({ value, label: nameOf(value) })),
  ]
  const chosen = options.some(({ value }) => value === who) ? who : undefined
  const act = async (how: (person: ParticipantId) => Promise<boolean>) => {
    if (chosen && (await how(chosen))) setWho(undefined)
  }
  return (
    <section className={styles.block}>
      <SelectField
        label={t('floor.somebodyElse')}
        value={chosen ?? ''}
        empty={t('floor.choosePerson')}
        options={options}
        onChange={setWho}
      />
      <div className={styles.buttons}>
        <Button icon={Mic} disabled={!chosen} onClick={() => void act(ask.give)}>
          {t('floor.give')}
        </Button>
        <Button icon={Hand} disabled={!chosen} onClick={() => void act(ask.raiseFor)}>
          {t('floor.raiseFor')}
        </Button>
      </div>
    </section>
  )
}

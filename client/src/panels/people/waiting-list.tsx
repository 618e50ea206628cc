import type { WaitingPerson } from '@palabre/shared/protocol'
import { Check, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, IconButton } from '../../components/index.ts'
import { useLead } from '../lead/use-lead.ts'
import { PersonDot } from '../presence/person-dot.tsx'
import styles from './people.module.css'
import { usePeopleCalls, useWaiting } from './use-people-calls.ts'

interface WaitingListProps {
  readonly count: number
  readonly isOn: boolean
}

/** The waiting room: whether there is one, and who is in it. */
export function WaitingList({ count, isOn }: WaitingListProps) {
  const { t } = useTranslation()
  const { ask, busy } = useLead()
  const { letAllIn } = usePeopleCalls()
  const { value } = useWaiting(count)
  const waiting = count === 0 ? [] : (value?.waiting ?? [])
  return (
    <section className={styles.group} aria-label={t('people.waiting.title')}>
      <h3>{t('people.waiting.title')}</h3>
      <CheckField
        label={t('people.waiting.switch')}
        checked={isOn}
        disabled={busy}
        onChange={(on) => void ask({ do: 'settings', settings: { waitingRoom: on } })}
      />
      <p className={styles.soft} role="status">
        {count > 0 ? t('people.waiting.count', { count }) : t(isOn ? 'people.waiting.nobody' : 'people.waiting.means')}
      </p>
      {waiting.length > 0 && (
        <ul className={styles.list}>
          {waiting.map((person) => (
            <Waiting key={person.participantId} person={person} />
          ))}
        </ul>
      )}
      {waiting.length > 1 && (
        <Button look="primary" icon={Check} onClick={() => void letAllIn()}>
          {t('people.waiting.all', { count: waiting.length })}
        </Button>
      )}
    </section>
  )
}

function Waiting({ person: { participantId, name, colour } }: { readonly person: WaitingPerson }) {
  const { t } = useTranslation()
  const { letIn, remove } = usePeopleCalls()
  return (
    <li className={styles.person}>
      <PersonDot name={name} colour={colour} />
      <strong className={styles.words}>{name}</strong>
      <Button aria-label={t('people.waiting.letInName', { name })} onClick={() => void letIn(participantId)}>
        {t('people.waiting.letIn')}
      </Button>
      <IconButton
        icon={X}
        label={t('people.waiting.refuseName', { name })}
        onClick={() => void remove(participantId, { keepOut: true, rotate: false })}
      />
    </li>
  )
}

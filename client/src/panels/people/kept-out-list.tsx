import type { KeptOutPerson } from '@palabre/shared/protocol'
import type { SessionState } from '@palabre/shared/session'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, notify } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { PersonDot } from '../presence/person-dot.tsx'
import { useServices } from '../services.ts'
import styles from './people.module.css'
import { useKeptOut, usePeopleCalls } from './use-people-calls.ts'

/** Those who cannot come in until the session ends, each with a way back: a mistake is mended with one press. */
export function KeptOutList({ state: { waiting, open } }: { readonly state: SessionState }) {
  const { t } = useTranslation()
  const { letBack } = usePeopleCalls()
  const ids = useStore(useServices().session, ({ people }) => [...people.keys()].join())
  const [back, setBack] = useState(0)
  const summary = useRef<HTMLElement>(null)
  // Asked again whenever somebody has come or gone, at the door too.
  const { value } = useKeptOut(`${ids} ${waiting} ${open} ${back}`)
  const keptOut = value?.keptOut ?? []
  if (keptOut.length === 0) return null

  const letIn = async ({ participantId, name }: KeptOutPerson) => {
    if (!(await letBack(participantId))) return
    notify({ text: t('people.keptOut.done', { name }) })
    // The row goes, and the keyboard with it.
    summary.current?.focus()
    setBack(back + 1)
  }
  return (
    <details className={`${utilities.disclosure} ${styles.away}`}>
      <summary ref={summary}>{t('people.keptOut.title', { count: keptOut.length })}</summary>
      <p className={styles.soft}>{t('people.keptOut.means')}</p>
      <ul className={styles.list}>
        {keptOut.map((person) => (
          <KeptOut key={person.participantId} person={person} letIn={() => letIn(person)} />
        ))}
      </ul>
    </details>
  )
}

interface KeptOutProps {
  readonly person: KeptOutPerson
  readonly letIn: () => Promise<void>
}

function KeptOut({ person: { name, colour, at }, letIn }: KeptOutProps) {
  const { t, i18n } = useTranslation()
  const [busy, setBusy] = useState(false)
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(at)
  const run = async () => {
    setBusy(true)
    await letIn()
    setBusy(false)
  }
  return (
    <li className={styles.person}>
      <PersonDot name={name} colour={colour} />
      <span className={styles.words}>
        <strong>{name}</strong>
        <span className={styles.marks}>{t('people.keptOut.since', { time })}</span>
      </span>
      <Button aria-label={t('people.keptOut.letBackName', { name })} disabled={busy} onClick={() => void run()}>
        {t('people.keptOut.letBack')}
      </Button>
    </li>
  )
}

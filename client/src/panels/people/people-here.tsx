import type { SessionState } from '@palabre/shared/session'
import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { IconButton } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { usePeople } from '../presence/use-people.ts'
import { useServices } from '../services.ts'
import { useHere } from '../use-here.ts'
import { listPeople } from './list-people.ts'
import styles from './people.module.css'
import { PersonRow } from './person-row.tsx'
import { usePeopleCalls } from './use-people-calls.ts'

/** Everyone of the board, those present first; and how many are here without a device. */
export function PeopleHere({ state }: { readonly state: SessionState }) {
  const { t, i18n } = useTranslation()
  const { me, session } = useServices()
  const people = useStore(session, (view) => view.people)
  const screens = new Set(usePeople().map(({ id }) => id))
  const counted = useHere().value
  const present = {
    screens,
    here: new Set(counted?.here ?? screens),
    sharing: new Set(counted?.sharing),
    gone: new Set(counted?.gone),
  }
  const listed = listPeople(people, present, me.id, i18n.language)
  const here = listed.filter(({ isHere }) => isHere)
  const away = listed.filter(({ isHere }) => !isHere)
  return (
    <section className={styles.group} aria-label={t('people.here.title')}>
      <h3>{t('people.here.title')}</h3>
      <p className={styles.soft}>
        {t('people.here.count', { count: here.length + state.proxies })}
        {state.proxies > 0 && ` ${t('people.here.ofWhom', { count: state.proxies })}`}
      </p>
      <WithoutDevice count={state.proxies} />
      <ul className={styles.list}>
        {here.map((person) => (
          <PersonRow key={person.id} person={person} state={state} />
        ))}
      </ul>
      {away.length > 0 && (
        <details className={`${utilities.disclosure} ${styles.away}`}>
          <summary>{t('people.here.away', { count: away.length })}</summary>
          <ul className={styles.list}>
            {away.map((person) => (
              <PersonRow key={person.id} person={person} state={state} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function WithoutDevice({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  const { proxies } = usePeopleCalls()
  const id = useId()
  return (
    <div className={styles.stepper}>
      <span id={id}>{t('people.proxies.label')}</span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would not stand on one line with its words */}
      <span role="group" aria-labelledby={id}>
        <IconButton
          icon={Minus}
          label={t('people.proxies.less')}
          resting={count === 0}
          onClick={() => void proxies(count - 1)}
        />
        <output>{count}</output>
        <IconButton icon={Plus} label={t('people.proxies.more')} onClick={() => void proxies(count + 1)} />
      </span>
    </div>
  )
}

import { lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Later, Popover } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { useServices } from '../services.ts'
import { PersonDot } from './person-dot.tsx'
import styles from './presence.module.css'
import { usePeople } from './use-people.ts'

const PresencePanel = lazy(async () => ({ default: (await import('./presence-panel.tsx')).PresencePanel }))

/** Dots shown beside one's own before the rest is a number. */
const dotsAtMost = 3

/** Who is here at a glance; opens the list. */
export function PresenceButton() {
  const { t } = useTranslation()
  const { me, session } = useServices()
  // The bar may be projected: dots say no initials then, not even to facilitators.
  const hidden = useStore(session, ({ state }) => state.settings.hideNames)
  const people = usePeople()
  const more = people.length - dotsAtMost
  const label = t('presence.count', { count: people.length + 1 })
  return (
    <Popover
      label={label}
      align="end"
      trigger={
        <button type="button" className={styles.button}>
          <span className={utilities.visuallyHidden}>{label}</span>
          <PersonDot name={me.name} colour={me.colour} />
          {people.slice(0, dotsAtMost).map((person) => (
            <PersonDot key={person.id} name={hidden ? '' : person.name} colour={person.colour} />
          ))}
          {more > 0 && (
            <span className={styles.more} aria-hidden="true">
              +{more}
            </span>
          )}
        </button>
      }
    >
      <Later>
        <PresencePanel />
      </Later>
    </Popover>
  )
}

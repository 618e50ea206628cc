import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { DevicePeople } from './device-people.tsx'
import type { Person } from './people.ts'
import { PersonDot } from './person-dot.tsx'
import styles from './presence.module.css'
import { usePeople } from './use-people.ts'

/** Who is here, by name and role, and whose view this screen follows. */
export function PresencePanel() {
  const { t } = useTranslation()
  const { me } = useServices()
  const people = usePeople()
  return (
    <div className={styles.panel}>
      <h2 className={styles.title}>{t('presence.count', { count: people.length + 1 })}</h2>
      <ul className={styles.people}>
        <li className={styles.person}>
          <PersonDot name={me.name} colour={me.colour} />
          <span className={styles.words}>
            <strong>{me.name}</strong> {t('presence.you')}
            <span className={styles.role}>{t(`role.${me.role}`)}</span>
          </span>
        </li>
        {people.map((person) => (
          <Other key={person.id} person={person} />
        ))}
      </ul>
      {people.length === 0 && <p className={styles.alone}>{t('presence.alone')}</p>}
      <DevicePeople />
    </div>
  )
}

/** Somebody else, under their name or without it where names are hidden. */
function Other({ person: { id, name, colour, role } }: { readonly person: Person }) {
  const { t } = useTranslation()
  const { following } = useServices()
  const followed = useStore(following.followed) === id
  const called = name || t('presence.someone')
  return (
    <li className={styles.person}>
      <PersonDot name={name} colour={colour} />
      <span className={styles.words}>
        <strong>{called}</strong>
        <span className={styles.role}>{t(`role.${role}`)}</span>
      </span>
      <Button
        look="quiet"
        aria-pressed={followed}
        onClick={() => following.follow(followed ? undefined : id)}
        aria-label={t(followed ? 'presence.unfollowName' : 'presence.followName', { name: called })}
      >
        {t(followed ? 'presence.unfollow' : 'presence.follow')}
      </Button>
    </li>
  )
}

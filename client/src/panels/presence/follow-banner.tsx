import { Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import styles from './presence.module.css'
import { usePeople } from './use-people.ts'

/** Says whose view this screen follows, with the way out. Nothing while it follows nobody. */
export function FollowBanner() {
  const { t } = useTranslation()
  const { following } = useServices()
  const followed = useStore(following.followed)
  const person = usePeople().find(({ id }) => id === followed)
  if (!person) return null
  return (
    <div className={styles.banner} role="status">
      <Eye size={20} aria-hidden />
      <span>{t('presence.following', { name: person.name || t('presence.someone') })}</span>
      <Button look="quiet" onClick={() => following.follow(undefined)}>
        {t('presence.unfollow')}
      </Button>
    </div>
  )
}

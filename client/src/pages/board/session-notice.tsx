import type { BoardRules } from '@palabre/shared/policy'
import { Eye, Snowflake, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../panels/services.ts'
import { useSession } from './connection-context.ts'
import styles from './session-notice.module.css'

const looks = {
  frozen: { icon: Snowflake },
  look: { icon: Eye },
  stickies: { icon: StickyNote },
  observer: { icon: Eye },
} as const

/** What one may not do for now, and why: never a surprise after the fact. Nothing while everything is open. */
export function SessionNotice() {
  const { t } = useTranslation()
  const { me } = useServices()
  const frozen = useSession(({ state }) => state.frozen)
  const rights = useSession(({ state }) => state.rights)
  const limit = limitOf(me.role === 'observer', frozen, rights)
  if (!limit) return null
  const { icon: Icon } = looks[limit]
  return (
    <p className={styles.notice} role="status">
      <Icon size={20} aria-hidden />
      {t(`session.${me.role === 'facilitator' ? 'facilitator' : 'limit'}.${limit}`)}
    </p>
  )
}

function limitOf(observes: boolean, frozen: boolean, rights: BoardRules['rights']): keyof typeof looks | undefined {
  if (observes) return 'observer'
  if (frozen) return 'frozen'
  return rights === 'all' ? undefined : rights
}

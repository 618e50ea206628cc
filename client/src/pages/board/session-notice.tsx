import type { BoardRules, Role } from '@palabre/shared/policy'
import { Eye, Snowflake, StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../panels/services.ts'
import { useSession } from './connection-context.ts'
import styles from './session-notice.module.css'

const looks = {
  frozen: { icon: Snowflake },
  look: { icon: Eye },
  stickies: { icon: StickyNote },
  muted: { icon: Eye },
  observer: { icon: Eye },
} as const

/** What one may not do for now, and why: never a surprise after the fact. Nothing while everything is open. */
export function SessionNotice() {
  const { t } = useTranslation()
  const { me } = useServices()
  const frozen = useSession(({ state }) => state.frozen)
  const rights = useSession(({ state }) => state.rights)
  const muted = useSession(({ state }) => state.muted.includes(me.id))
  const limit = limitOf(me.role, { frozen, rights, muted })
  if (!limit) return null
  const { icon: Icon } = looks[limit]
  return (
    <p className={styles.notice} role="status">
      <Icon size={20} aria-hidden />
      {limit === 'muted' || limit === 'observer' || me.role !== 'facilitator'
        ? t(`session.limit.${limit}`)
        : t(`session.facilitator.${limit}`)}
    </p>
  )
}

interface Limits {
  readonly frozen: boolean
  readonly rights: BoardRules['rights']
  readonly muted: boolean
}

function limitOf(role: Role, { frozen, rights, muted }: Limits): keyof typeof looks | undefined {
  if (role === 'observer') return 'observer'
  if (muted && role !== 'facilitator') return 'muted'
  if (frozen) return 'frozen'
  return rights === 'all' ? undefined : rights
}

import type { BoardRules, Role } from '@palabre/shared/policy'
import type { SilentRound } from '@palabre/shared/session'
import { Eye, PencilLine, Snowflake, StickyNote } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { openSheet } from '../../panels/silent/sheet-open.ts'
import { useRoundNow } from '../../panels/silent/use-round-now.ts'
import { useIsLed } from '../../panels/strip/led-here.ts'
import { useFleeting } from '../../panels/strip/use-fleeting.ts'
import styles from './session-notice.module.css'

const looks = {
  frozen: { icon: Snowflake },
  look: { icon: Eye },
  stickies: { icon: StickyNote },
  muted: { icon: Eye },
  observer: { icon: Eye },
  writing: { icon: PencilLine },
  revealing: { icon: Eye },
} as const

/**
 * What one may not do for now, and why: never a surprise after the fact. Nothing while everything is open. While notes are
 * being shown it leaves them the room: it waits for what leads there, and is said once.
 */
export function SessionNotice() {
  const { t } = useTranslation()
  const { me, session } = useServices()
  const frozen = useStore(session, ({ state }) => state.frozen)
  const rights = useStore(session, ({ state }) => state.rights)
  const muted = useStore(session, ({ state }) => state.muted.includes(me.id))
  const round = useRoundNow()
  const limit = limitOf(me.role, { frozen, rights, muted, silent: round?.state })
  const revealing = round?.state === 'revealing' ? round.id : undefined
  const led = useIsLed()
  const notice = useRef<HTMLDivElement>(null)
  /** The reveal of which this was said. */
  const [said, setSaid] = useState<string>()
  const over = useCallback(() => setSaid(revealing), [revealing])
  useFleeting(limit === 'revealing' ? revealing : undefined, notice, over)
  if (!limit || (revealing !== undefined && led) || (limit === 'revealing' && said === revealing)) return null
  const { icon: Icon } = looks[limit]
  return (
    <div ref={notice} className={styles.notice} role="status">
      <Icon size={20} aria-hidden />
      {limit === 'muted' || limit === 'observer' || me.role !== 'facilitator'
        ? t(`session.limit.${limit}`)
        : t(`session.facilitator.${limit}`)}
      {round && limit === 'writing' && me.role === 'participant' && (
        <Button look="quiet" icon={PencilLine} onClick={() => openSheet(round.id)}>
          {t('session.write')}
        </Button>
      )}
    </div>
  )
}

interface Limits {
  readonly frozen: boolean
  readonly rights: BoardRules['rights']
  readonly muted: boolean
  readonly silent: SilentRound['state'] | undefined
}

function limitOf(role: Role, { frozen, rights, muted, silent }: Limits): keyof typeof looks | undefined {
  if (role === 'observer') return 'observer'
  // What one may do comes before what one may not.
  if (silent === 'open') return 'writing'
  if (muted && role !== 'facilitator') return 'muted'
  if (frozen) return 'frozen'
  if (silent === 'revealing') return 'revealing'
  return rights === 'all' ? undefined : rights
}

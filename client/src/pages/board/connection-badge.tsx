import { CircleAlert, CloudCheck, CloudOff, CloudUpload, LoaderCircle, type LucideIcon, Snowflake } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useMedia, useNarrow } from '../../panels/use-media.ts'
import utilities from '../../styles/utilities.module.css'
import type { ConnectionState } from '../../sync/connection-state.ts'
import { opensWithoutNetwork } from '../shell/offline-app.ts'
import styles from './connection-badge.module.css'
import { useConnectionState } from './connection-context.ts'

const looks = {
  connecting: { icon: LoaderCircle, calm: true },
  saved: { icon: CloudCheck, calm: true },
  saving: { icon: CloudUpload, calm: true },
  slow: { icon: CloudUpload, calm: false },
  offline: { icon: CloudOff, calm: false },
  offlineKept: { icon: CloudOff, calm: false },
  offlineAtRisk: { icon: CircleAlert, calm: false },
  held: { icon: Snowflake, calm: false },
  heldAtRisk: { icon: CircleAlert, calm: false },
} as const satisfies Record<string, { icon: LucideIcon; calm: boolean }>
type Look = keyof typeof looks

/** Where one's edits are: on the server's disk, on the way, or only here. Never better than the truth. */
export function ConnectionBadge() {
  const { t } = useTranslation()
  const look = lookOf(useConnectionState())
  const { icon: Icon, calm } = looks[look]
  const tight = useMedia('(max-width: 90rem)')
  const narrow = useNarrow()
  useSpoken(look)
  useReloadAdvice(look)
  return (
    <p className={styles.badge} data-calm={calm} data-connection={look} title={t(`connection.${look}`)}>
      <Icon size={20} aria-hidden />
      {/* Where there is no room for words, calm states keep their icon; on a small screen the others do too. */}
      <span className={(calm ? tight : narrow) ? utilities.visuallyHidden : undefined}>{t(`connection.${look}`)}</span>
    </p>
  )
}

/** On a small screen the words of what is wrong lie over the page, as the bar has no room for them. */
export function ConnectionNotice() {
  const { t } = useTranslation()
  const look = lookOf(useConnectionState())
  const narrow = useNarrow()
  const { icon: Icon, calm } = looks[look]
  if (calm || !narrow) return null
  return (
    <p className={styles.notice}>
      <Icon size={20} aria-hidden />
      {t(`connection.${look}`)}
    </p>
  )
}

function lookOf(state: ConnectionState): Look {
  switch (state.status) {
    case 'saving':
      return state.slow ? 'slow' : 'saving'
    case 'offline':
      if (!state.unsaved) return 'offline'
      return state.kept ? 'offlineKept' : 'offlineAtRisk'
    case 'held':
      return state.kept ? 'held' : 'heldAtRisk'
    case 'replaced':
    case 'refused':
      return 'connecting'
    default:
      return state.status
  }
}

/** Tells screen readers when something is wrong, and when all is well again; not every save. */
function useSpoken(look: Look): void {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const wasCalm = useRef(true)
  const { calm } = looks[look]
  useEffect(() => {
    if (!calm) announcer.say(t(`connection.${look}`), 'assertive')
    else if (!wasCalm.current && look === 'saved') announcer.say(t('connection.back'))
    if (!calm || look === 'saved') wasCalm.current = calm
  }, [look, calm, announcer, t])
}

/** A socket that is back by then was changed, not lost: facilitation was handed over, or the server said goodbye. */
const lostAfterMs = 2_000

/** Once per loss: where the page could not be opened again without a network, people should not close it. */
function useReloadAdvice(look: Look): void {
  const { t } = useTranslation()
  const offline = looks[look].icon === CloudOff
  useEffect(() => {
    if (!offline || opensWithoutNetwork()) return
    const timer = setTimeout(() => notify({ text: t('connection.noReload') }), lostAfterMs)
    return () => clearTimeout(timer)
  }, [offline, t])
}

import type { RoomCount } from '@palabre/shared/protocol'
import { useTranslation } from 'react-i18next'
import styles from './lead-ballots.module.css'

interface RoomCountsProps {
  readonly count: RoomCount
  /** How many of these have no device. */
  readonly proxies: number
  /** Whether the ballot is under way: then people may have come since. */
  readonly open?: boolean
}

/** How many have a voice against how many are here, counted among the same people; and why these differ where they do. */
export function RoomCounts({ count, proxies, open = false }: RoomCountsProps) {
  const { t } = useTranslation()
  const { voices, inRoom, voicesHere, facilitators } = count
  const away = voices - voicesHere
  const without = inRoom - voicesHere
  const counts = [
    t('ballots.lead.voices', { count: voices }),
    t('ballots.lead.inRoom', { count: inRoom }),
    proxies > 0 && t('ballots.lead.ofWhom', { count: proxies }),
  ]
  const why = [
    away > 0 && t('ballots.lead.away', { count: away }),
    without > 0 && t(open ? 'ballots.lead.withoutNow' : 'ballots.lead.without', { count: without }),
    t(facilitators ? 'ballots.lead.countedAll' : 'ballots.lead.countedGroup'),
  ]
  return (
    <div className={styles.room} aria-live="polite">
      <p className={styles.counts}>{counts.filter(Boolean).join(' · ')}</p>
      {why.filter(Boolean).map((words) => (
        <p key={String(words)} className={styles.hint}>
          {words}
        </p>
      ))}
    </div>
  )
}

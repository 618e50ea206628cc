import type { ItemId } from '@palabre/shared/ids'
import type { Commitment, Item } from '@palabre/shared/model'
import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { aboutItem, itemName } from '../../a11y/describe-item.ts'
import { IconButton } from '../../components/index.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './thread.module.css'

interface ThreadCardProps {
  readonly item: Item
  /** What it has to do with the need; what is said of the item itself where absent. */
  readonly about?: string
  /** Whether the thread is seen from here. */
  readonly current: boolean
  readonly onFollow: (id: ItemId) => void
}

/** One object of the thread: its words lead on along the thread, its pin back to where it lies. */
export function ThreadCard({ item, about, current, onFollow }: ThreadCardProps) {
  const { t } = useTranslation()
  const { showOnMap } = useItemServices()
  const around = useSurroundings()
  const name = itemName(item, around, t)
  return (
    <li className={styles.card} data-kind={item.kind} data-current={current || undefined}>
      <button
        type="button"
        className={styles.follow}
        aria-current={current ? 'true' : undefined}
        onClick={() => onFollow(item.id)}
      >
        <span className={styles.name}>{wholeWords(item) || name}</span>
        <span className={styles.about}>{about ?? aboutItem(item, around, t)}</span>
      </button>
      <IconButton icon={MapPin} label={t('list.showOnMap', { name })} onClick={() => showOnMap([item.id])} />
    </li>
  )
}

interface LooseProps {
  readonly commitments: readonly Commitment[]
  readonly current: ItemId | undefined
  readonly onFollow: (id: ItemId) => void
}

/** Commitments seen from an actor or from themselves that answer no need yet. */
export function LooseCommitments({ commitments, current, onFollow }: LooseProps) {
  const { t } = useTranslation()
  if (commitments.length === 0) return null
  return (
    <section className={styles.orphans} aria-labelledby="thread-loose">
      <h3 id="thread-loose" className={styles.orphansTitle}>
        {t('thread.orphan.commitmentsWithoutNeed', { count: commitments.length })}
      </h3>
      <ul className={styles.cards}>
        {commitments.map((item) => (
          <ThreadCard key={item.id} item={item} current={current === item.id} onFollow={onFollow} />
        ))}
      </ul>
    </section>
  )
}

/** What people said or promised in full: a thread is there to be read. */
function wholeWords(item: Item): string {
  if (item.kind === 'statement' || item.kind === 'need') return item.text.trim()
  return item.kind === 'commitment' ? item.what.trim() : ''
}

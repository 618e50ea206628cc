import type { Orphans } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import styles from './thread.module.css'
import { ThreadCard } from './thread-card.tsx'

/** In the order of the thread. */
const kinds = [
  'statements',
  'tensions',
  'needsWithoutWords',
  'needsWithoutAnswer',
  'needsWithoutCommitment',
  'commitmentsWithoutSubject',
  'commitmentsWithoutNeed',
] as const satisfies readonly (keyof Orphans)[]

interface OrphanListsProps {
  readonly orphans: Orphans
  readonly onFollow: (id: ItemId) => void
}

/** Where the thread is not tied yet, said without blame; opened one kind at a time. */
export function OrphanLists({ orphans, onFollow }: OrphanListsProps) {
  const { t } = useTranslation()
  const loose = kinds.filter((kind) => orphans[kind].length > 0)
  return (
    <section className={styles.orphans} aria-labelledby="thread-orphans">
      <h3 id="thread-orphans" className={styles.orphansTitle}>
        {t(loose.length > 0 ? 'thread.loose' : 'thread.allTied')}
      </h3>
      {loose.map((kind) => (
        <details key={kind} className={styles.orphanKind}>
          <summary>{t(`thread.orphan.${kind}`, { count: orphans[kind].length })}</summary>
          <ul className={styles.cards}>
            {orphans[kind].map((item: Item) => (
              <ThreadCard key={item.id} item={item} current={false} onFollow={onFollow} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  )
}

import type { ItemId } from '@palabre/shared/ids'
import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommitmentRow } from '../../lists/commitments/commitment-columns.ts'
import { CommitmentCard } from './commitment-card.tsx'
import styles from './states.module.css'

export interface Group {
  readonly key: string
  readonly title: ReactNode
  readonly rows: readonly CommitmentRow[]
}

interface ColumnsProps {
  readonly groups: readonly Group[]
  /** Each card says where it stands: the columns do not. */
  readonly marked?: boolean
}

/** Commitments in columns, below one another where there is no room. */
export function Columns({ groups, marked }: ColumnsProps) {
  const { t } = useTranslation()
  const moved = useRef<ItemId>(undefined)
  const place = groups.map(({ rows }) => rows.map(({ id }) => id).join()).join('|')
  // A card that is moved by its own choice comes up in another column: the focus goes with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever a card lies elsewhere
  useEffect(() => {
    if (moved.current === undefined) return
    document.getElementById(stateId(moved.current))?.focus()
    moved.current = undefined
  }, [place])
  return (
    <div className={styles.columns}>
      {groups.map(({ key, title, rows }) => (
        <section key={key} className={styles.column} aria-labelledby={`states-${key}`}>
          <h3 id={`states-${key}`} className={styles.columnTitle}>
            {title}
            <span className={styles.count}>{rows.length}</span>
          </h3>
          {rows.length === 0 ? (
            <p className={styles.nothing}>{t('states.emptyColumn')}</p>
          ) : (
            <ul className={styles.cards}>
              {rows.map((row) => (
                <li key={row.id}>
                  <CommitmentCard
                    row={row}
                    marked={marked ?? false}
                    stateId={stateId(row.id)}
                    onMoved={() => {
                      moved.current = row.id
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  )
}

function stateId(id: ItemId): string {
  return `state-of-${id}`
}

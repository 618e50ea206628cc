import type { ItemId } from '@palabre/shared/ids'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useRef, useState } from 'react'
import styles from './cards.module.css'
import { ItemCard } from './item-card.tsx'

interface CardListProps {
  readonly label: string
  readonly ids: readonly ItemId[]
  readonly isTicked: (id: ItemId) => boolean
  readonly onTick: (id: ItemId) => void
  readonly holder: { readonly onFocus: () => void; readonly onBlur: (event: FocusEvent) => void }
}

const closedHeightPx = 64

/** The list on a narrow screen: one card for each item, opened by a press to edit it in place. */
export function CardList({ label, ids, isTicked, onTick, holder }: CardListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState<ItemId>()
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => closedHeightPx,
    getItemKey: (index) => ids[index] ?? index,
    overscan: 6,
    gap: 8,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.cards} style={{ height: virtualizer.getTotalSize() }} aria-label={label} {...holder}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const id = ids[index]
          return (
            id && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                className={styles.place}
                style={{ transform: `translateY(${start}px)` }}
                aria-setsize={ids.length}
                aria-posinset={index + 1}
              >
                <ItemCard
                  id={id}
                  open={open === id}
                  ticked={isTicked(id)}
                  onTick={onTick}
                  onToggle={() => setOpen(open === id ? undefined : id)}
                />
              </li>
            )
          )
        })}
      </ul>
    </div>
  )
}

import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { MapPin } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './map-views.module.css'

/** One line that can be seen on the map. */
export interface ShownLine {
  readonly key: string
  readonly words: string
  readonly ids: readonly ItemId[]
}

/** As many lines as one reads before asking for the rest. */
const shownAtFirst = 8

/** Sentences, each of which shows what it is about on the map. */
export function ShownLines({ lines }: { readonly lines: readonly ShownLine[] }) {
  const { t } = useTranslation()
  const { showOnMap } = useItemServices()
  const [all, setAll] = useState(false)
  const shown = all ? lines : lines.slice(0, shownAtFirst)
  return (
    <>
      <ul className={styles.lines}>
        {shown.map(({ key, words, ids }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.line}
              aria-label={t('list.showOnMap', { name: words })}
              onClick={() => showOnMap(ids)}
            >
              <MapPin size={18} aria-hidden />
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('mapView.more', { count: lines.length - shown.length })}
        </Button>
      )}
    </>
  )
}

/** Items by their names, each of which shows itself on the map. */
export function ShownItems({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  return (
    <ShownLines lines={items.map((item) => ({ key: item.id, words: itemName(item, around, t), ids: [item.id] }))} />
  )
}

import type { ItemId } from '@palabre/shared/ids'
import type { PlacedItem } from '@palabre/shared/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../../a11y/describe-item.ts'
import { Button, SelectField } from '../../../components/index.ts'
import { useServices } from '../../../panels/services.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { useSurroundings } from '../../../panels/use-surroundings.ts'
import { MethodCard } from '../cards.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import type { Place } from './places.ts'

/** What all cards of a page share. */
export interface CardsState {
  readonly places: readonly Place[]
  readonly open: ItemId | undefined
  /** The card that was just put elsewhere: it keeps the focus there. */
  readonly moved: ItemId | undefined
  readonly onToggle: (id: ItemId) => void
  readonly onMoved: (id: ItemId) => void
}

interface NoteCardsProps extends CardsState {
  readonly items: readonly PlacedItem[]
  /** The frame they lie in. */
  readonly within?: ItemId
}

/** More than these at once would make a phone slow. */
const shownAtOnce = 100

/** Cards one below the other, each with where else it could go. */
export function NoteCards({ items, within, places, open, moved, onToggle, onMoved }: NoteCardsProps) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(shownAtOnce)
  return (
    <>
      <ul className={styles.cards}>
        {items.slice(0, shown).map((item) => (
          <li key={item.id} className={styles.place}>
            <MethodCard item={item} open={open === item.id} onToggle={onToggle} focused={moved === item.id}>
              <PutIn item={item} within={within} places={places} onMoved={onMoved} />
            </MethodCard>
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <Button onClick={() => setShown(shown + shownAtOnce)}>
          {t('method.showMore', { count: items.length - shown })}
        </Button>
      )}
    </>
  )
}

interface PutInProps {
  readonly item: PlacedItem
  readonly within: ItemId | undefined
  readonly places: readonly Place[]
  readonly onMoved: (id: ItemId) => void
}

/** « Ranger dans… »: what a drag into a frame does, without a drag. */
function PutIn({ item, within, places, onMoved }: PutInProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { putIn } = useMethodActions()
  const around = useSurroundings()
  const may = useMay('edit', item.kind, item.id)
  if (places.length === 0) return null
  const known = places.some(({ frame }) => frame === within) ? within : undefined
  return (
    <SelectField<ItemId>
      label={t('method.putIn')}
      value={known ?? ''}
      {...(known ? {} : { empty: t('method.choosePlace') })}
      options={places.map(({ frame, label }) => ({ value: frame, label }))}
      disabled={!may}
      onChange={(frame) => {
        const place = places.find((each) => each.frame === frame)
        if (!place || frame === within || !putIn([item.id], place.area)) return
        onMoved(item.id)
        announcer.say(t('method.movedTo', { name: itemName(item, around, t), place: place.label }))
      }}
    />
  )
}

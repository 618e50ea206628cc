import type { ItemId } from '@palabre/shared/ids'
import { familyOf, type Item } from '@palabre/shared/model'
import { ChevronDown, ChevronUp, MapPin } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { aboutItem, itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { ItemActions } from '../../panels/inspector/item-actions.tsx'
import { ItemFields } from '../../panels/inspector/item-fields.tsx'
import { useItemServices } from '../../panels/item-services.ts'
import { FamilyMark } from '../../panels/marks/family-mark.tsx'
import { RelationMark } from '../../panels/marks/relation-mark.tsx'
import { useBoard, useItem } from '../../panels/use-editor.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './cards.module.css'

interface ItemCardProps {
  readonly id: ItemId
  readonly open: boolean
  readonly ticked: boolean
  readonly onTick: (id: ItemId) => void
  readonly onToggle: () => void
}

/** One item as a card: its name and one line about it; open, all its fields. */
export function ItemCard({ id, open, ticked, onTick, onToggle }: ItemCardProps) {
  const { t } = useTranslation()
  const { showOnMap } = useItemServices()
  const around = useSurroundings()
  const item = useItem(id)
  const contentId = useId()
  if (!item) return null
  const name = itemName(item, around, t)
  const kind = item.kind === 'actor' || item.kind === 'relation' ? '' : t(`kind.${item.kind}`)
  const about = [kind, aboutItem(item, around, t)].filter(Boolean).join(', ')
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <article className={styles.card}>
      <div className={styles.head}>
        <label className={styles.tick}>
          <input type="checkbox" aria-label={t('list.tick', { name })} checked={ticked} onChange={() => onTick(id)} />
        </label>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={open}
          aria-controls={contentId}
          onClick={onToggle}
        >
          <Mark item={item} />
          <span className={styles.words}>
            <strong className={styles.name}>{name}</strong>
            <span className={styles.about}>{about}</span>
          </span>
          <Chevron size={20} aria-hidden />
        </button>
      </div>
      <div id={contentId} className={styles.content} hidden={!open}>
        {open && (
          <>
            <ItemFields id={id} />
            <Button icon={MapPin} onClick={() => showOnMap([id])}>
              {t('list.show')}
            </Button>
            <ItemActions ids={[id]} />
          </>
        )}
      </div>
    </article>
  )
}

function Mark({ item }: { readonly item: Item }) {
  const families = useBoard((board) => board.meta.families)
  if (item.kind === 'actor')
    return item.family === undefined ? null : <FamilyMark family={familyOf(families, item.family)} size={24} />
  if (item.kind === 'relation') return <RelationMark type={item.type} state={item.state} direction={item.direction} />
  return null
}

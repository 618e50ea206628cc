import type { ItemId } from '@palabre/shared/ids'
import { isWorded, type PlacedItem } from '@palabre/shared/model'
import { ChevronDown, ChevronUp, MapPin, Trash2 } from 'lucide-react'
import { memo, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { ItemFields } from '../../panels/inspector/item-fields.tsx'
import { useItemServices } from '../../panels/item-services.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { WordsArea } from '../../panels/words/words-area.tsx'
import styles from './method.module.css'

interface MethodCardProps {
  readonly item: PlacedItem
  readonly open: boolean
  readonly onToggle: (id: ItemId) => void
  /** Said beside its words: what it lacks, how large it is. */
  readonly about?: string
  /** It was just moved or made: the focus goes there. */
  readonly focused?: boolean
  /** What the method asks of it, when it is open. */
  readonly children?: ReactNode
}

/** One thing of the page: its words; open, what can be done with it. */
export const MethodCard = memo(function MethodCard(props: MethodCardProps) {
  const { item, open, onToggle, about, focused, children } = props
  const { t } = useTranslation()
  const { showOnMap, askToDelete } = useItemServices()
  const around = useSurroundings()
  const may = useMay('edit', item.kind, item.id)
  const mayDelete = useMay('delete', item.kind, item.id)
  const button = useRef<HTMLButtonElement>(null)
  const contentId = useId()
  useEffect(() => {
    if (focused) button.current?.focus()
  }, [focused])
  const Chevron = open ? ChevronUp : ChevronDown
  return (
    <div className={styles.card} data-colour={'colour' in item ? item.colour : undefined}>
      <button
        ref={button}
        type="button"
        className={styles.cardHead}
        aria-expanded={open}
        aria-controls={contentId}
        onClick={() => onToggle(item.id)}
      >
        <span className={styles.words}>
          {isWorded(item) && item.text.trim() ? item.text : itemName(item, around, t)}
          {about && <span className={styles.about}>{about}</span>}
        </span>
        <Chevron size={18} aria-hidden />
      </button>
      <div id={contentId} className={styles.cardBody} hidden={!open}>
        {open && (
          <>
            {isWorded(item) ? (
              <WordsArea item={item} label={t('field.text')} disabled={!may} />
            ) : (
              <ItemFields id={item.id} />
            )}
            {children}
            <div className={styles.buttons}>
              <Button look="quiet" icon={MapPin} onClick={() => showOnMap([item.id])}>
                {t('method.showOnPage')}
              </Button>
              <Button look="quiet" icon={Trash2} disabled={!mayDelete} onClick={() => askToDelete([item.id])}>
                {t('method.delete')}
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  )
})

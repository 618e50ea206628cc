import type { Hanging } from '@palabre/shared/commands'
import type { Item } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, Dialog, DialogClose } from '../../components/index.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './deletion.module.css'
import { tellHanging } from './hanging-told.ts'

/** What a deletion would take away. */
export interface Deletion {
  readonly items: readonly Item[]
  /** What hangs on them though nobody chose it. */
  readonly hanging: Hanging
}

interface QuestionProps {
  readonly deletion: Deletion
  readonly onClose: () => void
  readonly onDelete: () => void
}

/** How many of each the question names before it counts the rest. */
const namedAtMost = 3

/** Says in plain words everything that hangs on a deletion: what goes along, and what stays. */
export function Question({ deletion: { items, hanging }, onClose, onDelete }: QuestionProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const [first] = items
  const title =
    items.length === 1 && first
      ? t('deletion.titleOne', { name: itemName(first, around, t) })
      : t('deletion.titleMany', { count: items.length })
  const told = tellHanging(hanging, new Set(items.map(({ id }) => id)))
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <DialogClose>
            <Button look="attention" onClick={onDelete}>
              {t('inspector.delete')}
            </Button>
          </DialogClose>
        </>
      }
      description={<span className={styles.back}>{t('deletion.oneUndo')}</span>}
    >
      <div className={styles.told}>
        {told.map(({ fate, items: hung }) => {
          const more = hung.length - namedAtMost
          return (
            <div key={fate}>
              <p>{t(`deletion.${fate}`, { count: hung.length })}</p>
              <ul>
                {hung.slice(0, namedAtMost).map((item) => (
                  <li key={item.id}>{itemName(item, around, t)}</li>
                ))}
                {more > 0 && <li>{t('deletion.andMore', { count: more })}</li>}
              </ul>
            </div>
          )
        })}
      </div>
    </Dialog>
  )
}

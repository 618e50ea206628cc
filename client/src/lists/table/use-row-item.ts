import type { Item } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { useItem } from '../../panels/use-editor.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'

/** An item as one row shows it: as it is now, what it is called, and whether this person may change it. */
export function useRowItem<Shown extends Item>(shown: Shown) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const now = useItem(shown.id)
  const disabled = !useMay('edit', shown.kind, shown.id)
  // Rows are worked out less often than items change.
  const item = now?.kind === shown.kind ? (now as Shown) : shown
  const name = itemName(item, around, t)
  return {
    item,
    name,
    disabled,
    /** What a field is called to who hears it without its row. */
    labelled: (field: string) => t('list.fieldOf', { field, name }),
  }
}

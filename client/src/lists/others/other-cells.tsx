import { bounds, type Item, isWorded } from '@palabre/shared/model'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useItem } from '../../panels/use-editor.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { Cell, RowActions, TextCell, TickCell, WordsCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { kindWord, type OtherRow, wordsOf } from './other-columns.ts'

/** The one field of kinds that have no text of their own. */
const titles: Partial<
  Record<
    Item['kind'],
    {
      readonly field: string
      readonly label: 'field.title' | 'field.name' | 'picture.legend'
      readonly maxLength: number
    }
  >
> = {
  frame: { field: 'title', label: 'field.title', maxLength: bounds.nameLength },
  territory: { field: 'name', label: 'field.name', maxLength: bounds.nameLength },
  image: { field: 'alt', label: 'picture.legend', maxLength: bounds.stakeLength },
}

interface OtherCellsProps {
  readonly row: OtherRow
  readonly ticked: boolean
  readonly onTick: (id: Item['id']) => void
}

/** What a note, a text, a shape, a frame, a picture or a territory says. */
export const OtherCells = memo(function OtherCells({ row, ticked, onTick }: OtherCellsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { showOnMap, askToDelete } = useItemServices()
  const around = useSurroundings()
  const item = useItem(row.id) ?? row.item
  const disabled = !useMay('edit', item.kind, row.id)
  const mayDelete = useMay('delete', item.kind, row.id)
  const titled = titles[item.kind]
  const name = itemName(item, around, t)
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <Cell className={styles.words ?? ''}>{kindWord(item, t)}</Cell>
      {titled ? (
        <TextCell
          label={t(titled.label)}
          column="words"
          value={wordsOf(item)}
          disabled={disabled}
          maxLength={titled.maxLength}
          onCommit={(words) => edit([row.id], { [titled.field]: words || undefined })}
        />
      ) : (
        isWorded(item) && <WordsCell item={item} label={t('field.text')} column="words" disabled={disabled} />
      )}
      <RowActions id={row.id} name={name} mayDelete={mayDelete} onShow={showOnMap} onDelete={askToDelete} />
    </>
  )
})

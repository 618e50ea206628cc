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
import { type OtherRow, wordsOf } from './other-columns.ts'

interface OtherCellsProps {
  readonly row: OtherRow
  readonly ticked: boolean
  readonly onTick: (id: Item['id']) => void
}

/** What a note, a text, a shape or a frame says. */
export const OtherCells = memo(function OtherCells({ row, ticked, onTick }: OtherCellsProps) {
  const { t } = useTranslation()
  const { edit } = useActions()
  const { showOnMap, askToDelete } = useItemServices()
  const around = useSurroundings()
  const item = useItem(row.id) ?? row.item
  const disabled = !useMay('edit', item.kind, row.id)
  const mayDelete = useMay('delete', item.kind, row.id)
  const name = itemName(item, around, t)
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <Cell className={styles.words ?? ''}>{t(`kind.${item.kind}`)}</Cell>
      {item.kind === 'frame' ? (
        <TextCell
          label={t('field.title')}
          column="words"
          value={wordsOf(item)}
          disabled={disabled}
          maxLength={bounds.nameLength}
          onCommit={(title) => edit([row.id], { title: title || undefined })}
        />
      ) : (
        isWorded(item) && <WordsCell item={item} label={t('field.text')} column="words" disabled={disabled} />
      )}
      <RowActions id={row.id} name={name} mayDelete={mayDelete} onShow={showOnMap} onDelete={askToDelete} />
    </>
  )
})

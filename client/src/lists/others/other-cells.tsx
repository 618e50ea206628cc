import { bounds, type Item, isWorded } from '@palabre/shared/model'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useActions } from '../../panels/use-actions.ts'
import { Cell, RowActions, TextCell, TickCell, WordsCell } from '../table/cells.tsx'
import styles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
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
  const { item, name, disabled } = useRowItem(row.item)
  const titled = titles[item.kind]
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
      <RowActions item={item} name={name} />
    </>
  )
})

import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useList } from '../use-list.ts'
import { NewNote } from './new-note.tsx'
import { OtherCells } from './other-cells.tsx'
import { type OtherRow, otherColumns, otherValues } from './other-columns.ts'

/** Notes, texts, shapes, pictures, territories and frames of the page by their words. */
export function OtherList() {
  const { t } = useTranslation()
  const may = useMay('delete', 'sticky')
  const worded = usePageItems((items) => items.worded)
  const all = useMemo(() => worded.map((item) => ({ id: item.id, item })), [worded])
  const values = useMemo(() => otherValues(t), [t])
  const list = useList(all, values, 'kind')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: OtherRow) => <OtherCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  return (
    <div className={styles.list}>
      <NewNote />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length} />
      <BulkBar ticked={list.ticked} mayEdit={may} onUntick={list.untick} />
      <ListRows
        label={t('list.others')}
        empty={t('list.noOthers')}
        isEmpty={all.length === 0}
        list={list}
        columns={otherColumns(t)}
        cells={cells}
      />
    </div>
  )
}

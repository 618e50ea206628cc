import { needMatrix } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import { bounds, type Item } from '@palabre/shared/model'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { ItemCombobox } from '../../panels/fields/item-combobox.tsx'
import { useServices } from '../../panels/services.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import { useList } from '../use-list.ts'
import { WordsForm } from '../words-form.tsx'
import { NeedCells } from './need-cells.tsx'
import { type NeedRow, needRows, needTableColumns, needValues } from './need-columns.ts'

/** The collective needs of the page: worded, weighed, merged and deleted without the canvas. */
export function NeedList() {
  const { t } = useTranslation()
  const { addNeed } = useDiagnosticActions()
  const may = useMay('create', 'need')
  const board = useWholeBoard()
  const needs = usePageItems(({ byKind }) => byKind.need)
  const statements = usePageItems(({ byKind }) => byKind.statement)
  const all = useMemo(() => needRows(needs, statements, needMatrix(board)), [needs, statements, board])
  const values = useMemo(() => needValues(t), [t])
  const list = useList(all, values, 'text')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: NeedRow) => <NeedCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  return (
    <div className={styles.list}>
      <WordsForm
        label={t('list.newNeed')}
        maxLength={bounds.textLength}
        disabled={!may}
        onAdd={(text) => addNeed(text) !== undefined}
      />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length}>
        <ListFilter
          label={t('list.filterAnswered')}
          all={t('list.allAnswered')}
          value={list.only.answered}
          words={[t('list.unanswered'), t('list.answerable'), t('list.answered')]}
          onChange={(word) => list.setOnly('answered', word)}
        />
      </ListBar>
      <NeedBulk ticked={list.ticked} onUntick={list.untick} />
      <ListRows
        label={t('list.needs')}
        empty={t('list.noNeeds')}
        isEmpty={all.length === 0}
        list={list}
        columns={needTableColumns(t)}
        cells={cells}
      />
    </div>
  )
}

interface NeedBulkProps {
  readonly ticked: readonly ItemId[]
  readonly onUntick: () => void
}

/** Ticked needs can become one, whose words one chooses. */
function NeedBulk({ ticked, onUntick }: NeedBulkProps) {
  const { t } = useTranslation()
  const { board } = useEditor()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { merge } = useDiagnosticActions()
  const may = useMay('edit', 'need')
  const accepts = useCallback((item: Item) => ticked.includes(item.id), [ticked])
  const mergeInto = (into: ItemId | undefined): void => {
    const need = into && board.item(into)
    if (!need || !merge(ticked, need.id)) return
    announcer.say(t('list.merged', { name: itemName(need, around, t) }))
    onUntick()
  }
  return (
    <BulkBar ticked={ticked} mayEdit={may} onUntick={onUntick}>
      {ticked.length > 1 && (
        <div className={styles.bulkChoice}>
          <ItemCombobox
            bare
            label={t('list.mergeNeeds')}
            value={undefined}
            placeholder={t('list.mergeNeeds')}
            accepts={accepts}
            disabled={!may}
            onChange={mergeInto}
          />
        </div>
      )}
    </BulkBar>
  )
}

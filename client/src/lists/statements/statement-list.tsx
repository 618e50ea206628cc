import type { ItemId } from '@palabre/shared/ids'
import type { GapSubject, Item, StatementColumn } from '@palabre/shared/model'
import { Combine, Ungroup } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { ItemCombobox } from '../../panels/fields/item-combobox.tsx'
import { useServices } from '../../panels/services.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import { useList } from '../use-list.ts'
import { NewStatement } from './new-statement.tsx'
import { StatementCells } from './statement-cells.tsx'
import {
  type StatementKey,
  type StatementRow,
  statementOptions,
  statementRows,
  statementTableColumns,
  statementValues,
} from './statement-columns.ts'

/** What people said: written, read, sorted, moved, grouped and deleted without the canvas. */
export function StatementList() {
  const { t } = useTranslation()
  const { board } = useEditor()
  const statements = usePageItems(({ byKind }) => byKind.statement)
  // The words of the needs are read again when a need of the page changes.
  const needs = usePageItems(({ byKind }) => byKind.need)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const all = useMemo(() => {
    const needOf = (id: ItemId) => {
      const item = board.item(id)
      return item?.kind === 'need' ? item : undefined
    }
    return statementRows(statements, needOf, t)
  }, [statements, needs, board, t])
  const values = useMemo(() => statementValues(t), [t])
  const list = useList(all, values, 'column')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: StatementRow) => <StatementCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  const options = statementOptions(t)
  const filter = (key: StatementKey, label: string, everything: string, words: readonly string[]) => (
    <ListFilter
      label={label}
      all={everything}
      value={list.only[key]}
      words={words}
      onChange={(word) => list.setOnly(key, word)}
    />
  )
  return (
    <div className={styles.list}>
      <NewStatement />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length}>
        {filter('column', t('list.filterColumn'), t('list.allColumns'), options.column.map(wordOf))}
        {filter('gap', t('list.filterGap'), t('list.allGaps'), options.gap.map(wordOf))}
        {filter('source', t('list.filterSource'), t('list.allSources'), options.source.map(wordOf))}
        {filter('grouped', t('list.filterGrouped'), t('list.allGrouped'), [t('list.ungrouped'), t('list.grouped')])}
        {filter('quotable', t('list.filterQuotable'), t('list.allQuotable'), [
          t('list.quotable'),
          t('list.notQuotable'),
        ])}
      </ListBar>
      <StatementBulk ticked={list.ticked} onUntick={list.untick} />
      <ListRows
        label={t('list.statements')}
        empty={t('list.noStatements')}
        isEmpty={all.length === 0}
        list={list}
        columns={statementTableColumns(t)}
        cells={cells}
      />
    </div>
  )
}

interface StatementBulkProps {
  readonly ticked: readonly ItemId[]
  readonly onUntick: () => void
}

/** What ticked statements can be given at once, and the needs they can go into. */
function StatementBulk({ ticked, onUntick }: StatementBulkProps) {
  const { t } = useTranslation()
  const { board } = useEditor()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { edit, moveTo, giveGap, group, gather } = useDiagnosticActions()
  const may = useMay('edit', 'statement')
  const mayGather = useMay('create', 'need')
  const options = statementOptions(t)
  const none = t('field.unsaid')
  const groupInto = (need: ItemId | undefined): void => {
    const found = need && board.item(need)
    if (!found || !group(ticked, need)) return
    announcer.say(t('list.groupedInto', { count: ticked.length, name: itemName(found, around, t) }))
    onUntick()
  }
  const gatherTicked = (): void => {
    if (gather(ticked) === undefined) return
    announcer.say(t('list.gathered', { count: ticked.length }))
    onUntick()
  }
  return (
    <BulkBar
      ticked={ticked}
      mayEdit={may}
      onUntick={onUntick}
      fields={[
        {
          label: t('list.moveTo'),
          options: options.column,
          onChange: (column) => moveTo(ticked, column as StatementColumn),
        },
        {
          label: t('list.giveGap'),
          options: options.gap,
          none,
          onChange: (gap) => giveGap(ticked, gap as GapSubject | undefined),
        },
        { label: t('list.giveSource'), options: options.source, none, onChange: (source) => edit(ticked, { source }) },
        {
          label: t('list.giveQuotable'),
          options: [
            { value: 'yes', label: t('list.quotable') },
            { value: 'no', label: t('list.notQuotable') },
          ],
          onChange: (said) => edit(ticked, { quotable: said === 'yes' || undefined }),
        },
      ]}
    >
      <div className={styles.bulkChoice}>
        <ItemCombobox
          bare
          label={t('list.groupInto')}
          value={undefined}
          placeholder={t('list.groupInto')}
          accepts={isNeed}
          disabled={!may}
          onChange={groupInto}
        />
      </div>
      <Button icon={Combine} disabled={!mayGather} onClick={gatherTicked}>
        {t('list.gatherNeed')}
      </Button>
      <Button icon={Ungroup} disabled={!may} onClick={() => group(ticked, undefined)}>
        {t('list.takeOut')}
      </Button>
    </BulkBar>
  )
}

function isNeed(item: Item): boolean {
  return item.kind === 'need'
}

function wordOf({ label }: { readonly label: string }): string {
  return label
}

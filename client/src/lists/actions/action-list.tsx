import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { domainOptions } from '../../panels/fields/domain-options.ts'
import { useActions } from '../../panels/use-actions.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useList } from '../use-list.ts'
import { ActionCells } from './action-cells.tsx'
import { type ActionRow, actionColumns, actionRows, actionValues } from './action-columns.ts'
import { NewAction } from './new-action.tsx'

/** The actions of the page: created, joined, read, sorted, edited and deleted without the canvas. */
export function ActionList() {
  const { t } = useTranslation()
  const { edit } = useActions()
  const around = useSurroundings()
  const may = useMay('edit', 'action')
  const actions = usePageItems((items) => items.byKind.action)
  const actors = usePageItems((items) => items.actors)
  const relations = usePageItems((items) => items.relations)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is around is read when the items change.
  const all = useMemo(() => actionRows({ actions, actors, relations }, around, t), [actions, actors, relations, t])
  const values = useMemo(() => actionValues(t), [t])
  const list = useList(all, values, 'name')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: ActionRow) => <ActionCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  const states = domainOptions(t).state
  return (
    <div className={styles.list}>
      <NewAction />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length}>
        <ListFilter
          label={t('list.filterState')}
          all={t('list.allStates')}
          value={list.only.state}
          words={states.map(({ label }) => label)}
          onChange={(word) => list.setOnly('state', word)}
        />
      </ListBar>
      <BulkBar
        ticked={list.ticked}
        mayEdit={may}
        fields={[
          {
            label: t('list.giveState'),
            options: states,
            none: t('field.unsaid'),
            onChange: (state) => edit(list.ticked, { state }),
          },
        ]}
        onUntick={list.untick}
      />
      <ListRows
        label={t('list.actions')}
        empty={t('list.noActions')}
        isEmpty={all.length === 0}
        list={list}
        columns={actionColumns(t)}
        cells={cells}
      />
    </div>
  )
}

import { relationTypes } from '@palabre/shared/model'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { domainOptions, type LevelText, levelOf } from '../../panels/fields/domain-options.ts'
import { useActions } from '../../panels/use-actions.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useList } from '../use-list.ts'
import { NewRelation } from './new-relation.tsx'
import { RelationCells } from './relation-cells.tsx'
import { type RelationRow, relationColumns, relationRows, relationValues } from './relation-columns.ts'

/** The relations of the page: created, read, sorted, edited and deleted without the canvas. */
export function RelationList() {
  const { t } = useTranslation()
  const { edit } = useActions()
  const around = useSurroundings()
  const may = useMay('edit', 'relation')
  const relations = usePageItems((items) => items.relations)
  // The names of the ends come from the actors: they are read again when an actor changes.
  const actors = usePageItems((items) => items.actors)
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const all = useMemo(() => relationRows(relations, around, t), [relations, actors, t])
  const values = useMemo(() => relationValues(t), [t])
  const list = useList(all, values, 'from')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: RelationRow) => <RelationCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  const options = domainOptions(t)
  const none = t('field.unsaid')
  return (
    <div className={styles.list}>
      <NewRelation />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length}>
        <ListFilter
          label={t('list.filterType')}
          all={t('list.allTypes')}
          value={list.only.type}
          words={relationTypes.map((type) => t(`relationType.${type}`))}
          onChange={(word) => list.setOnly('type', word)}
        />
        <ListFilter
          label={t('list.validated')}
          all={t('list.allValidation')}
          value={list.only.validated}
          words={[t('list.toValidate'), t('list.validated')]}
          onChange={(word) => list.setOnly('validated', word)}
        />
      </ListBar>
      <BulkBar
        ticked={list.ticked}
        mayEdit={may}
        fields={[
          { label: t('list.giveType'), options: options.type, onChange: (type) => edit(list.ticked, { type }) },
          {
            label: t('list.giveLevel'),
            options: options.level,
            none,
            onChange: (level) => edit(list.ticked, { level: levelOf(level as LevelText | undefined) }),
          },
          {
            label: t('list.giveState'),
            options: options.state,
            none,
            onChange: (state) => edit(list.ticked, { state }),
          },
          {
            label: t('list.giveValidation'),
            options: [
              { value: 'yes', label: t('list.validated') },
              { value: 'no', label: t('list.toValidate') },
            ],
            onChange: (said) => edit(list.ticked, { validated: said === 'yes' }),
          },
        ]}
        onUntick={list.untick}
      />
      <ListRows
        label={t('list.relations')}
        empty={t('list.noRelations')}
        isEmpty={all.length === 0}
        list={list}
        columns={relationColumns(t)}
        cells={cells}
      />
    </div>
  )
}

import { Puzzle } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { domainOptions, useFamilyOptions } from '../../panels/fields/domain-options.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { useServices } from '../../panels/services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useBoard } from '../../panels/use-editor.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { useList } from '../use-list.ts'
import { ActorCells } from './actor-cells.tsx'
import { type ActorRow, actorColumns, actorRows, actorValues } from './actor-columns.ts'
import { NewActor } from './new-actor.tsx'

/** The actors of the page: created, read, sorted, edited and deleted without the canvas. */
export function ActorList() {
  const { t } = useTranslation()
  const { edit, gather } = useActions()
  const { announcer } = useServices()
  const { showOnMap } = useItemServices()
  const mayGather = useMay('create', 'action')
  const may = useMay('edit', 'actor')
  const families = useBoard((board) => board.meta.families)
  const familyOptions = useFamilyOptions()
  const actors = usePageItems((items) => items.actors)
  const relations = usePageItems((items) => items.relations)
  const all = useMemo(() => actorRows(actors, relations), [actors, relations])
  const values = useMemo(() => actorValues(families, t), [families, t])
  const list = useList(all, values, 'name')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: ActorRow) => <ActorCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  const gatherTicked = (): void => {
    const action = gather(list.ticked)
    if (action === undefined) return
    announcer.say(t('action.gathered'))
    list.untick()
    showOnMap([action])
  }
  const options = domainOptions(t)
  const none = t('field.unsaid')
  const give = (field: 'family' | 'ring' | 'scale') => (value: string | undefined) =>
    edit(list.ticked, { [field]: value })
  return (
    <div className={styles.list}>
      <NewActor />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length}>
        <ListFilter
          label={t('list.filterFamily')}
          all={t('list.allFamilies')}
          value={list.only.family}
          words={families.map((family) => familyWord(family, t))}
          onChange={(word) => list.setOnly('family', word)}
        />
      </ListBar>
      <BulkBar
        ticked={list.ticked}
        mayEdit={may}
        fields={[
          { label: t('list.giveFamily'), options: familyOptions, none, onChange: give('family') },
          { label: t('list.giveRing'), options: options.ring, none, onChange: give('ring') },
          { label: t('list.giveScale'), options: options.scale, none, onChange: give('scale') },
        ]}
        onUntick={list.untick}
      >
        {list.ticked.length > 1 && (
          <Button icon={Puzzle} disabled={!mayGather} onClick={gatherTicked}>
            {t('action.gather')}
          </Button>
        )}
      </BulkBar>
      <ListRows
        label={t('list.actors')}
        empty={t('list.noActors')}
        isEmpty={all.length === 0}
        list={list}
        columns={actorColumns(t)}
        cells={cells}
      />
    </div>
  )
}

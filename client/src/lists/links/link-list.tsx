import type { ItemId } from '@palabre/shared/ids'
import type { LinkRole } from '@palabre/shared/model'
import { memo, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ItemCombobox } from '../../panels/fields/item-combobox.tsx'
import { mayEnd, rolesOfLink } from '../../panels/links/link-ends.ts'
import { LinkForm } from '../../panels/links/link-form.tsx'
import { useLinkActions } from '../../panels/links/use-link-actions.ts'
import { sameList, useBoard, useEditor, useEditorState } from '../../panels/use-editor.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { useWholeBoard } from '../../panels/use-whole-board.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar, ListFilter } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { Cell, RowActions, SelectCell, TickCell } from '../table/cells.tsx'
import tableStyles from '../table/data-table.module.css'
import { useRowItem } from '../table/use-row-item.ts'
import { useList } from '../use-list.ts'
import { type LinkRow, linkRows, linkTableColumns, linkValues, roleOptions } from './link-columns.ts'

/** Every thread that begins or ends on the page: tied, read, turned round and cut without the canvas. */
export function LinkList() {
  const { t } = useTranslation()
  const { change } = useLinkActions()
  const around = useSurroundings()
  const may = useMay('edit', 'link')
  const board = useWholeBoard()
  const page = useEditorState((state) => state.page)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `around` reads the board that is named.
  const all = useMemo(() => linkRows(board, page, around, t), [board, page, t])
  const values = useMemo(() => linkValues(t), [t])
  const list = useList(all, values, 'from')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: LinkRow) => <LinkCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  const roles = roleOptions(t)
  return (
    <div className={styles.list}>
      <LinkForm label={t('list.newLink')} />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length}>
        <ListFilter
          label={t('list.filterRole')}
          all={t('list.allRoles')}
          value={list.only.role}
          words={roles.map(({ label }) => label)}
          onChange={(word) => list.setOnly('role', word)}
        />
      </ListBar>
      <BulkBar
        ticked={list.ticked}
        mayEdit={may}
        onUntick={list.untick}
        fields={[
          {
            label: t('list.giveRole'),
            options: roles.filter(({ value }) => value !== 'scores' && value !== 'preferred-to'),
            onChange: (role) => change(list.ticked, { role: role as LinkRole }),
          },
        ]}
      />
      <ListRows
        label={t('list.links')}
        empty={t('list.noLinks')}
        isEmpty={all.length === 0}
        list={list}
        columns={linkTableColumns(t)}
        cells={cells}
      />
    </div>
  )
}

interface LinkCellsProps {
  readonly row: LinkRow
  readonly ticked: boolean
  readonly onTick: (id: ItemId) => void
}

const LinkCells = memo(function LinkCells({ row, ticked, onTick }: LinkCellsProps) {
  const { t } = useTranslation()
  const { board } = useEditor()
  const { change } = useLinkActions()
  const { item: link, name, disabled, labelled } = useRowItem(row.link)
  const roles = useBoard(() => rolesOfLink(board, link), sameList)
  const end = (field: 'from' | 'to') => (
    <Cell>
      <ItemCombobox
        bare
        label={labelled(t(`field.${field}`))}
        value={link[field]}
        placeholder={t('links.chooseItem')}
        accepts={mayEnd(board, link, field)}
        disabled={disabled}
        onChange={(next) => next && change([row.id], { [field]: next })}
      />
    </Cell>
  )
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      {end('from')}
      <SelectCell
        label={labelled(t('field.role'))}
        value={link.role}
        options={roleOptions(t).filter(({ value }) => roles.includes(value))}
        disabled={disabled}
        onChange={(role) => role && change([row.id], { role })}
      />
      {end('to')}
      <Cell className={tableStyles.words ?? ''}>{row.elsewhere}</Cell>
      <RowActions item={link} name={name} />
    </>
  )
})

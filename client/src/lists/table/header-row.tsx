import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import utilities from '../../styles/utilities.module.css'
import type { Sorting } from '../arrange-rows.ts'
import type { TableColumn } from './columns.ts'
import styles from './data-table.module.css'
import { tableRoles } from './roles.ts'

interface HeaderRowProps<Key extends string> {
  readonly columns: readonly TableColumn<Key>[]
  readonly sorting: Sorting<Key>
  readonly onSort: (key: Key) => void
  readonly ticked: 'none' | 'some' | 'all'
  readonly onTickAll: () => void
}

/** The names of the columns; a press sorts by one, a second press the other way round. */
export function HeaderRow<Key extends string>({ columns, sorting, onSort, ticked, onTickAll }: HeaderRowProps<Key>) {
  const { t } = useTranslation()
  return (
    <thead {...tableRoles.group} className={styles.head}>
      <tr {...tableRoles.row} className={styles.headRow} aria-rowindex={1}>
        <th {...tableRoles.header} scope="col" className={styles.tick}>
          <input
            type="checkbox"
            aria-label={t('list.tickAll')}
            checked={ticked === 'all'}
            ref={(box) => {
              if (box) box.indeterminate = ticked === 'some'
            }}
            onChange={onTickAll}
          />
        </th>
        {columns.map(({ key, label }) => {
          const direction = sorting.key === key ? sorting.direction : undefined
          return (
            <th {...tableRoles.header} key={key} scope="col" aria-sort={direction ?? 'none'}>
              <button type="button" className={styles.sort} onClick={() => onSort(key)}>
                {label}
                {direction === 'ascending' && <ArrowUp size={16} aria-hidden />}
                {direction === 'descending' && <ArrowDown size={16} aria-hidden />}
              </button>
            </th>
          )
        })}
        <th {...tableRoles.header} scope="col">
          <span className={utilities.visuallyHidden}>{t('list.actions')}</span>
        </th>
      </tr>
    </thead>
  )
}

import type { ItemId } from '@palabre/shared/ids'
import { bounds, type Tension } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useEditor } from '../../panels/use-editor.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import type { Column } from '../arrange-rows.ts'
import { BulkBar } from '../bulk-bar.tsx'
import { ListBar } from '../list-bar.tsx'
import { ListRows } from '../list-rows.tsx'
import styles from '../lists.module.css'
import { LongTextCell, RowActions, TextCell, TickCell } from '../table/cells.tsx'
import { useRowItem } from '../table/use-row-item.ts'
import { useDiagnosticActions } from '../use-diagnostic-actions.ts'
import { useList } from '../use-list.ts'

type TensionKey = 'a' | 'b' | 'note'

const values: Column<Tension, TensionKey>[] = [
  { key: 'a', value: ({ a }) => a },
  { key: 'b', value: ({ b }) => b },
  { key: 'note', value: ({ note }) => note },
]

/** The tensions of the page: two sides that both count. */
export function TensionList() {
  const { t } = useTranslation()
  const may = useMay('edit', 'tension')
  const all = usePageItems(({ byKind }) => byKind.tension)
  const list = useList(all, values, 'a')
  const { tick, isTicked } = list
  const cells = useCallback(
    (row: Tension) => <TensionCells row={row} ticked={isTicked(row.id)} onTick={tick} />,
    [isTicked, tick],
  )
  const columns = useMemo(
    () => [
      { key: 'a' as const, label: t('field.stakeA'), minRem: 12, share: 2 },
      { key: 'b' as const, label: t('field.stakeB'), minRem: 12, share: 2 },
      { key: 'note' as const, label: t('field.note'), minRem: 10, share: 1.6 },
    ],
    [t],
  )
  return (
    <div className={styles.list}>
      <NewTension />
      <ListBar search={list.search} onSearch={list.setSearch} shown={list.rows.length} total={all.length} />
      <BulkBar ticked={list.ticked} mayEdit={may} onUntick={list.untick} />
      <ListRows
        label={t('list.tensions')}
        empty={t('list.noTensions')}
        isEmpty={all.length === 0}
        list={list}
        columns={columns}
        cells={cells}
      />
    </div>
  )
}

/** One side, Enter, the other side, Enter: a tension; the next one begins at once. */
function NewTension() {
  const { t } = useTranslation()
  const { board } = useEditor()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { addTension } = useDiagnosticActions()
  const may = useMay('create', 'tension')
  const [a, setA] = useState('')
  const [b, setB] = useState('')
  const first = useRef<HTMLInputElement>(null)
  const second = useRef<HTMLInputElement>(null)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const sides = [a.trim(), b.trim()] as const
    const missing = sides[0] ? (sides[1] ? undefined : second) : first
    if (missing) {
      missing.current?.focus()
      return
    }
    const made = addTension(...sides)
    const tension = made && board.item(made)
    if (!tension) return
    announcer.say(t('list.added', { name: itemName(tension, around, t) }))
    setA('')
    setB('')
    first.current?.focus()
  }
  const side = (label: string, value: string, set: (text: string) => void, ref: typeof first) => (
    <input
      ref={ref}
      className={styles.createName}
      value={value}
      maxLength={bounds.stakeLength}
      disabled={!may}
      autoComplete="off"
      placeholder={label}
      aria-label={label}
      onChange={(event) => set(event.target.value)}
    />
  )
  return (
    <form className={styles.create} onSubmit={add} aria-label={t('list.newTension')}>
      {side(t('field.stakeA'), a, setA, first)}
      <span aria-hidden>↔</span>
      {side(t('field.stakeB'), b, setB, second)}
      <Button type="submit" icon={Plus} disabled={!may || !(a.trim() || b.trim())}>
        {t('list.add')}
      </Button>
    </form>
  )
}

interface TensionCellsProps {
  readonly row: Tension
  readonly ticked: boolean
  readonly onTick: (id: ItemId) => void
}

const TensionCells = memo(function TensionCells({ row, ticked, onTick }: TensionCellsProps) {
  const { t } = useTranslation()
  const { edit } = useDiagnosticActions()
  const { item: tension, name, disabled, labelled } = useRowItem(row)
  const set = (field: TensionKey) => (text: string) =>
    edit([row.id], { [field]: text || undefined }, `field:${row.id}:${field}`)
  return (
    <>
      <TickCell label={t('list.tick', { name })} ticked={ticked} onTick={() => onTick(row.id)} />
      <TextCell
        label={labelled(t('field.stakeA'))}
        column="a"
        value={tension.a}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={set('a')}
      />
      <TextCell
        label={labelled(t('field.stakeB'))}
        column="b"
        value={tension.b}
        maxLength={bounds.stakeLength}
        disabled={disabled}
        onCommit={set('b')}
      />
      <LongTextCell
        label={labelled(t('field.note'))}
        column="note"
        value={tension.note ?? ''}
        maxLength={bounds.noteLength}
        disabled={disabled}
        onCommit={set('note')}
      />
      <RowActions item={tension} name={name} />
    </>
  )
})

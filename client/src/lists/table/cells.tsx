import { bounds, type Item, type WordedItem } from '@palabre/shared/model'
import { MapPin, Trash2 } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import type { Option } from '../../panels/fields/domain-options.ts'
import { useDraft } from '../../panels/fields/use-draft.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSteadyCaret } from '../../panels/words/use-steady-caret.ts'
import styles from './data-table.module.css'
import { tableRoles } from './roles.ts'

export function Cell({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  return (
    <td {...tableRoles.cell} className={`${styles.cell} ${className ?? ''}`}>
      {children}
    </td>
  )
}

interface TickCellProps {
  readonly label: string
  readonly ticked: boolean
  readonly onTick: () => void
}

export function TickCell({ label, ticked, onTick }: TickCellProps) {
  return (
    <Cell className={styles.tick ?? ''}>
      <input type="checkbox" aria-label={label} checked={ticked} onChange={onTick} />
    </Cell>
  )
}

interface TextCellProps {
  /** Says which field of whom: the header alone is not read while tabbing. */
  readonly label: string
  readonly column: string
  readonly value: string
  readonly maxLength: number
  readonly disabled: boolean
  readonly onCommit: (text: string) => void
}

export function TextCell({ label, column, value, maxLength, disabled, onCommit }: TextCellProps) {
  const draft = useDraft(value, onCommit)
  return (
    <Cell>
      <input
        type="text"
        className={styles.control}
        data-column={column}
        aria-label={label}
        value={draft.text}
        maxLength={maxLength}
        disabled={disabled}
        autoComplete="off"
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
    </Cell>
  )
}

/** Several lines: one is shown, and all while one writes. */
export function LongTextCell({ label, column, value, maxLength, disabled, onCommit }: TextCellProps) {
  const draft = useDraft(value, onCommit, 'several')
  return (
    <Cell>
      <textarea
        className={`${styles.control} ${styles.long}`}
        data-column={column}
        rows={1}
        aria-label={label}
        value={draft.text}
        maxLength={maxLength}
        disabled={disabled}
        onChange={(event) => draft.write(event.target.value)}
        onBlur={draft.finish}
        onKeyDown={draft.onKeyDown}
      />
    </Cell>
  )
}

interface WordsCellProps {
  readonly item: WordedItem
  readonly label: string
  readonly column: string
  readonly disabled: boolean
}

/** Words that people write together: each keystroke goes out at once. */
export function WordsCell({ item, label, column, disabled }: WordsCellProps) {
  const { writeWords } = useActions()
  const { ref, noteCaret } = useSteadyCaret(item.text)
  return (
    <Cell>
      <textarea
        ref={ref}
        className={`${styles.control} ${styles.long}`}
        data-column={column}
        rows={1}
        aria-label={label}
        value={item.text}
        maxLength={bounds.textLength}
        disabled={disabled}
        onSelect={noteCaret}
        onChange={(event) => {
          noteCaret()
          writeWords(item, event.target.value)
        }}
      />
    </Cell>
  )
}

interface SelectCellProps<Value extends string> {
  readonly label: string
  readonly value: Value | ''
  readonly options: readonly Option<Value>[]
  /** The word of no choice; absent where there always is one. */
  readonly empty?: string
  readonly disabled: boolean
  readonly mark?: ReactNode
  readonly onChange: (value: Value | undefined) => void
}

export function SelectCell<Value extends string>(props: SelectCellProps<Value>) {
  const { label, value, options, empty, disabled, mark, onChange } = props
  return (
    <Cell className={styles.marked ?? ''}>
      {mark}
      <select
        className={styles.control}
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Cell>
  )
}

interface RowActionsProps {
  readonly item: Pick<Item, 'id' | 'kind'>
  readonly name: string
}

/** The last cell of every row. */
export function RowActions({ item: { id, kind }, name }: RowActionsProps) {
  const { t } = useTranslation()
  const { showOnMap, askToDelete } = useItemServices()
  return (
    <Cell className={styles.actions ?? ''}>
      <RowButton icon={MapPin} label={t('list.showOnMap', { name })} onClick={() => showOnMap([id])} />
      <RowButton
        icon={Trash2}
        label={t('list.deleteRow', { name })}
        disabled={!useMay('delete', kind, id)}
        onClick={() => askToDelete([id])}
      />
    </Cell>
  )
}

/** Without the tooltip of other icon buttons: a popup in every row would be felt while scrolling. */
function RowButton(props: Omit<ComponentProps<typeof IconButton>, 'tooltip'>) {
  return <IconButton {...props} tooltip={false} title={props.label} />
}

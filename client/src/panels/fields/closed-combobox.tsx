import { ChevronsUpDown } from 'lucide-react'
import { useId } from 'react'
import utilities from '../../styles/utilities.module.css'
import styles from './suggest-field.module.css'

interface ClosedComboboxProps {
  readonly label: string
  /** The words of what is chosen. */
  readonly chosen: string | undefined
  readonly placeholder: string
  readonly disabled?: boolean
  /** Hides the label where a table's header says it. */
  readonly bare?: boolean
  readonly onOpen: () => void
}

/** Looks and reads like the trigger of a combobox, which takes its place when it is first opened. */
export function ClosedCombobox({ label, chosen, placeholder, disabled, bare, onOpen }: ClosedComboboxProps) {
  const labelId = useId()
  return (
    <div className={styles.field}>
      <span id={labelId} className={bare ? utilities.visuallyHidden : styles.label}>
        {label}
      </span>
      <button
        type="button"
        role="combobox"
        aria-haspopup="dialog"
        aria-expanded={false}
        aria-labelledby={labelId}
        className={`${bare ? styles.bare : styles.control} ${styles.trigger}`}
        disabled={disabled}
        data-disabled={disabled ? '' : undefined}
        data-placeholder={chosen === undefined ? '' : undefined}
        onClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          onOpen()
        }}
      >
        <span className={styles.value}>{chosen ?? placeholder}</span>
        <ChevronsUpDown size={16} aria-hidden />
      </button>
    </div>
  )
}

import { Combobox } from '@base-ui/react/combobox'
import { ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { matches } from '../../lists/fold.ts'
import utilities from '../../styles/utilities.module.css'
import styles from './suggest-field.module.css'

/** What can be chosen, by its words. */
export interface ComboboxOption {
  readonly value: string
  readonly label: string
}

interface OpenComboboxProps<Option extends ComboboxOption, Entry> {
  readonly label: string
  /** Hides the label where a table's header says it. */
  readonly bare?: boolean | undefined
  readonly disabled?: boolean | undefined
  readonly placeholder: string
  readonly chosen: Option | undefined
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** Options, or groups of them. */
  readonly entries: readonly Entry[]
  /** The words that a search looks at. */
  readonly wordsOf: (option: Option) => string
  readonly onChoose: (option: Option) => void
  /** The words of the search, and of finding nothing. */
  readonly search: string
  readonly nothing: string
  /** One entry of the list. */
  readonly children: (entry: Entry) => ReactNode
}

/** As many names as a list is scanned for; writing a few letters finds the rest. */
const shownAtMost = 60

/** A combobox that has been opened once: a button, and behind it a list to search. */
export function OpenCombobox<Option extends ComboboxOption, Entry>(props: OpenComboboxProps<Option, Entry>) {
  const { label, bare, chosen, search } = props
  return (
    <Combobox.Root
      items={props.entries}
      value={chosen ?? null}
      open={props.open}
      onOpenChange={props.onOpenChange}
      disabled={props.disabled ?? false}
      limit={shownAtMost}
      autoHighlight
      isItemEqualToValue={(a: Option, b: Option) => a.value === b.value}
      filter={(option: Option, typed) => matches(props.wordsOf(option), typed)}
      onValueChange={(option: Option | null) => option && props.onChoose(option)}
    >
      <div className={styles.field}>
        <Combobox.Label className={bare ? utilities.visuallyHidden : styles.label}>{label}</Combobox.Label>
        <Combobox.Trigger className={`${bare ? styles.bare : styles.control} ${styles.trigger}`}>
          <span className={styles.value}>
            <Combobox.Value placeholder={props.placeholder} />
          </span>
          <ChevronsUpDown size={16} aria-hidden />
        </Combobox.Trigger>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={styles.positioner} sideOffset={4} align="start" collisionPadding={8}>
          <Combobox.Popup className={`${styles.popup} ${styles.search}`} aria-label={label}>
            <Combobox.Input className={styles.control} aria-label={search} placeholder={search} />
            <Combobox.Empty className={styles.empty}>{props.nothing}</Combobox.Empty>
            <Combobox.List className={styles.results}>{props.children}</Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

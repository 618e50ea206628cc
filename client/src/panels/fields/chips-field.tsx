import { Combobox } from '@base-ui/react/combobox'
import { X } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matches } from '../../lists/fold.ts'
import utilities from '../../styles/utilities.module.css'
import styles from './chips-field.module.css'
import suggestStyles from './suggest-field.module.css'

export interface ChipOption {
  readonly value: string
  readonly label: string
  /** What kind of thing it is, in small print. */
  readonly about?: string
}

interface ChipsFieldProps {
  readonly label: string
  /** What is chosen, in order. */
  readonly chosen: readonly ChipOption[]
  readonly options: readonly ChipOption[]
  readonly placeholder: string
  /** Said when nothing on offer has these letters. */
  readonly empty: string
  /** What an option that takes the typed words as they are says; absent: only what is on offer. */
  readonly freely?: (typed: string) => string
  readonly maxLength?: number
  readonly disabled?: boolean
  /** Hides the label where something around says it. */
  readonly bare?: boolean
  readonly onChange: (values: readonly string[]) => void
}

const shownAtMost = 60

/** Several choices in one field: those made as chips, others found by typing; free words where they are welcome. */
export function ChipsField(props: ChipsFieldProps) {
  const { label, chosen, options, placeholder, empty, freely, maxLength, disabled = false, bare, onChange } = props
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState('')
  const items = useMemo(() => {
    const known = new Set(chosen.map(({ value }) => value))
    const offered = [...chosen, ...options.filter(({ value }) => !known.has(value))]
    const words = typed.trim()
    const exact = offered.some(({ value, label: shown }) => fold(shown) === fold(words) || value === words)
    return freely && words && !exact ? [...offered, { value: words, label: freely(words) }] : offered
  }, [chosen, options, typed, freely])
  /** What was typed and not chosen is taken on leaving the field: nobody should lose a name. */
  const leave = () => {
    const words = typed.trim()
    if (!freely || !words) return
    setTyped('')
    if (!chosen.some(({ label: shown }) => fold(shown) === fold(words)))
      onChange([...chosen.map(({ value }) => value), exactly(options, words) ?? words])
  }
  return (
    <Combobox.Root
      multiple
      items={items}
      value={[...chosen]}
      inputValue={typed}
      disabled={disabled}
      limit={shownAtMost}
      autoHighlight
      isItemEqualToValue={(a: ChipOption, b: ChipOption) => a.value === b.value}
      filter={(option: ChipOption, words) => option.value === words.trim() || matches(option.label, words)}
      onInputValueChange={(words, { reason }) => {
        // Closing the list would clear what was typed: it stays, to be taken on leaving.
        if (reason === 'input-change' || reason === 'escape-key') setTyped(words)
      }}
      onValueChange={(next: ChipOption[], details) => {
        // Escape leaves; it never takes away what was chosen.
        if (details.reason === 'escape-key') {
          details.allowPropagation()
          return
        }
        setTyped('')
        onChange(next.map(({ value }) => value))
      }}
    >
      <div className={suggestStyles.field}>
        <label htmlFor={id} className={bare ? utilities.visuallyHidden : suggestStyles.label}>
          {label}
        </label>
        <Combobox.InputGroup className={bare ? `${styles.box} ${styles.bare}` : styles.box}>
          <Combobox.Chips className={styles.chips}>
            {chosen.map((option) => (
              <Combobox.Chip key={option.value} className={styles.chip}>
                <span className={styles.word}>{option.label}</span>
                <Combobox.ChipRemove
                  className={styles.remove}
                  aria-label={t('commitment.removeOne', { name: option.label })}
                >
                  <X size={16} aria-hidden />
                </Combobox.ChipRemove>
              </Combobox.Chip>
            ))}
            <Combobox.Input
              id={id}
              className={styles.input}
              maxLength={maxLength}
              placeholder={chosen.length === 0 ? placeholder : undefined}
              onBlur={leave}
            />
          </Combobox.Chips>
        </Combobox.InputGroup>
      </div>
      <Combobox.Portal>
        <Combobox.Positioner className={suggestStyles.positioner} sideOffset={4} align="start">
          <Combobox.Popup className={styles.popup}>
            <Combobox.Empty className={suggestStyles.empty}>{empty}</Combobox.Empty>
            <Combobox.List>
              {(option: ChipOption) => (
                <Combobox.Item key={option.value} value={option} className={styles.item}>
                  <span className={styles.word}>{option.label}</span>
                  {option.about && <span className={styles.about}>{option.about}</span>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}

/** The one option that is called just so. */
function exactly(options: readonly ChipOption[], words: string): string | undefined {
  return options.find(({ label }) => fold(label) === fold(words))?.value
}

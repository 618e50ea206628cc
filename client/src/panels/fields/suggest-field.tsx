import { Autocomplete } from '@base-ui/react/autocomplete'
import { useId } from 'react'
import { matches } from '../../lists/fold.ts'
import styles from './suggest-field.module.css'
import { useDraft } from './use-draft.ts'

interface SuggestFieldProps {
  readonly label: string
  readonly value: string
  readonly suggestions: readonly string[]
  readonly maxLength: number
  readonly disabled?: boolean
  readonly onCommit: (text: string) => void
  /** Hides the label where a table's header says it. */
  readonly bare?: boolean
}

/** One line of free text with words on offer; what is typed is always taken as it is. */
export function SuggestField({ label, value, suggestions, maxLength, disabled, onCommit, bare }: SuggestFieldProps) {
  const id = useId()
  const draft = useDraft(value, onCommit)
  return (
    <div className={styles.field}>
      {!bare && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <Autocomplete.Root
        items={suggestions}
        value={draft.text}
        disabled={disabled ?? false}
        openOnInputClick
        filter={(suggestion: string, typed) => typed === value || matches(suggestion, typed)}
        onValueChange={(text, { reason }) => {
          draft.write(text)
          if (reason === 'item-press') draft.finish()
        }}
      >
        <Autocomplete.Input
          id={id}
          className={bare ? styles.bare : styles.control}
          aria-label={bare ? label : undefined}
          maxLength={maxLength}
          onBlur={draft.finish}
        />
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={styles.positioner} sideOffset={4}>
            <Autocomplete.Popup className={styles.popup}>
              <Autocomplete.List>
                {(suggestion: string) => (
                  <Autocomplete.Item key={suggestion} value={suggestion} className={styles.item}>
                    {suggestion}
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </div>
  )
}

import { dueField, parse } from '@palabre/shared/model'
import { type ChangeEvent, type FocusEvent, type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify, TextField } from '../../components/index.ts'

interface DueProps {
  readonly label: string
  readonly value: string | undefined
  readonly disabled?: boolean
  readonly onChange: (due: string | undefined) => void
}

/** A day, or none. What is no day of this century is said, and not kept. */
export function DueField({ label, disabled, ...due }: DueProps) {
  const { t } = useTranslation()
  const { bad, control } = useDue(due)
  return (
    <TextField
      label={label}
      help={t('commitment.dueHelp')}
      error={bad ? t('commitment.badDue') : undefined}
      disabled={disabled}
      {...control}
    />
  )
}

/** The same without its label and its words around, for a cell. */
export function DueInput({ label, disabled, className, ...due }: DueProps & { readonly className: string }) {
  const { t } = useTranslation()
  const { bad, control } = useDue(due, () => notify({ text: t('commitment.badDue'), kind: 'attention' }))
  return (
    <input
      aria-label={label}
      aria-invalid={bad ? true : undefined}
      className={className}
      disabled={disabled}
      data-column="due"
      {...control}
    />
  )
}

/**
 * What is typed in a field for a day. While a year is typed digit by digit it passes through years that nobody means,
 * so a day is judged when the field is left; one of this century is kept at once.
 */
function useDue({ value, onChange }: Pick<DueProps, 'value' | 'onChange'>, onBad?: () => void) {
  const [typed, setTyped] = useState<string>()
  const [bad, setBad] = useState(false)
  const finish = (input: HTMLInputElement): void => {
    const text = input.value
    const wrong = input.validity.badInput || (text !== '' && !parse(dueField, text).ok)
    setBad(wrong)
    if (wrong) {
      onBad?.()
      return
    }
    setTyped(undefined)
    if (text !== (value ?? '')) onChange(text || undefined)
  }
  const control = {
    type: 'date',
    min: '2000-01-01',
    max: '2099-12-31',
    value: typed ?? value ?? '',
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      setTyped(target.value)
      setBad(false)
      if (parse(dueField, target.value).ok) onChange(target.value)
    },
    onBlur: ({ target }: FocusEvent<HTMLInputElement>) => finish(target),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      if (event.key === 'Enter') finish(event.currentTarget)
    },
  }
  return { bad, control }
}

import { dueField, parse } from '@palabre/shared/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/index.ts'

interface DueFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly disabled?: boolean
  readonly onChange: (due: string | undefined) => void
}

/** A day, or none. What is no day of this century is said, and not kept. */
export function DueField({ label, value, disabled, onChange }: DueFieldProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const [bad, setBad] = useState(false)
  /** While a year is typed digit by digit, it passes through years that nobody means. */
  const finish = (input: HTMLInputElement): void => {
    const text = input.value
    const wrong = input.validity.badInput || (text !== '' && !parse(dueField, text).ok)
    setBad(wrong)
    if (wrong) return
    setTyped(undefined)
    if (text !== (value ?? '')) onChange(text || undefined)
  }
  return (
    <TextField
      label={label}
      type="date"
      min="2000-01-01"
      max="2099-12-31"
      help={t('commitment.dueHelp')}
      error={bad ? t('commitment.badDue') : undefined}
      value={typed ?? value ?? ''}
      disabled={disabled}
      onChange={(event) => {
        setTyped(event.target.value)
        setBad(false)
        // A day chosen from the calendar is whole at once.
        if (parse(dueField, event.target.value).ok) onChange(event.target.value)
      }}
      onBlur={(event) => finish(event.target)}
      onKeyDown={(event) => event.key === 'Enter' && finish(event.currentTarget)}
    />
  )
}

import { Plus } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords } from '../a11y/describe-item.ts'
import { Button } from '../components/index.ts'
import { useServices } from '../panels/services.ts'
import styles from './lists.module.css'

interface WordsFormProps {
  readonly label: string
  readonly maxLength: number
  readonly disabled: boolean
  /** Makes something of the words; false when it was refused. */
  readonly onAdd: (text: string) => boolean
  readonly children?: ReactNode
}

/** A few words and Enter make something new; the next can be typed at once. */
export function WordsForm({ label, maxLength, disabled, onAdd, children }: WordsFormProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const [text, setText] = useState('')
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = text.trim()
    if (!trimmed || !onAdd(trimmed)) return
    announcer.say(t('list.added', { name: firstWords(trimmed) }))
    setText('')
  }
  return (
    <form className={styles.create} onSubmit={add} aria-label={label}>
      <input
        className={styles.createWords}
        value={text}
        maxLength={maxLength}
        disabled={disabled}
        autoComplete="off"
        placeholder={label}
        aria-label={label}
        onChange={(event) => setText(event.target.value)}
      />
      {children}
      <Button type="submit" icon={Plus} disabled={disabled || !text.trim()}>
        {t('list.add')}
      </Button>
    </form>
  )
}

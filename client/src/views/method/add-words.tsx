import { bounds, type ItemKindName } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from './method.module.css'

interface AddWordsProps {
  readonly label: string
  /** What is made: who may not make it cannot type. */
  readonly kind: ItemKindName
  /** Makes it; false when it was refused. */
  readonly onAdd: (text: string) => boolean
  readonly placeholder?: string
}

/** A few words and Enter make one more. */
export function AddWords({ label, kind, onAdd, placeholder }: AddWordsProps) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const may = useMay('create', kind)
  const [text, setText] = useState('')
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const words = text.trim()
    if (!words || !onAdd(words)) return
    announcer.say(t('list.added', { name: firstWords(words) }))
    setText('')
  }
  return (
    <form className={styles.add} onSubmit={add}>
      <input
        className={styles.control}
        value={text}
        maxLength={kind === 'frame' ? bounds.nameLength : bounds.textLength}
        disabled={!may}
        autoComplete="off"
        aria-label={label}
        placeholder={placeholder ?? label}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon={Plus} disabled={!may || !text.trim()} aria-label={`${t('list.add')}, ${label}`}>
        {t('list.add')}
      </Button>
    </form>
  )
}

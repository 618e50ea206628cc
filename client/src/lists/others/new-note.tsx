import { bounds } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { firstWords } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from '../lists.module.css'

/** A few words and Enter make a note. */
export function NewNote() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { addWorded } = useActions()
  const may = useMay('create', 'sticky')
  const [text, setText] = useState('')

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = text.trim()
    if (!trimmed || !addWorded('sticky', trimmed)) return
    announcer.say(t('list.added', { name: firstWords(trimmed) }))
    setText('')
  }
  return (
    <form className={styles.create} onSubmit={add} aria-label={t('list.newNote')}>
      <input
        className={styles.createName}
        value={text}
        maxLength={bounds.textLength}
        disabled={!may}
        autoComplete="off"
        placeholder={t('list.newNote')}
        aria-label={t('list.newNote')}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon={Plus} disabled={!may || !text.trim()}>
        {t('list.add')}
      </Button>
    </form>
  )
}

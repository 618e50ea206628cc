import { bounds } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from '../lists.module.css'

/** A name and Enter make an action; who takes part is said in its row. */
export function NewAction() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { gather } = useActions()
  const may = useMay('create', 'action')
  const [name, setName] = useState('')

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = name.trim()
    if (!trimmed || !gather([], { name: trimmed })) return
    announcer.say(t('list.added', { name: trimmed }))
    setName('')
  }
  return (
    <form className={styles.create} onSubmit={add} aria-label={t('list.newAction')}>
      <input
        className={styles.createName}
        value={name}
        maxLength={bounds.nameLength}
        disabled={!may}
        autoComplete="off"
        placeholder={t('list.newAction')}
        aria-label={t('list.newActionName')}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" icon={Plus} disabled={!may || !name.trim()}>
        {t('list.add')}
      </Button>
    </form>
  )
}

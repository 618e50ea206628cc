import { bounds } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, SelectField, TextField } from '../../components/index.ts'
import { useFamilyOptions } from '../fields/domain-options.ts'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import styles from './net-map.module.css'

/** Who: one name after the other, each with Enter; the family stays for the next. */
export function WhoPass() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { addActor } = useActions()
  const may = useMay('create', 'actor')
  const families = useFamilyOptions()
  const count = usePageItems(({ actors }) => actors.length)
  const [name, setName] = useState('')
  const [family, setFamily] = useState<string>()
  const field = useRef<HTMLInputElement>(null)
  const add = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = name.trim()
    if (!trimmed || !addActor({ name: trimmed, ...(family === undefined ? {} : { family }) })) return
    announcer.say(t('list.added', { name: trimmed }))
    setName('')
    field.current?.focus()
  }
  return (
    <form className={styles.form} onSubmit={add}>
      <TextField
        ref={field}
        label={t('list.newActorName')}
        value={name}
        maxLength={bounds.nameLength}
        disabled={!may}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <SelectField
        label={t('field.family')}
        empty={t('field.unsaid')}
        value={family ?? ''}
        options={families}
        disabled={!may}
        onChange={setFamily}
      />
      <Button type="submit" icon={Plus} disabled={!may || !name.trim()}>
        {t('list.add')}
      </Button>
      <p className={styles.soft}>{t('netMap.who.count', { count })}</p>
    </form>
  )
}

import { bounds } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { useFamilyOptions } from '../../panels/fields/domain-options.ts'
import { useServices } from '../../panels/services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useMay } from '../../panels/use-permission.ts'
import { fold } from '../fold.ts'
import styles from '../lists.module.css'

/** A name and Enter make an actor; the next one can be typed at once. */
export function NewActor() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { addActor } = useActions()
  const may = useMay('create', 'actor')
  const families = useFamilyOptions()
  const [name, setName] = useState('')
  const [family, setFamily] = useState('')
  const nameId = useId()
  const exists = usePageItems(({ actors }) => name !== '' && actors.some((actor) => fold(actor.name) === fold(name)))

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const trimmed = name.trim()
    if (!trimmed || !addActor({ name: trimmed, ...(family ? { family } : {}) })) return
    announcer.say(t('list.added', { name: trimmed }))
    setName('')
  }
  return (
    <form className={styles.create} onSubmit={add} aria-label={t('list.newActor')}>
      <input
        id={nameId}
        className={styles.createName}
        value={name}
        maxLength={bounds.nameLength}
        disabled={!may}
        autoComplete="off"
        placeholder={t('list.newActor')}
        aria-label={t('list.newActorName')}
        aria-describedby={exists ? `${nameId}-exists` : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <select
        className={`${styles.filter} ${styles.roomy}`}
        aria-label={t('field.family')}
        value={family}
        disabled={!may}
        onChange={(event) => setFamily(event.target.value)}
      >
        <option value="">{t('list.noFamily')}</option>
        {families.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <Button type="submit" icon={Plus} disabled={!may || !name.trim()}>
        {t('list.add')}
      </Button>
      {exists && (
        <p id={`${nameId}-exists`} className={styles.hint} role="status">
          {t('list.nameTaken')}
        </p>
      )}
    </form>
  )
}

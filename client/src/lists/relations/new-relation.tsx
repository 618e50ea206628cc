import type { ItemId } from '@palabre/shared/ids'
import { type RelationType, relationTypes } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { ActorCombobox, actorsAndActions } from '../../panels/fields/actor-combobox.tsx'
import { useServices } from '../../panels/services.ts'
import { useActions } from '../../panels/use-actions.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { useMay } from '../../panels/use-permission.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from '../lists.module.css'

/** On a narrow screen it opens when one asks, so that the list is what one sees first. */
export function NewRelation() {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  if (narrow && !open)
    return (
      <Button icon={Plus} onClick={() => setOpen(true)}>
        {t('list.newRelation')}
      </Button>
    )
  return <RelationForm />
}

/** Two names make a relation; the first one stays for the next. */
function RelationForm() {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { addRelation } = useActions()
  const around = useSurroundings()
  const may = useMay('create', 'relation')
  const [from, setFrom] = useState<ItemId>()
  const [to, setTo] = useState<ItemId>()
  const [type, setType] = useState<RelationType>('other')

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const made = from && to && addRelation(from, to, type)
    const relation = made && around.item(made)
    if (!relation) return
    announcer.say(t('list.added', { name: itemName(relation, around, t) }))
    setTo(undefined)
  }
  return (
    <form className={styles.create} onSubmit={add} aria-label={t('list.newRelation')}>
      <div className={styles.createEnd}>
        <ActorCombobox
          bare
          among={actorsAndActions}
          label={t('field.from')}
          value={from}
          disabled={!may}
          placeholder={t('list.from')}
          onChange={setFrom}
        />
      </div>
      <select
        className={styles.filter}
        aria-label={t('field.type')}
        value={type}
        disabled={!may}
        onChange={(event) => setType(relationTypes.find((each) => each === event.target.value) ?? 'other')}
      >
        {relationTypes.map((each) => (
          <option key={each} value={each}>
            {t(`relationType.${each}`)}
          </option>
        ))}
      </select>
      <div className={styles.createEnd}>
        <ActorCombobox
          bare
          among={actorsAndActions}
          label={t('field.to')}
          value={to}
          disabled={!may}
          placeholder={t('list.to')}
          onChange={setTo}
        />
      </div>
      <Button type="submit" icon={Plus} disabled={!may || !from || !to}>
        {t('list.add')}
      </Button>
    </form>
  )
}

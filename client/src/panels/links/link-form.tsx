import type { ItemId } from '@palabre/shared/ids'
import { type Item, isPlaced, type LinkRole, linkRoles, rolesBetween } from '@palabre/shared/model'
import { Plus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { useServices } from '../services.ts'
import { useBoard } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './link-form.module.css'
import { useLinkActions } from './use-link-actions.ts'

interface LinkFormProps {
  readonly label: string
  /** The roles on offer; all of them unless said. */
  readonly roles?: readonly LinkRole[]
}

/** A sentence that makes a link: « [A] entraîne [B] ». What is chosen first narrows down what is offered next. */
export function LinkForm({ label, roles = linkRoles }: LinkFormProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const { announcer } = useServices()
  const { tie } = useLinkActions()
  const may = useMay('create', 'link')
  const [from, setFrom] = useState<ItemId>()
  const [to, setTo] = useState<ItemId>()
  const [wanted, setRole] = useState<LinkRole>()
  const fromKind = useBoard((board) => (from === undefined ? undefined : board.items.get(from)?.kind))
  const toKind = useBoard((board) => (to === undefined ? undefined : board.items.get(to)?.kind))
  const offered = fromKind && toKind ? roles.filter((role) => rolesBetween(fromKind, toKind).includes(role)) : roles
  const role = wanted && offered.includes(wanted) ? wanted : offered[0]
  const begins = (item: Item) => isPlaced(item) && item.id !== to && leadsSomewhere(item, roles)
  const ends = (item: Item) =>
    isPlaced(item) &&
    item.id !== from &&
    (!fromKind || roles.some((each) => rolesBetween(fromKind, item.kind).includes(each)))

  const add = (event: FormEvent): void => {
    event.preventDefault()
    const end = to && around.item(to)
    if (!from || !end || !role || !tie(from, end.id, role)) return
    announcer.say(t('links.added', { name: itemName(end, around, t) }))
    setTo(undefined)
  }
  return (
    <form className={styles.form} onSubmit={add} aria-label={label}>
      <div className={styles.end}>
        <ItemCombobox
          bare
          label={t('field.from')}
          value={from}
          placeholder={t('list.firstEnd')}
          accepts={begins}
          disabled={!may}
          onChange={(next) => {
            setFrom(next)
            const chosen = next && around.item(next)
            if (chosen && toKind && rolesBetween(chosen.kind, toKind).length === 0) setTo(undefined)
          }}
        />
      </div>
      <select
        className={styles.role}
        aria-label={t('field.role')}
        value={role ?? ''}
        disabled={!may}
        onChange={(event) => setRole(roles.find((each) => each === event.target.value))}
      >
        {offered.map((each) => (
          <option key={each} value={each}>
            {t(`linkRole.${each}`)}
          </option>
        ))}
      </select>
      <div className={styles.end}>
        <ItemCombobox
          bare
          label={t('field.to')}
          value={to}
          placeholder={t('list.secondEnd')}
          accepts={ends}
          disabled={!may}
          onChange={setTo}
        />
      </div>
      <Button type="submit" icon={Plus} disabled={!may || !from || !to || !role}>
        {t('links.tie')}
      </Button>
    </form>
  )
}

function leadsSomewhere({ kind }: Item, roles: readonly LinkRole[]): boolean {
  return targets.some((other) => rolesBetween(kind, other).some((role) => roles.includes(role)))
}

const targets = ['need', 'tension', 'sticky', 'commitment'] as const

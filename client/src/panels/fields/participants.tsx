import type { ItemId } from '@palabre/shared/ids'
import type { Actor } from '@palabre/shared/model'
import { X } from 'lucide-react'
import { useCallback, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { IconButton } from '../../components/index.ts'
import type { PageItems } from '../page-items.ts'
import { useServices } from '../services.ts'
import { useActions } from '../use-actions.ts'
import { sameList } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { ActorCombobox } from './actor-combobox.tsx'
import styles from './participants.module.css'

/** Who takes part in an action: names that can be taken out, and a list of names to add one. */
export function Participants({ action }: { readonly action: ItemId }) {
  const { t } = useTranslation()
  const { announcer } = useServices()
  const { takePart, leaveAction } = useActions()
  const around = useSurroundings()
  const may = useMay('create', 'relation')
  const labelId = useId()
  const group = useRef<HTMLFieldSetElement>(null)
  const takers = usePageItems((items) => takersOf(items, action), sameList)
  const others = useCallback((items: PageItems) => othersThan(items, action), [action])
  const add = (id: ItemId): void => {
    const actor = around.item(id)
    if (actor && takePart(id, action)) announcer.say(t('action.joined', { name: itemName(actor, around, t) }))
  }
  const remove = (actor: Actor): void => {
    if (!leaveAction(actor.id, action)) return
    announcer.say(t('action.left', { name: itemName(actor, around, t) }))
    // The button that was pressed goes: the keyboard goes on beside it.
    group.current?.querySelector<HTMLElement>('[role="combobox"], button')?.focus()
  }
  return (
    <fieldset ref={group} className={styles.group} aria-labelledby={labelId}>
      <legend id={labelId}>{t('action.who')}</legend>
      {takers.length === 0 && <p className={styles.nobody}>{t('action.nobody')}</p>}
      <ul className={styles.names}>
        {takers.map((actor) => {
          const name = itemName(actor, around, t)
          return (
            <li key={actor.id} className={styles.name}>
              <span>{name}</span>
              <IconButton icon={X} label={t('action.remove', { name })} disabled={!may} onClick={() => remove(actor)} />
            </li>
          )
        })}
      </ul>
      <ActorCombobox label={t('action.add')} value={undefined} among={others} disabled={!may} onChange={add} />
    </fieldset>
  )
}

/** The actors that take part in an action, in the order they joined. */
function takersOf({ byKind }: PageItems, action: ItemId): readonly Actor[] {
  const ids = new Set<ItemId>()
  for (const { type, from, to } of byKind.relation)
    if (type === 'takes-part' && (from === action || to === action)) ids.add(from === action ? to : from)
  return byKind.actor.filter(({ id }) => ids.has(id))
}

function othersThan(items: PageItems, action: ItemId): readonly Actor[] {
  const takers = new Set(takersOf(items, action))
  return items.actors.filter((actor) => !takers.has(actor))
}

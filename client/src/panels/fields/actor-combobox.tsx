import { Combobox } from '@base-ui/react/combobox'
import type { ItemId } from '@palabre/shared/ids'
import type { Action, Actor } from '@palabre/shared/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import type { PageItems } from '../page-items.ts'
import { sameList, useItem } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { ClosedCombobox } from './closed-combobox.tsx'
import { type ComboboxOption, OpenCombobox } from './open-combobox.tsx'
import styles from './suggest-field.module.css'

interface ActorComboboxProps {
  readonly label: string
  readonly value: ItemId | undefined
  readonly onChange: (actor: ItemId) => void
  readonly disabled?: boolean
  /** Hides the label where a table's header says it. */
  readonly bare?: boolean
  readonly placeholder?: string
  /** Who may be chosen; absent: every actor of the page. */
  readonly among?: (items: PageItems) => readonly (Actor | Action)[]
}

interface ActorOption extends ComboboxOption {
  readonly value: ItemId
}

const none: readonly Actor[] = []

/** Both kinds that relations of a map run between. */
export const actorsAndActions = ({ byKind }: PageItems): readonly (Actor | Action)[] => [
  ...byKind.actor,
  ...byKind.action,
]

const actorsOnly = ({ actors }: PageItems): readonly Actor[] => actors

/** Chooses an actor of the page by name: a button that opens a searchable list. */
export function ActorCombobox(props: ActorComboboxProps) {
  const { t } = useTranslation()
  const [used, setUsed] = useState(false)
  const chosen = useOption(props.value)
  if (used) return <OpenedCombobox {...props} />
  const placeholder = props.placeholder ?? t('field.chooseActor')
  return <ClosedCombobox {...props} chosen={chosen?.label} placeholder={placeholder} onOpen={() => setUsed(true)} />
}

function OpenedCombobox(props: ActorComboboxProps) {
  const { label, value, onChange, disabled, bare, placeholder, among = actorsOnly } = props
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  const chosen = useOption(value)
  return (
    <OpenCombobox
      label={label}
      bare={bare}
      disabled={disabled}
      placeholder={placeholder ?? t('field.chooseActor')}
      chosen={chosen}
      open={open}
      onOpenChange={setOpen}
      entries={useOptions(open, chosen, among)}
      wordsOf={(option) => option.label}
      onChoose={(option) => onChange(option.value)}
      search={t('field.searchActor')}
      nothing={t('field.noActorFound')}
    >
      {(option) => (
        <Combobox.Item key={option.value} value={option} className={styles.item}>
          {option.label}
        </Combobox.Item>
      )}
    </OpenCombobox>
  )
}

function useOption(id: ItemId | undefined): ActorOption | undefined {
  const { t } = useTranslation()
  const around = useSurroundings()
  const item = useItem(id)
  return item && { value: item.id, label: itemName(item, around, t) }
}

/** Who may be chosen, in the order of their names; only worked out while the list is open. */
function useOptions(
  open: boolean,
  chosen: ActorOption | undefined,
  among: NonNullable<ActorComboboxProps['among']>,
): ActorOption[] {
  const { t, i18n } = useTranslation()
  const around = useSurroundings()
  const actors = usePageItems((items) => (open ? among(items) : none), sameList)
  if (!open) return chosen ? [chosen] : []
  const { compare } = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' })
  return actors
    .map((actor) => ({ value: actor.id, label: itemName(actor, around, t) }))
    .sort((a, b) => compare(a.label, b.label))
}

import { Combobox } from '@base-ui/react/combobox'
import type { ItemId } from '@palabre/shared/ids'
import { type Item, isPlaced } from '@palabre/shared/model'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import utilities from '../../styles/utilities.module.css'
import { pageTitles } from '../pages/page-title.ts'
import { useEditor, useItem } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { ClosedCombobox } from './closed-combobox.tsx'
import { type ComboboxOption, OpenCombobox } from './open-combobox.tsx'
import styles from './suggest-field.module.css'

interface ItemComboboxProps {
  readonly label: string
  readonly value: ItemId | undefined
  readonly onChange: (item: ItemId | undefined) => void
  /** Which items of the board are offered, of whatever page. */
  readonly accepts: (item: Item) => boolean
  readonly placeholder: string
  /** The word for choosing nothing; absent where something is always chosen. */
  readonly none?: string
  readonly disabled?: boolean
  /** Hides the label where a table's header says it. */
  readonly bare?: boolean
}

interface Option extends ComboboxOption {
  readonly value: ItemId | ''
  readonly kind: string
}

interface PageOptions {
  readonly page: string
  readonly items: readonly Option[]
}

/** Chooses an item of the board by its words: a button that opens a searchable list, page by page. */
export function ItemCombobox(props: ItemComboboxProps) {
  const [used, setUsed] = useState(false)
  const chosen = useOption(props.value)
  // A long list has one in every row: what opens it is all there is until it is first opened.
  return used ? (
    <OpenedCombobox {...props} />
  ) : (
    <ClosedCombobox {...props} chosen={chosen?.label} onOpen={() => setUsed(true)} />
  )
}

function OpenedCombobox(props: ItemComboboxProps) {
  const { label, value, onChange, placeholder, disabled, bare } = props
  const { t } = useTranslation()
  const [open, setOpen] = useState(true)
  const chosen = useOption(value)
  return (
    <OpenCombobox
      label={label}
      bare={bare}
      disabled={disabled}
      placeholder={placeholder}
      chosen={chosen}
      open={open}
      onOpenChange={setOpen}
      entries={useOptions(open, chosen, props)}
      wordsOf={(option) => `${option.label} ${option.kind}`}
      onChoose={(option) => onChange(option.value || undefined)}
      search={t('links.searchItem')}
      nothing={t('links.noItemFound')}
    >
      {(group) => (
        <Combobox.Group key={group.page} items={group.items}>
          <Combobox.GroupLabel className={group.page ? styles.groupLabel : utilities.visuallyHidden}>
            {group.page}
          </Combobox.GroupLabel>
          <Combobox.Collection>
            {(option: Option) => (
              <Combobox.Item key={option.value} value={option} className={styles.item}>
                <span className={styles.value}>{option.label}</span>
                <span className={styles.kindWord}>{option.kind}</span>
              </Combobox.Item>
            )}
          </Combobox.Collection>
        </Combobox.Group>
      )}
    </OpenCombobox>
  )
}

function useOption(id: ItemId | undefined): Option | undefined {
  const { t } = useTranslation()
  const around = useSurroundings()
  const item = useItem(id)
  return item && { value: item.id, label: itemName(item, around, t), kind: t(`kind.${item.kind}`) }
}

/** What is offered, page by page and in the order of names; only worked out while the list is open. */
function useOptions(open: boolean, chosen: Option | undefined, { accepts, none }: ItemComboboxProps): PageOptions[] {
  const { t, i18n } = useTranslation()
  const { board } = useEditor()
  const around = useSurroundings()
  if (!open) return chosen ? [{ page: '', items: [chosen] }] : []
  const { compare } = new Intl.Collator(i18n.language, { numeric: true, sensitivity: 'base' })
  const { pages, items } = board.snapshot()
  const byPage = new Map<string, Option[]>()
  for (const item of items.values()) {
    if (!isPlaced(item) || !accepts(item)) continue
    const option = { value: item.id, label: itemName(item, around, t), kind: t(`kind.${item.kind}`) }
    const known = byPage.get(item.page)
    if (known) known.push(option)
    else byPage.set(item.page, [option])
  }
  const titles = pageTitles(pages, t)
  const groups = pages.flatMap(({ id }): PageOptions[] => {
    const options = byPage.get(id)?.sort((a, b) => compare(a.label, b.label))
    return options ? [{ page: titles.get(id) ?? '', items: options }] : []
  })
  return none === undefined ? groups : [{ page: '', items: [{ value: '', label: none, kind: '' }] }, ...groups]
}

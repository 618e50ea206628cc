import type { ItemId } from '@palabre/shared/ids'
import { MapPin, Trash2, X } from 'lucide-react'
import { type FocusEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/index.ts'
import type { Option } from '../panels/fields/domain-options.ts'
import { HideButton } from '../panels/hidden/hide-button.tsx'
import { useItemServices } from '../panels/item-services.ts'
import styles from './lists.module.css'

/** One field that all ticked rows can be given at once. */
export interface BulkField {
  readonly label: string
  readonly options: readonly Option<string>[]
  /** The word for taking the field away; absent where there always is a value. */
  readonly none?: string
  readonly onChange: (value: string | undefined) => void
}

interface BulkBarProps {
  readonly ticked: readonly ItemId[]
  readonly mayEdit: boolean
  readonly fields?: readonly BulkField[]
  /** More that this list can do with its rows. */
  readonly children?: ReactNode
  readonly onUntick: () => void
}

const noFields: readonly BulkField[] = []
const takeAway = '—'

/** What one may do with all ticked rows at once. Nothing while no row is ticked. */
export function BulkBar({ ticked, mayEdit, fields = noFields, children, onUntick }: BulkBarProps) {
  const { t } = useTranslation()
  const { showOnMap, askToDelete } = useItemServices()
  const focusKeeper = useFocusAfter(ticked.length === 0)
  if (ticked.length === 0) return null
  return (
    <section className={styles.bulk} aria-label={t('list.bulk')} {...focusKeeper}>
      <strong>{t('list.ticked', { count: ticked.length })}</strong>
      {fields.map(({ label, options, none, onChange }) => (
        <select
          key={label}
          className={styles.filter}
          aria-label={label}
          value=""
          disabled={!mayEdit}
          onChange={(event) => onChange(event.target.value === takeAway ? undefined : event.target.value)}
        >
          <option value="">{label}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {none !== undefined && <option value={takeAway}>{none}</option>}
        </select>
      ))}
      {children}
      <HideButton ids={ticked} worded />
      <Button icon={MapPin} onClick={() => showOnMap(ticked)}>
        {t('list.showTicked')}
      </Button>
      <Button icon={Trash2} look="attention" disabled={!mayEdit} onClick={() => askToDelete(ticked)}>
        {t('inspector.delete')}
      </Button>
      <Button icon={X} look="quiet" onClick={onUntick}>
        {t('list.untick')}
      </Button>
    </section>
  )
}

/** When the bar goes while one works in it, the focus goes to the first tick of the list instead of nowhere. */
function useFocusAfter(gone: boolean) {
  const inside = useRef(false)
  useEffect(() => {
    if (!gone || !inside.current) return
    inside.current = false
    document.querySelector<HTMLElement>('#palabre-list :is(table, li) input[type=checkbox]')?.focus()
  }, [gone])
  return {
    onFocus: () => {
      inside.current = true
    },
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // What is taken away leaves to nowhere.
      if (relatedTarget !== null) inside.current = false
    },
  }
}

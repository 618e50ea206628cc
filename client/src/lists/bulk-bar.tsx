import type { ItemId } from '@palabre/shared/ids'
import { MapPin, Trash2, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/index.ts'
import type { Option } from '../panels/fields/domain-options.ts'
import { useItemServices } from '../panels/item-services.ts'
import styles from './lists.module.css'

interface BulkBarProps<Value extends string> {
  readonly ticked: readonly ItemId[]
  readonly mayEdit: boolean
  /** One field for all ticked rows: family or type. */
  readonly field?: {
    readonly label: string
    readonly options: readonly Option<Value>[]
    readonly onChange: (value: Value) => void
  }
  readonly onUntick: () => void
}

/** What one may do with all ticked rows at once. Nothing while no row is ticked. */
export function BulkBar<Value extends string>({ ticked, mayEdit, field, onUntick }: BulkBarProps<Value>) {
  const { t } = useTranslation()
  const { showOnMap, askToDelete } = useItemServices()
  if (ticked.length === 0) return null
  return (
    <section className={styles.bulk} aria-label={t('list.bulk')}>
      <strong>{t('list.ticked', { count: ticked.length })}</strong>
      {field && (
        <select
          className={styles.filter}
          aria-label={field.label}
          value=""
          disabled={!mayEdit}
          onChange={(event) => {
            const option = field.options.find(({ value }) => value === event.target.value)
            if (option) field.onChange(option.value)
          }}
        >
          <option value="">{field.label}</option>
          {field.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
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

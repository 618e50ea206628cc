import type { ItemId } from '@palabre/shared/ids'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'
import { commonOf } from '../inspector/shared-value.ts'
import { useBoard } from '../use-editor.ts'
import { useSheets } from './use-sheets.ts'

const page = 'page'

interface SheetFieldProps {
  readonly ids: readonly ItemId[]
  readonly disabled: boolean
}

/** The sheet that the selection lies on, where the board has sheets. */
export function SheetField({ ids, disabled }: SheetFieldProps) {
  const { t } = useTranslation()
  const { layers, put } = useSheets()
  const items = useBoard((board) => board.items)
  const known = new Set(layers.map(({ id }) => id))
  const now = commonOf(
    ids.map((id) => {
      const layer = items.get(id)?.layer
      return layer !== undefined && known.has(layer) ? layer : page
    }),
  )
  if (layers.length === 0 || !now) return null
  const open = layers.filter(({ id, frozen }) => !frozen || (now.same && now.value === id))
  return (
    <SelectField
      label={t('sheets.field')}
      {...(now.same ? {} : { empty: t('field.several') })}
      value={now.same ? (now.value ?? page) : ''}
      options={[{ value: page, label: t('sheets.page') }, ...open.map(({ id, label }) => ({ value: id, label }))]}
      disabled={disabled}
      onChange={(next) => next && put(ids, next === page ? undefined : next)}
    />
  )
}

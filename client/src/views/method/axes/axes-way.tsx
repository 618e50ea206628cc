import {
  type AxisValues,
  fieldOf,
  geoWith,
  type Quadrant,
  quadrantOf,
  quadrants,
  valuesIn,
} from '@palabre/shared/findings'
import type { Box } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { PlacedItem } from '@palabre/shared/model'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, EmptyState } from '../../../components/index.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { AddWords } from '../add-words.tsx'
import { MethodCard } from '../cards.tsx'
import styles from '../method.module.css'
import { useFigures } from '../use-figures.ts'
import { useMethodActions } from '../use-method-actions.ts'
import { usePageKinds } from '../use-method-page.ts'
import { AxisField } from './axis-field.tsx'

const middle: AxisValues = { across: 5, up: 5 }

interface Standing {
  readonly item: PlacedItem
  readonly values: AxisValues
}

/** Power and interest as figures: two fields for each organisation, and what each corner of the field suggests. */
export function AxesWay() {
  const { t } = useTranslation()
  const kinds = usePageKinds()
  const [open, setOpen] = useState<ItemId>()
  const toggle = useCallback((id: ItemId) => setOpen((now) => (now === id ? undefined : id)), [])
  const field = useMemo(() => fieldOf(kinds.frame), [kinds])
  const items = useMemo<readonly PlacedItem[]>(() => [...kinds.sticky, ...kinds.actor], [kinds])
  if (!field) return <EmptyState>{t('method.axes.noField')}</EmptyState>
  const standing = items.flatMap((item): Standing[] => {
    const values = valuesIn(field, item.geo)
    return values ? [{ item, values }] : []
  })
  const aside = items.filter((item) => !valuesIn(field, item.geo))
  return (
    <>
      <p className={styles.note}>{t('method.axes.organisations')}</p>
      <div className={styles.columns}>
        {quadrants.map((quadrant) => (
          <Corner
            key={quadrant}
            quadrant={quadrant}
            standing={standing.filter(({ values }) => quadrantOf(values) === quadrant)}
            field={field}
            open={open}
            onToggle={toggle}
          />
        ))}
      </div>
      {aside.length > 0 && (
        <section className={styles.panel} aria-label={t('method.axes.aside')}>
          <h3>{t('method.axes.aside')}</h3>
          <ul className={styles.cards}>
            {aside.map((item) => (
              <li key={item.id}>
                <MethodCard item={item} open={open === item.id} onToggle={toggle}>
                  <PutOnField item={item} field={field} />
                </MethodCard>
              </li>
            ))}
          </ul>
        </section>
      )}
      <NewOnField field={field} />
    </>
  )
}

interface CornerProps {
  readonly quadrant: Quadrant
  readonly standing: readonly Standing[]
  readonly field: Box
  readonly open: ItemId | undefined
  readonly onToggle: (id: ItemId) => void
}

function Corner({ quadrant, standing, field, open, onToggle }: CornerProps) {
  const { t } = useTranslation()
  const { place } = useMethodActions()
  const figure = useFigures()
  const may = useMay('edit', 'sticky')
  return (
    <section className={styles.column} aria-label={t(`method.axes.corner.${quadrant}`)}>
      <h3>{t(`method.axes.corner.${quadrant}`)}</h3>
      <p className={styles.prompt}>{t(`method.axes.advice.${quadrant}`)}</p>
      <ul className={styles.cards}>
        {standing.map(({ item, values }) => (
          <li key={item.id}>
            <MethodCard
              item={item}
              open={open === item.id}
              onToggle={onToggle}
              about={t('method.axes.values', { power: figure(values.up), interest: figure(values.across) })}
            >
              {(['up', 'across'] as const).map((axis) => (
                <AxisField
                  key={axis}
                  label={t(`method.axes.${axis}`)}
                  value={values[axis]}
                  disabled={!may}
                  onChange={(value) =>
                    place(item.id, geoWith({ ...values, [axis]: value }, field, item.geo), `axis:${item.id}:${axis}`)
                  }
                />
              ))}
            </MethodCard>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PutOnField({ item, field }: { readonly item: PlacedItem; readonly field: Box }) {
  const { t } = useTranslation()
  const { place } = useMethodActions()
  const may = useMay('edit', item.kind, item.id)
  return (
    <Button disabled={!may} onClick={() => place(item.id, geoWith(middle, field, item.geo))}>
      {t('method.axes.putOn')}
    </Button>
  )
}

function NewOnField({ field }: { readonly field: Box }) {
  const { t } = useTranslation()
  const { writeIn } = useMethodActions()
  return <AddWords kind="sticky" label={t('method.axes.add')} onAdd={(text) => writeIn(field, text) !== undefined} />
}

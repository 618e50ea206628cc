import {
  circlesOf,
  type Importance,
  importanceDiameters,
  importanceOf,
  importances,
  overlapsOf,
} from '@palabre/shared/findings'
import { circleSized, overlaps } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import type { Shape } from '@palabre/shared/model'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../../a11y/describe-item.ts'
import { EmptyState, SelectField } from '../../../components/index.ts'
import { useMay } from '../../../panels/use-permission.ts'
import { useSurroundings } from '../../../panels/use-surroundings.ts'
import { AddWords } from '../add-words.tsx'
import { MethodCard } from '../cards.tsx'
import styles from '../method.module.css'
import { useMethodActions } from '../use-method-actions.ts'
import { usePageKinds } from '../use-method-page.ts'

/** Circles as a list: how much each counts, and how much it has to do with each other one; set without a drag. */
export function CirclesWay() {
  const { t } = useTranslation()
  const { addCircle } = useMethodActions()
  const shapes = usePageKinds().shape
  const circles = useMemo(() => circlesOf(shapes), [shapes])
  const [open, setOpen] = useState<ItemId>()
  const toggle = useCallback((id: ItemId) => setOpen((now) => (now === id ? undefined : id)), [])
  return (
    <>
      {circles.length === 0 && <EmptyState>{t('method.circles.none')}</EmptyState>}
      <ul className={styles.columns}>
        {circles.map((circle) => (
          <li key={circle.id}>
            <CircleCard circle={circle} circles={circles} open={open === circle.id} onToggle={toggle} />
          </li>
        ))}
      </ul>
      <AddWords
        kind="shape"
        label={t('method.circles.add')}
        onAdd={(text) => addCircle(text, importanceDiameters.medium) !== undefined}
      />
    </>
  )
}

interface CircleCardProps {
  readonly circle: Shape
  readonly circles: readonly Shape[]
  readonly open: boolean
  readonly onToggle: (id: ItemId) => void
}

function CircleCard({ circle, circles, open, onToggle }: CircleCardProps) {
  const { t } = useTranslation()
  const { place, overlap } = useMethodActions()
  const around = useSurroundings()
  const may = useMay('edit', 'shape', circle.id)
  const size = importanceOf(circle)
  const resize = (to: Importance): void => {
    const others = circles.filter(({ id }) => id !== circle.id).map(({ geo }) => geo)
    place(circle.id, circleSized(circle.geo, importanceDiameters[to], others))
  }
  const found = overlapsOf(circle, circles)
  const names = (words: readonly (typeof overlaps)[number][]) =>
    circles.filter(({ id }) => words.includes(found.get(id) ?? 'apart')).map((other) => itemName(other, around, t))
  const withOthers = names(['some', 'much'])
  const beside = names(['touch'])
  const about = [
    t(`method.circles.size.${size}`),
    withOthers.length > 0 ? t('method.circles.together', { names: withOthers.join(', ') }) : '',
    beside.length > 0 ? t('method.circles.beside', { names: beside.join(', ') }) : '',
    withOthers.length + beside.length === 0 ? t('method.circles.alone') : '',
  ]
  return (
    <MethodCard item={circle} open={open} onToggle={onToggle} about={about.filter(Boolean).join(' · ')}>
      <SelectField<Importance>
        label={t('method.circles.importance')}
        value={size}
        options={importances.map((value) => ({ value, label: t(`method.circles.size.${value}`) }))}
        disabled={!may}
        onChange={(value) => value && resize(value)}
      />
      {circles.length > 1 && (
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('method.circles.withOthers')}</legend>
          {circles
            .filter(({ id }) => id !== circle.id)
            .map((other) => (
              <SelectField
                key={other.id}
                label={itemName(other, around, t)}
                value={found.get(other.id) ?? 'apart'}
                options={overlaps.map((value) => ({ value, label: t(`method.circles.overlap.${value}`) }))}
                disabled={!may}
                onChange={(value) => value && overlap(circle.id, other.id, value)}
              />
            ))}
        </fieldset>
      )}
    </MethodCard>
  )
}

import { familyMap } from '@palabre/shared/findings'
import { familyOf, type RelationType, relationTypes } from '@palabre/shared/model'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState, SelectField, View } from '../../components/index.ts'
import { useBoard } from '../../panels/use-editor.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { useMapItems } from '../map/use-map-items.ts'
import { BubblePicture } from './bubble-picture.tsx'
import styles from './families.module.css'
import { BubbleDetail, LinkDetail } from './family-detail.tsx'
import { FamilyTables } from './family-tables.tsx'
import { SystemReading } from './system-reading.tsx'

/** « Bulles par famille »: the map from afar, where families are wholes and lines are counts. */
export function FamiliesView() {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const items = useMapItems()
  const families = useBoard((board) => board.meta.families)
  const [only, setOnly] = useState<RelationType>()
  const [chosen, setChosen] = useState<string>()
  const detail = useRef<HTMLDivElement>(null)
  const map = useMemo(() => familyMap(items, families, only), [items, families, only])
  const present = useMemo(() => new Set(items.relations.map(({ type }) => type)), [items])
  const familyAt = (code: string) => familyOf(families, code)
  const bubble = map.bubbles.find(({ family }) => family.code === chosen)
  const link = map.links.find(({ families: pair }) => pair.join(' ') === chosen)
  if (items.actors.length === 0)
    return (
      <View label={t('families.view.label')} measured>
        <EmptyState>{t('mapView.empty')}</EmptyState>
      </View>
    )
  const choose = (key: string): void => {
    setChosen(key === chosen ? undefined : key)
    // Where the panel lies below the picture, what was chosen comes into view.
    if (narrow) requestAnimationFrame(() => detail.current?.scrollIntoView({ block: 'nearest' }))
  }
  return (
    <View title={t('families.view.label')} about={t('families.view.intro')} measured>
      <div className={styles.macro}>
        <div className={styles.main}>
          <div className={styles.filter}>
            <SelectField
              label={t('families.view.filter')}
              empty={t('families.view.everything')}
              value={only ?? ''}
              options={relationTypes
                .filter((type) => present.has(type))
                .map((value) => ({ value, label: t(`relationType.${value}`) }))}
              onChange={setOnly}
            />
          </div>
          <BubblePicture map={map} familyAt={familyAt} chosen={chosen} onChoose={choose} />
        </div>
        <aside className={styles.side}>
          <div ref={detail} aria-live="polite" className={styles.detail}>
            {bubble && <BubbleDetail bubble={bubble} />}
            {link && <LinkDetail link={link} familyAt={familyAt} />}
            {!bubble && !link && <p className={styles.soft}>{t('families.view.choose')}</p>}
          </div>
          <SystemReading map={map} />
          <FamilyTables map={map} familyAt={familyAt} onChoose={choose} />
        </aside>
      </div>
    </View>
  )
}

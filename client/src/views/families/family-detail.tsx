import type { FamilyBubble, FamilyLink, Joined } from '@palabre/shared/findings'
import type { Family, Item } from '@palabre/shared/model'
import { MapPin } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { useItemServices } from '../../panels/item-services.ts'
import { FamilyMark } from '../../panels/marks/family-mark.tsx'
import { ShownItems } from '../map/shown-items.tsx'
import styles from './families.module.css'

/** Who is in a family, and what joins them. */
export function BubbleDetail({ bubble }: { readonly bubble: FamilyBubble }) {
  const { t } = useTranslation()
  const { family, actors, relations } = bubble
  return (
    <>
      <h3 className={styles.chosen}>
        <FamilyMark family={family} size={24} />
        {familyWord(family, t)}
      </h3>
      <ShowAll items={[...actors, ...relations]} />
      <h4>{t('families.view.actors', { count: actors.length })}</h4>
      <ShownItems key={family.code} items={actors} />
      <WhatJoins joined={bubble} inside />
    </>
  )
}

interface LinkDetailProps {
  readonly link: FamilyLink
  readonly familyAt: (code: string) => Family
}

/** What joins two families. */
export function LinkDetail({ link, familyAt }: LinkDetailProps) {
  const { t } = useTranslation()
  const [a, b] = link.families.map((code) => familyWord(familyAt(code), t))
  return (
    <>
      <h3 className={styles.chosen}>{t('families.view.pair', { a, b })}</h3>
      <ShowAll items={[...link.relations, ...link.actions]} />
      <WhatJoins joined={link} />
    </>
  )
}

function WhatJoins({ joined: { relations, actions }, inside }: { readonly joined: Joined; readonly inside?: boolean }) {
  const { t } = useTranslation()
  const key = [...relations, ...actions].map(({ id }) => id).join()
  return (
    <>
      {relations.length > 0 && (
        <>
          <h4>
            {t(inside ? 'families.view.relationsInside' : 'families.view.relations', { count: relations.length })}
          </h4>
          <ShownItems key={key} items={relations} />
        </>
      )}
      {actions.length > 0 && (
        <>
          <h4>{t('families.view.actions', { count: actions.length })}</h4>
          <ShownItems key={key} items={actions} />
        </>
      )}
    </>
  )
}

function ShowAll({ items }: { readonly items: readonly Item[] }) {
  const { t } = useTranslation()
  const { showOnMap } = useItemServices()
  return (
    <Button icon={MapPin} onClick={() => showOnMap(items.map(({ id }) => id))}>
      {t('mapView.showAll')}
    </Button>
  )
}

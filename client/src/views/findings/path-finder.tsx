import { type MapGraph, type MapNode, type MapPath, type PathStep, pathBetween } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Relation } from '@palabre/shared/model'
import { MapPin } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button } from '../../components/index.ts'
import { ActorCombobox } from '../../panels/fields/actor-combobox.tsx'
import { useItemServices } from '../../panels/item-services.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import styles from './findings.module.css'

/** Two actors, and the shortest way between them in words. */
export function PathFinder({ map }: { readonly map: MapGraph }) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const [from, setFrom] = useState<ItemId>()
  const [to, setTo] = useState<ItemId>()
  const path = useMemo(() => (from && to ? pathBetween(map, from, to) : undefined), [map, from, to])
  const [start, end] = [from, to].map((id) => (id ? map.nodes.get(id) : undefined))
  return (
    <div className={styles.path}>
      <ActorCombobox label={t('findings.path.from')} value={from} onChange={setFrom} />
      <ActorCombobox label={t('findings.path.to')} value={to} onChange={setTo} />
      <div aria-live="polite">
        {start && end && from === to && <p>{t('findings.path.same')}</p>}
        {start && end && from !== to && !path && (
          <p>{t('findings.path.none', { from: itemName(start, around, t), to: itemName(end, around, t) })}</p>
        )}
        {path && from !== to && <Steps path={path} />}
      </div>
    </div>
  )
}

function Steps({ path: { start, steps, begun } }: { readonly path: MapPath }) {
  const { t, i18n } = useTranslation()
  const around = useSurroundings()
  const { showOnMap } = useItemServices()
  const end = steps[steps.length - 1]?.node
  if (!end) return null
  const word = ({ type, state }: Relation, into: MapNode) => {
    const part = type === 'takes-part' && t(into.kind === 'action' ? 'findings.path.partIn' : 'findings.path.partOf')
    const name = part || t(`relationType.${type}`).toLowerCase()
    return state && state !== 'effective'
      ? t('findings.path.typeIn', { type: name, state: t(`relationState.${state}`).toLowerCase() })
      : name
  }
  const how = ({ relations, node }: PathStep) =>
    new Intl.ListFormat(i18n.language).format([...new Set(relations.map((relation) => word(relation, node)))])
  const [from, to] = [start, end].map((node) => itemName(node, around, t))
  const nodes = [start, ...steps.map(({ node }) => node)]
  return (
    <>
      <p>
        <strong>{t('findings.path.steps', { from, to, count: steps.length })}</strong>{' '}
        {!begun && t('findings.path.wished')}
      </p>
      <ol className={styles.steps}>
        <li>{from}</li>
        {steps.map((step) => (
          <li key={step.node.id}>
            <span className={styles.how}>{how(step)} </span>
            {itemName(step.node, around, t)}
          </li>
        ))}
      </ol>
      <Button
        icon={MapPin}
        onClick={() =>
          showOnMap([...nodes.map(({ id }) => id), ...steps.flatMap(({ relations }) => relations.map(({ id }) => id))])
        }
      >
        {t('list.show')}
      </Button>
    </>
  )
}

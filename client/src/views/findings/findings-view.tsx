import { mapFindings, mapGraph } from '@palabre/shared/findings'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { type ReactNode, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { EmptyState, View } from '../../components/index.ts'
import { usePageItems } from '../../panels/use-page-items.ts'
import { useSurroundings } from '../../panels/use-surroundings.ts'
import { ShownItems, type ShownLine, ShownLines } from '../map/shown-items.tsx'
import { useMapItems } from '../map/use-map-items.ts'
import styles from './findings.module.css'
import { PathFinder } from './path-finder.tsx'
import { allNames } from './words.ts'

/** « Ce que dit la carte »: facts about the drawing, each of which can be seen on the map. */
export function FindingsView() {
  const { t, i18n } = useTranslation()
  const around = useSurroundings()
  const items = useMapItems()
  const links = usePageItems(({ byKind }) => byKind.link)
  const map = useMemo(() => mapGraph(items), [items])
  const found = useMemo(() => mapFindings(map, links), [map, links])
  const nameOf = (item: Item) => itemName(item, around, t)
  const { compare } = useMemo(() => new Intl.Collator(i18n.language, { numeric: true }), [i18n.language])
  // By name, so that nobody comes first.
  const byName = <Line extends { readonly words: string }>(lines: readonly Line[]) =>
    [...lines].sort((a, b) => compare(a.words, b.words))
  const named = (id: ItemId) => {
    const node = map.nodes.get(id)
    return node ? nameOf(node) : t('describe.gone')
  }
  if (items.actors.length === 0 && items.actions.length === 0)
    return (
      <View label={t('findings.label')} measured>
        <EmptyState>{t('mapView.empty')}</EmptyState>
      </View>
    )
  const many: ShownLine[] = found.mostRelated.map(({ actor, relations }) => ({
    key: actor.id,
    words: t('findings.most.has', { name: nameOf(actor), count: relations }),
    ids: [actor.id],
  }))
  const loops: ShownLine[] = found.loops.loops.map((loop) => ({
    key: loop.join(),
    words: [...loop, loop[0] as ItemId].map(named).join(' → '),
    ids: loop,
  }))
  const bridges: ShownLine[] = found.bridges.map(({ actor, parts }) => {
    const others = parts.flat()
    return {
      key: actor.id,
      words: t('findings.bridges.one', { name: nameOf(actor), others: allNames(others.map(nameOf), t, i18n.language) }),
      ids: [actor.id, ...others.map(({ id }) => id)],
    }
  })
  const actions: ShownLine[] = found.thinActions.map(({ action, actors }) => ({
    key: action.id,
    words: actors[0]
      ? t('findings.actions.one', { name: nameOf(action), who: nameOf(actors[0]) })
      : t('findings.actions.nobody', { name: nameOf(action) }),
    ids: [action.id],
  }))
  return (
    <View title={t('findings.label')} about={t('findings.intro')} measured>
      <div className={styles.findings}>
        <Finding title={t('findings.path.title')} help={t('findings.path.help')}>
          <PathFinder map={map} />
        </Finding>
        <Finding title={t('findings.most.title')} help={t('findings.most.help')} none={t('findings.most.none')}>
          {many.length > 0 && <ShownLines lines={byName(many)} />}
        </Finding>
        <Finding
          title={t('findings.isolated.title')}
          count={found.isolated.length}
          help={t('findings.isolated.help')}
          none={t('findings.isolated.none')}
        >
          {found.isolated.length > 0 && <ShownItems items={found.isolated} />}
        </Finding>
        <Finding
          title={t('findings.unmet.title')}
          count={found.metByNobody.length}
          help={t('findings.unmet.help')}
          none={t('findings.unmet.none')}
        >
          {found.metByNobody.length > 0 && <ShownItems items={found.metByNobody} />}
        </Finding>
        {found.meetingNoNeed && (
          <Finding
            title={t('findings.needless.title')}
            count={found.meetingNoNeed.length}
            help={t('findings.needless.help')}
            none={t('findings.needless.none')}
          >
            {found.meetingNoNeed.length > 0 && <ShownItems items={found.meetingNoNeed} />}
          </Finding>
        )}
        <Finding
          title={t('findings.bridges.title')}
          count={bridges.length}
          help={t('findings.bridges.help')}
          none={t('findings.bridges.none')}
        >
          {bridges.length > 0 && <ShownLines lines={byName(bridges)} />}
        </Finding>
        <Finding
          title={t('findings.loops.title')}
          {...(found.loops.more ? {} : { count: loops.length })}
          help={t('findings.loops.help')}
          none={t('findings.loops.none')}
        >
          {loops.length > 0 && <ShownLines lines={loops} />}
          {found.loops.more && <p className={styles.help}>{t('findings.loops.more')}</p>}
        </Finding>
        <Finding
          title={t('findings.actions.title')}
          count={actions.length}
          help={t('findings.actions.help')}
          none={t(items.actions.length === 0 ? 'findings.actions.empty' : 'findings.actions.none')}
        >
          {actions.length > 0 && <ShownLines lines={byName(actions)} />}
        </Finding>
        <Finding
          title={t('findings.validate.title')}
          count={found.toValidate.length}
          help={t('findings.validate.help')}
          none={t('findings.validate.none')}
        >
          {found.toValidate.length > 0 && <ShownItems items={found.toValidate} />}
        </Finding>
      </div>
    </View>
  )
}

interface FindingProps {
  readonly title: string
  /** How many there are, where that is a whole number of things. */
  readonly count?: number
  readonly help: string
  /** Said when there is nothing to show. */
  readonly none?: string
  readonly children: ReactNode
}

/** One finding: what it is, what it might mean, and where to see it; a kind word where there is none. */
function Finding({ title, count, help, none, children }: FindingProps) {
  const id = useId()
  const something = Array.isArray(children) ? children.some(Boolean) : Boolean(children)
  return (
    <section className={styles.finding} aria-labelledby={id} data-quiet={!something || undefined}>
      <h3 id={id} className={styles.name}>
        {title}
        {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
      </h3>
      <p className={styles.help}>{something ? help : none}</p>
      {children}
    </section>
  )
}

import { union } from '@palabre/shared/geometry'
import type { ItemId } from '@palabre/shared/ids'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../components/index.ts'
import { useDeletion } from '../panels/deletion/use-deletion.tsx'
import { useEditor, useEditorState } from '../panels/use-editor.ts'
import { usePageItems } from '../panels/use-page-items.ts'
import { ActorList } from './actors/actor-list.tsx'
import { ListServicesProvider } from './list-services.ts'
import styles from './lists.module.css'
import { OtherList } from './others/other-list.tsx'
import { RelationList } from './relations/relation-list.tsx'

type Tab = 'actors' | 'relations' | 'others'
const lists = { actors: ActorList, relations: RelationList, others: OtherList } as const

interface ListViewProps {
  /** Brings the canvas back on screen, after items were asked to be shown on it. */
  readonly onShowMap: () => void
}

/** The page as lists: everything that can be done to actors and relations on the canvas can be done here. */
export function ListView({ onShowMap }: ListViewProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const page = useEditorState((state) => state.page)
  const { askToDelete, dialog } = useDeletion()
  const [tab, setTab] = useState<Tab>('actors')
  const counts = usePageItems(countsOf, (a, b) => a.join() === b.join())
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once for an editor; all it calls reads the latest.
  const services = useMemo(
    () => ({
      askToDelete,
      showOnMap(ids: readonly ItemId[]) {
        onShowMap()
        editor.select(ids)
        editor.zoomTo(union(ids.flatMap((id) => editor.board.boundsOf(id) ?? [])))
      },
    }),
    [editor],
  )
  const List = lists[tab]
  const [actors, relations, others] = counts
  return (
    <section className={styles.view} id="palabre-list" tabIndex={-1} aria-label={t('list.label')}>
      <ListServicesProvider value={services}>
        <Tabs<Tab>
          label={t('list.label')}
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'actors', label: t('list.tabActors', { count: actors ?? 0 }) },
            { value: 'relations', label: t('list.tabRelations', { count: relations ?? 0 }) },
            { value: 'others', label: t('list.tabOthers', { count: others ?? 0 }) },
          ]}
        />
        <List key={`${page}:${tab}`} />
        {dialog}
      </ListServicesProvider>
    </section>
  )
}

function countsOf({
  actors,
  relations,
  worded,
}: {
  actors: readonly unknown[]
  relations: readonly unknown[]
  worded: readonly unknown[]
}) {
  return [actors.length, relations.length, worded.length] as const
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Tabs, View } from '../components/index.ts'
import { useBoard, useEditor, useEditorState } from '../panels/use-editor.ts'
import { usePageItems } from '../panels/use-page-items.ts'
import { listTabs } from './list-tabs.ts'

/** The page as lists: everything that can be done to its items on the canvas can be done here. */
export function ListView() {
  const { t } = useTranslation()
  const page = useEditorState((state) => state.page)
  const kind = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind)
  const { board } = useEditor()
  const counts = usePageItems(
    (items) => listTabs.map((tab) => tab.items(items, { page, board: () => board.snapshot() }).length),
    (a, b) => a.join() === b.join(),
  )
  const [chosen, setChosen] = useState<string>()
  const offered = listTabs
    .map((tab, index) => ({ ...tab, count: counts[index] ?? 0 }))
    .filter(({ pages, count }) => count > 0 || (kind !== undefined && pages.includes(kind)))
  const current = offered.find(({ id }) => id === chosen) ?? offered[0]
  if (!current) return null
  const { List } = current
  return (
    <View label={t('list.label')}>
      <Tabs
        label={t('list.label')}
        value={current.id}
        onChange={setChosen}
        tabs={offered.map(({ id, label, count }) => ({ value: id, label: label(t, count) }))}
      />
      <List key={`${page}:${current.id}`} />
    </View>
  )
}

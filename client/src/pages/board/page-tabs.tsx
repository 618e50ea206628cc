import { useTranslation } from 'react-i18next'
import { Tabs } from '../../components/index.ts'
import { useBoard, useEditor, useEditorState } from '../../panels/use-editor.ts'

/** The pages of the board, by name. */
export function PageTabs() {
  const { t } = useTranslation()
  const editor = useEditor()
  const pages = useBoard((board) => board.pages)
  const page = useEditorState((state) => state.page)
  return (
    <Tabs
      label={t('board.pages')}
      value={page}
      onChange={(next) => editor.goToPage(next)}
      tabs={pages.map(({ id, kind, title }) => ({ value: id, label: title ?? t(`page.${kind}`) }))}
    />
  )
}

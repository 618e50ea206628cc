import type { Page } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { Tabs } from '../../components/index.ts'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'
import { PageMenu } from './page-menu.tsx'
import { pageTitles } from './page-title.ts'
import styles from './pages.module.css'

/** The pages of the board; the one on screen can be renamed, moved and deleted. */
export function PageTabs() {
  const { t } = useTranslation()
  const editor = useEditor()
  const pages = useBoard((board) => board.pages)
  const page = useEditorState((state) => state.page)
  const titles = pageTitles(pages, t)
  const current = pages.find(({ id }) => id === page)
  return (
    <nav className={styles.pages} aria-label={t('pages.label')}>
      <Tabs<Page['id']>
        label={t('pages.label')}
        value={page}
        onChange={(id) => editor.goToPage(id)}
        tabs={pages.map((each) => ({ value: each.id, label: titles.get(each.id) ?? '' }))}
      />
      {current && <PageMenu page={current} index={pages.indexOf(current)} count={pages.length} />}
    </nav>
  )
}

import type { PageId } from '@palabre/shared/ids'
import { FileCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import { pageTitles } from '../pages/page-title.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import styles from './take-home.module.css'

interface PageLinksProps {
  readonly pages: readonly PageId[]
  /** Called once the page chosen is on screen. */
  readonly onGo: () => void
}

/** The pages that something went to, as ways there. They appear as they arrive. */
export function PageLinks({ pages, onGo }: PageLinksProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const titles = pageTitles(
    useBoard((board) => board.pages),
    t,
  )
  const there = pages.filter((page) => titles.has(page))
  if (there.length === 0) return null
  const go = (page: PageId): void => {
    editor.goToPage(page)
    editor.zoomTo(undefined)
    onGo()
  }
  return (
    <div className={styles.pages}>
      <p>{t('takeHome.wentTo', { count: there.length })}</p>
      <ul>
        {there.map((page) => (
          <li key={page}>
            <Button icon={FileCheck} onClick={() => go(page)}>
              {titles.get(page)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type ReactNode, type RefObject, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, IconButton } from '../../components/index.ts'
import { useEditor } from '../use-editor.ts'
import styles from './inspector.module.css'
import { sheetOpen } from './sheet-open.ts'

interface SheetProps {
  readonly ref: RefObject<HTMLElement | null>
  readonly title: string
  readonly subtitle?: string | undefined
  readonly children: ReactNode
}

/** The selection on a narrow screen: its name in a low bar, its fields when one asks, the map in view above. */
export function Sheet({ ref, title, subtitle, children }: SheetProps) {
  const editor = useEditor()
  const { t } = useTranslation()
  const open = useStore(sheetOpen)
  useEffect(() => () => sheetOpen.setState(false, true), [])
  const contentId = useId()
  return (
    <aside ref={ref} className={styles.sheet} id="palabre-inspector" tabIndex={-1} aria-label={t('inspector.label')}>
      <header className={styles.sheetHeader}>
        <div className={styles.sheetTitle}>
          {subtitle && <p className={styles.kind}>{subtitle}</p>}
          <h2 className={styles.title}>{title}</h2>
        </div>
        <Button
          look="quiet"
          icon={open ? ChevronDown : ChevronUp}
          aria-expanded={open}
          aria-controls={contentId}
          onClick={() => sheetOpen.setState(!open, true)}
        >
          {open ? t('inspector.collapse') : t('inspector.edit')}
        </Button>
        <IconButton icon={X} label={t('inspector.unselect')} onClick={() => editor.select([])} />
      </header>
      <div id={contentId} className={styles.sheetBody} hidden={!open}>
        {open && children}
      </div>
    </aside>
  )
}

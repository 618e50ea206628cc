import { useTranslation } from 'react-i18next'
import utilities from '../styles/utilities.module.css'
import styles from './skip-links.module.css'

interface SkipLinksProps {
  /** Whether the list is on screen rather than the canvas. */
  readonly list: boolean
  readonly onOpenList: () => void
}

/**
 * The first stops of the Tab key: past the bars to the tools, the map and the selection, or to the list, which needs
 * neither sight nor pointer. Invisible until focused.
 */
export function SkipLinks({ list, onOpenList }: SkipLinksProps) {
  const { t } = useTranslation()
  return (
    <nav className={styles.links} aria-label={t('skip.label')}>
      {!list && (
        <>
          <SkipLink to="palabre-tools">{t('skip.tools')}</SkipLink>
          <SkipLink to="palabre-canvas">{t('skip.map')}</SkipLink>
          <SkipLink to="palabre-inspector">{t('skip.inspector')}</SkipLink>
          <button type="button" className={`${styles.link} ${utilities.visuallyHidden}`} onClick={onOpenList}>
            {t('skip.list')}
          </button>
        </>
      )}
      {list && <SkipLink to="palabre-list">{t('skip.list')}</SkipLink>}
    </nav>
  )
}

/** Moves the focus, not the address: the fragment of a board's address is not ours to change. */
function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <button
      type="button"
      className={`${styles.link} ${utilities.visuallyHidden}`}
      onClick={() => document.getElementById(to)?.focus({ preventScroll: true })}
    >
      {children}
    </button>
  )
}

import { Blinds } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import styles from './curtain.module.css'

/** What would still reach the board beneath; Escape and the function keys stay the browser's. */
const stopped = ['keydown', 'paste', 'cut', 'copy', 'drop'] as const

/**
 * Covers everything there is on this screen, popups too: nothing of the board can be seen, pressed, typed into or read
 * out beneath. What was being written stays where it was.
 */
export function Curtain() {
  const { t } = useTranslation()
  const cover = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const { documentElement: page } = document
    const root = document.getElementById('root')
    const before = document.activeElement
    page.dataset.curtain = 'drawn'
    root?.setAttribute('inert', '')
    cover.current?.focus()
    return () => {
      delete page.dataset.curtain
      root?.removeAttribute('inert')
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])

  useEffect(() => {
    const stop = (event: Event) => {
      if (!(event instanceof KeyboardEvent && event.key === 'Escape')) event.stopPropagation()
    }
    for (const name of stopped) window.addEventListener(name, stop, true)
    return () => {
      for (const name of stopped) window.removeEventListener(name, stop, true)
    }
  }, [])

  return createPortal(
    <div ref={cover} className={styles.cover} role="alert" tabIndex={-1}>
      <Blinds className={styles.picture} aria-hidden />
      <p className={styles.title}>{t('curtain.title')}</p>
      <p>{t('curtain.means')}</p>
    </div>,
    document.body,
  )
}

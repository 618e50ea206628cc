import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Logo } from './logo.tsx'
import styles from './page-frame.module.css'
import { PrivacyWords } from './privacy-words.tsx'
import { SettingsMenu } from './settings-menu.tsx'

/** What surrounds a page outside a board: the name, the settings, the promise. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <div className={styles.frame}>
      <header className={styles.header}>
        <Link href="/" className={styles.brand}>
          <Logo />
          Palabre
        </Link>
        <SettingsMenu />
      </header>
      <main className={styles.main}>{children}</main>
      <footer className={styles.footer}>
        <span>{t('home.promise')}</span>
        <PrivacyWords />
      </footer>
    </div>
  )
}

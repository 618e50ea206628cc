import { useTranslation } from 'react-i18next'
import { CodeForm } from '../join/code-form.tsx'
import { useKnownBoards } from '../known-boards.ts'
import { PageFrame } from '../shell/page-frame.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import { CreateBoard } from './create-board.tsx'
import { HeroPicture } from './hero-picture.tsx'
import styles from './home-page.module.css'
import { MyBoards } from './my-boards.tsx'

/** The front door: join a session, find one's boards again, begin a new one. */
export function HomePage() {
  const { t } = useTranslation()
  const known = useKnownBoards()
  usePageTitle(undefined)
  return (
    <PageFrame>
      <div className={styles.home}>
        <section className={styles.hero}>
          <div className={styles.words}>
            <h1>{t('home.title')}</h1>
            <p>{t('home.explain')}</p>
          </div>
          <div className={styles.picture}>
            <HeroPicture />
          </div>
          <div className={styles.join}>
            <h2>{t('home.joinTitle')}</h2>
            <CodeForm />
          </div>
        </section>
        {known.length > 0 && <MyBoards boards={known} />}
        <CreateBoard />
      </div>
    </PageFrame>
  )
}

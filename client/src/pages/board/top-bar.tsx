import { List, Map as MapIcon, Share2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Button, IconButton } from '../../components/index.ts'
import { PresenceButton } from '../../panels/presence/presence-button.tsx'
import { useServices } from '../../panels/services.ts'
import { useNarrow } from '../../panels/use-media.ts'
import { Logo } from '../shell/logo.tsx'
import { BoardMenu } from './board-menu.tsx'
import type { View } from './board-screen.tsx'
import { BoardTitle } from './board-title.tsx'
import { ConnectionBadge } from './connection-badge.tsx'
import { ShareDialog } from './lazy-parts.ts'
import { PageTabs } from './page-tabs.tsx'
import styles from './top-bar.module.css'

interface TopBarProps {
  readonly view: View
  readonly onView: (view: View) => void
}

/** Where one is, whether it is saved, who is here, and the ways out: share, take home, settings. */
export function TopBar({ view, onView }: TopBarProps) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const { me } = useServices()
  const [sharing, setSharing] = useState(false)
  const facilitates = me.role === 'facilitator'
  return (
    <header className={styles.bar}>
      <div className={styles.where}>
        <Link href="/" className={styles.home} aria-label={t('board.toHome')}>
          <Logo size={32} />
        </Link>
        <BoardTitle />
      </div>
      <nav className={styles.pages} aria-label={t('board.pages')}>
        <PageTabs />
        <IconButton
          icon={view === 'map' ? List : MapIcon}
          label={t(view === 'map' ? 'board.showList' : 'board.showMap')}
          onClick={() => onView(view === 'map' ? 'list' : 'map')}
        />
      </nav>
      <div className={styles.state}>
        <ConnectionBadge />
        <PresenceButton />
        {facilitates && !narrow && (
          <Button look="primary" icon={Share2} onClick={() => setSharing(true)}>
            {t('share.button')}
          </Button>
        )}
        <BoardMenu onShare={facilitates ? () => setSharing(true) : undefined} />
      </div>
      <Suspense fallback={null}>{sharing && <ShareDialog open onOpenChange={setSharing} />}</Suspense>
    </header>
  )
}

import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { BoardAnnouncements } from '../../a11y/board-announcements.tsx'
import { SkipLinks } from '../../a11y/skip-links.tsx'
import { BoardCanvas } from '../../canvas/board-canvas.tsx'
import { Later } from '../../components/index.ts'
import { Curtain } from '../../panels/curtain/curtain.tsx'
import { ReactionPlace } from '../../panels/floor/reaction-place.tsx'
import { leadOpen } from '../../panels/lead/lead-open.ts'
import { PageMethod } from '../../panels/methods/page-method.tsx'
import { OpenViewProvider, type View } from '../../panels/open-view.ts'
import { uploads } from '../../panels/pictures/uploads.ts'
import { FollowBanner } from '../../panels/presence/follow-banner.tsx'
import { projectorMode } from '../../panels/projector/projector-mode.ts'
import { useServices } from '../../panels/services.ts'
import { useIsLed } from '../../panels/strip/led-here.ts'
import { Toolbar } from '../../panels/toolbar/toolbar.tsx'
import { useBoard, useEditor, useEditorState } from '../../panels/use-editor.ts'
import { HistoryButtons } from '../../panels/view-controls/history-buttons.tsx'
import { ZoomControls } from '../../panels/view-controls/zoom-controls.tsx'
import { usePageTitle } from '../shell/page-title.ts'
import styles from './board-screen.module.css'
import { ConnectionNotice } from './connection-badge.tsx'
import { useSession } from './connection-context.ts'
import {
  CompareBar,
  CurtainBanner,
  fetchPartsLater,
  HiddenBanner,
  Inspector,
  ItemServicesOfBoard,
  KeptNotes,
  LeadPanel,
  LedBanner,
  ListView,
  MandateCard,
  MinutesView,
  NeedOffer,
  NetMap,
  NewsCard,
  Projector,
  SessionStrip,
  ShortcutsDialog,
  UploadTray,
  WordingDialog,
} from './lazy-parts.ts'
import { MapAids } from './map-aids.tsx'
import { SessionNotice } from './session-notice.tsx'
import { TopBar } from './top-bar.tsx'
import { useCanvasInput, useListInput } from './use-board-input.ts'
import { extraViews } from './view.ts'

/** The board on this screen: to work with, or for the room to look at; and over either, the curtain. */
export function BoardScreen() {
  const { me } = useServices()
  const projecting = useStore(projectorMode, ({ on }) => on)
  const drawn = useSession(({ state }) => state.curtain)
  return (
    <>
      {projecting ? (
        <Later>
          <Projector />
        </Later>
      ) : (
        <WorkingScreen curtain={drawn} />
      )}
      {drawn && (projecting || me.role !== 'facilitator') && <Curtain />}
    </>
  )
}

/** The bar above, the page below, and around the page what one works with. */
function WorkingScreen({ curtain }: { readonly curtain: boolean }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const [view, setView] = useState<View>('map')
  const [help, setHelp] = useState(false)
  const open = useSession(({ state }) => state.open)
  const onHelp = useCallback(() => setHelp(true), [])
  const onMap = useCallback(() => setView('map'), [])
  const worded = useEditorState((state) => state.wordingTogether)
  const leading = useStore(leadOpen, ({ open }) => open)
  const hasNotes = useStore(useServices().ownNotes, (notes) => notes !== undefined)
  const page = useEditorState((state) => state.page)
  // Minutes are read and written: they have no canvas.
  const minutes = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind === 'minutes')
  usePageTitle(useBoard((board) => board.meta.title) || t('board.untitled'))
  useEffect(fetchPartsLater, [])
  return (
    <OpenViewProvider value={setView}>
      <div className={styles.screen}>
        <SkipLinks list={view === 'list' || minutes} onOpenList={() => setView('list')} />
        <BoardAnnouncements />
        <TopBar view={view} onView={setView} onHelp={onHelp} />
        <div>
          <Later>{curtain && me.role === 'facilitator' && <CurtainBanner />}</Later>
          <Later meanwhile={open && <div className={styles.strip} />}>
            <SessionStrip />
          </Later>
          <Later>{hasNotes && <KeptNotes />}</Later>
        </div>
        <div className={styles.page}>
          {view === 'map' && !minutes ? (
            <MapView onHelp={onHelp} />
          ) : (
            <BesideMap view={view} onHelp={onHelp} onMap={onMap} />
          )}
          <Later>{leading && <LeadPanel />}</Later>
        </div>
        <Later>
          {help && <ShortcutsDialog open onOpenChange={setHelp} />}
          {worded && <WordingDialog id={worded} />}
        </Later>
      </div>
    </OpenViewProvider>
  )
}

interface BesideMapProps {
  readonly view: View
  readonly onHelp: () => void
  readonly onMap: () => void
}

/** The page as lists, or in one of the views that its kind has; in lists where it has no such view. */
function BesideMap({ view, onHelp, onMap }: BesideMapProps) {
  useListInput(onHelp)
  const page = useEditorState((state) => state.page)
  const kind = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind)
  const found = kind && extraViews[kind].find(({ name }) => name === view)?.Part
  const led = useIsLed()
  const Part = kind === 'minutes' && view !== 'list' ? MinutesView : found
  return (
    <main className={styles.list}>
      <div className={styles.above}>
        <ConnectionNotice />
        <SessionNotice />
        <Later>{led && <LedBanner />}</Later>
      </div>
      <Later>
        <ItemServicesOfBoard onShowMap={onMap}>{Part ? <Part /> : <ListView />}</ItemServicesOfBoard>
      </Later>
      <ReactionPlace className={styles.reactions} />
    </main>
  )
}

function MapView({ onHelp }: { readonly onHelp: () => void }) {
  const editor = useEditor()
  const { drawnPeers, pictures } = useServices()
  const onReady = useCanvasInput(onHelp)
  const confirmations = useSession((session) => session.confirmations)
  const hiding = useEditorState(({ hidden }) => hidden.size > 0)
  const mandated = useBoard((board) => board.meta.mandate !== undefined)
  const comparing = useEditorState(({ filter }) => filter.sheets?.compared !== undefined)
  const returned = useServices().visit.last !== null
  const sending = useStore(uploads, (all) => all.length > 0)
  const selecting = useEditorState((state) => state.selection.size > 0)
  const led = useIsLed()
  const [guided, setGuided] = useState(false)
  const common = useEditorState((state) => state.commonGround)
  return (
    <main className={styles.stage}>
      <BoardCanvas
        editor={editor}
        peers={drawnPeers}
        confirmations={confirmations}
        photoAddress={pictures.address}
        onReady={onReady}
      />
      <div className={styles.around}>
        <div className={styles.notices}>
          <ConnectionNotice />
          <SessionNotice />
          <Later>{mandated && <MandateCard />}</Later>
          <Later>{returned && <NewsCard />}</Later>
          <Later>{hiding && <HiddenBanner />}</Later>
          <FollowBanner />
          <Later>{led && <LedBanner />}</Later>
          <Later>{comparing && <CompareBar />}</Later>
          <Later>{sending && <UploadTray />}</Later>
          <Later>{common && <NeedOffer ids={common} />}</Later>
          <ReactionPlace />
        </div>
        <div className={styles.tools}>
          <Toolbar />
        </div>
        <div className={styles.inspector}>
          <Later>{guided ? <NetMap onClose={() => setGuided(false)} /> : selecting && <Inspector />}</Later>
        </div>
        <div className={styles.aids}>
          <HistoryButtons />
          <PageMethod />
          <MapAids onGuide={() => setGuided(true)} />
        </div>
        <div className={styles.zoom}>
          <ZoomControls />
        </div>
      </div>
    </main>
  )
}

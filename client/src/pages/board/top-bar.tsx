import {
  DoorOpen,
  Download,
  Eye,
  FileText,
  Flag,
  List,
  type LucideIcon,
  Map as MapIcon,
  Megaphone,
  Share2,
  UserRoundCheck,
} from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { Button, IconButton, Later, Menu, MenuItem } from '../../components/index.ts'
import { boardDialog, openDialog } from '../../panels/board-dialogs.ts'
import { closeLead, leadOpen, openLead } from '../../panels/lead/lead-open.ts'
import type { View } from '../../panels/open-view.ts'
import { PageTabs } from '../../panels/pages/page-tabs.tsx'
import { reportOpen } from '../../panels/people/report-open.ts'
import { PresenceButton } from '../../panels/presence/presence-button.tsx'
import { useServices } from '../../panels/services.ts'
import { useBoard, useEditorState } from '../../panels/use-editor.ts'
import { useMedia, useNarrow } from '../../panels/use-media.ts'
import { Logo } from '../shell/logo.tsx'
import { BoardMenu } from './board-menu.tsx'
import { BoardTitle } from './board-title.tsx'
import { ConnectionBadge } from './connection-badge.tsx'
import { useSession } from './connection-context.ts'
import {
  BallotsDialog,
  ClaimsDialog,
  ExportDialog,
  ImportDialog,
  MandateDialog,
  MeetingsDialog,
  NewsDialog,
  ReportDialog,
  ShareDialog,
} from './lazy-parts.ts'
import styles from './top-bar.module.css'
import { extraViews } from './view.ts'

interface TopBarProps {
  readonly view: View
  readonly onView: (view: View) => void
  readonly onHelp: () => void
}

/** Where one is, whether it is saved, who is here, and the ways out: share, take home, settings. */
export function TopBar({ view, onView, onHelp }: TopBarProps) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const { me } = useServices()
  const dialog = useStore(boardDialog, ({ open }) => open)
  const reporting = useStore(reportOpen, ({ open }) => open)
  const close = () => openDialog(undefined)
  const facilitates = me.role === 'facilitator'
  return (
    <header className={styles.bar}>
      <div className={styles.where}>
        <Link href="/" className={styles.home} aria-label={t('board.toHome')}>
          <Logo size={32} />
        </Link>
        <BoardTitle />
      </div>
      <div className={styles.pages}>
        <PageTabs />
        <ViewSwitch view={view} onView={onView} />
      </div>
      <div className={styles.state}>
        <ConnectionBadge />
        {facilitates && <Pending />}
        <PresenceButton />
        {!narrow && <IconButton icon={Download} label={t('takeHome.export')} onClick={() => openDialog('export')} />}
        {facilitates && <LeadButton />}
        {facilitates && !narrow && (
          <Button icon={Share2} onClick={() => openDialog('share')}>
            {t('share.button')}
          </Button>
        )}
        <BoardMenu onDialog={openDialog} onHelp={onHelp} />
      </div>
      <Later>
        {dialog === 'share' && <ShareDialog open onOpenChange={close} />}
        {dialog === 'export' && <ExportDialog onClose={close} />}
        {dialog === 'mandate' && <MandateDialog open onOpenChange={close} />}
        {dialog === 'claims' && <ClaimsDialog open onOpenChange={close} />}
        {dialog === 'ballots' && <BallotsDialog onClose={close} />}
        {dialog === 'news' && <NewsDialog onClose={close} />}
        {dialog === 'meetings' && <MeetingsDialog tab="participation" onClose={close} />}
        {reporting && <ReportDialog />}
        {dialog === 'import' && <ImportDialog onClose={close} />}
      </Later>
    </header>
  )
}

/** Opens and closes the facilitator's panel. */
function LeadButton() {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const open = useStore(leadOpen, (lead) => lead.open)
  const toggle = () => (open ? closeLead() : openLead())
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(open)
  // Whoever was in the panel goes on from where it opened.
  useEffect(() => {
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus()
    wasOpen.current = open
  }, [open])
  return (
    <Button
      ref={button}
      look={narrow ? 'quiet' : 'primary'}
      icon={Megaphone}
      className={styles.lead}
      aria-pressed={open}
      onClick={toggle}
    >
      {t('lead.button')}
    </Button>
  )
}

/** What waits for whoever facilitates: somebody at the door, a report, somebody who says whom they represent. */
function Pending() {
  const { t } = useTranslation()
  const waiting = useSession(({ state }) => state.waiting)
  const reports = useSession(({ state }) => state.reports)
  const claims = useSession(({ represents }) => represents.filter(({ state }) => state === 'claimed').length)
  const toPeople = () => openLead('people')
  return (
    <>
      <PendingButton
        icon={DoorOpen}
        count={waiting}
        label={t('people.waiting.pending', { count: waiting })}
        onOpen={toPeople}
      />
      <PendingButton icon={Flag} count={reports} label={t('report.pending', { count: reports })} onOpen={toPeople} />
      <PendingButton
        icon={UserRoundCheck}
        count={claims}
        label={t('represents.pending', { count: claims })}
        onOpen={() => openDialog('claims')}
      />
    </>
  )
}

interface PendingButtonProps {
  readonly icon: LucideIcon
  readonly count: number
  readonly label: string
  readonly onOpen: () => void
}

/** Leads to what waits, and is said aloud when there is more of it. Nothing while nothing waits. */
function PendingButton({ icon, count, label, onOpen }: PendingButtonProps) {
  const { announcer } = useServices()
  const known = useRef(0)
  useEffect(() => {
    if (count > known.current) announcer.say(label)
    known.current = count
  }, [count, label, announcer])
  return count > 0 && <IconButton icon={icon} look="attention" label={label} onClick={onOpen} />
}

/** The other ways to look at the same page. */
function ViewSwitch({ view, onView }: Pick<TopBarProps, 'view' | 'onView'>) {
  const { t } = useTranslation()
  const page = useEditorState((state) => state.page)
  const kind = useBoard((board) => board.pages.find(({ id }) => id === page)?.kind)
  const extras = kind ? extraViews[kind] : []
  const current = extras.find(({ name }) => name === view)
  const shown = kind === 'minutes' && view !== 'list' ? 'map' : view
  const other = shown === 'map' ? 'list' : 'map'
  const whole = kind === 'minutes' ? 'board.showMinutes' : 'board.showMap'
  const tight = useMedia('(max-width: 90rem)')
  const icon = current?.icon ?? Eye
  const label = t(current ? `view.${current.name}` : 'view.more')
  return (
    <>
      <Button
        look="quiet"
        icon={shown === 'map' ? List : kind === 'minutes' ? FileText : MapIcon}
        onClick={() => onView(other)}
      >
        {t(shown === 'map' ? 'board.showList' : whole)}
      </Button>
      {extras.length > 0 && (
        <Menu
          trigger={
            // Up to a small laptop the pages need the room that its word would take.
            tight ? (
              <IconButton icon={icon} label={label} />
            ) : (
              <Button look="quiet" icon={icon}>
                {label}
              </Button>
            )
          }
        >
          {extras.map(({ name, icon }) => (
            <MenuItem key={name} icon={icon} onSelect={() => onView(name)}>
              {t(`view.${name}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  )
}

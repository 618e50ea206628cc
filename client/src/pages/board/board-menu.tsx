import {
  DoorOpen,
  Download,
  Flag,
  History,
  Keyboard,
  KeyRound,
  Menu as MenuIcon,
  Newspaper,
  Scale,
  Share2,
  Upload,
  UserRoundCheck,
  Vote,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, Dialog, IconButton, Later, Menu, MenuItem, MenuSeparator } from '../../components/index.ts'
import type { BoardDialog } from '../../panels/board-dialogs.ts'
import { openReport } from '../../panels/people/report-open.ts'
import { useServices } from '../../panels/services.ts'
import { useMay } from '../../panels/use-permission.ts'
import { wipeStores } from '../../sync/kept-stores.ts'
import { api } from '../api.ts'
import { forgetBoard } from '../known-boards.ts'
import { SettingsChoices } from '../shell/settings-menu.tsx'
import { useConnection } from './connection-context.ts'
import { ReturnKeyDialog } from './lazy-parts.ts'

interface BoardMenuProps {
  readonly onDialog: (dialog: BoardDialog) => void
  readonly onHelp: () => void
}

/** What is needed now and then: sharing, taking home, one's key, leaving the device, language and appearance. */
export function BoardMenu({ onDialog, onHelp }: BoardMenuProps) {
  const { t } = useTranslation()
  const { me } = useServices()
  const mayImport = useMay('create', 'actor')
  const [key, setKey] = useState(false)
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <Menu trigger={<IconButton icon={MenuIcon} label={t('board.menu')} />}>
        {me.role === 'facilitator' && (
          <MenuItem icon={Share2} onSelect={() => onDialog('share')}>
            {t('share.button')}
          </MenuItem>
        )}
        <MenuItem icon={Download} onSelect={() => onDialog('export')}>
          {t('takeHome.export')}
        </MenuItem>
        <MenuItem icon={Upload} disabled={!mayImport} onSelect={() => onDialog('import')}>
          {t('takeHome.import')}
        </MenuItem>
        <MenuSeparator />
        <MenuItem icon={Scale} onSelect={() => onDialog('mandate')}>
          {t('mandate.title')}
        </MenuItem>
        <MenuItem icon={Vote} onSelect={() => onDialog('ballots')}>
          {t('ballots.title')}
        </MenuItem>
        <MenuItem icon={Newspaper} onSelect={() => onDialog('news')}>
          {t('news.title')}
        </MenuItem>
        {me.role !== 'observer' && (
          <MenuItem icon={History} onSelect={() => onDialog('meetings')}>
            {t('after.meetings')}
          </MenuItem>
        )}
        {me.role === 'facilitator' && (
          <MenuItem icon={UserRoundCheck} onSelect={() => onDialog('claims')}>
            {t('represents.title')}
          </MenuItem>
        )}
        <MenuItem icon={Keyboard} onSelect={onHelp}>
          {t('shortcuts.title')}
        </MenuItem>
        <MenuItem icon={Flag} onSelect={() => openReport()}>
          {t('report.button')}
        </MenuItem>
        <MenuItem icon={KeyRound} onSelect={() => setKey(true)}>
          {t('returnKey.title')}
        </MenuItem>
        <MenuItem icon={DoorOpen} onSelect={() => setLeaving(true)}>
          {t('leave.button')}
        </MenuItem>
        <MenuSeparator />
        <SettingsChoices />
      </Menu>
      <Later>{key && <ReturnKeyDialog open onOpenChange={setKey} />}</Later>
      <LeaveDialog open={leaving} onOpenChange={setLeaving} />
    </>
  )
}

interface LeaveDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Leaving a shared device: nothing of this person stays on it. */
function LeaveDialog({ open, onOpenChange }: LeaveDialogProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { boardId, me } = useServices()
  const connection = useConnection()
  const notes = connection.ownNotes.getState()?.view.getState()
  const saved = connection.state.getState().status === 'saved' && (!notes || notes.state === 'saved')
  const leave = async () => {
    await connection.destroy()
    await api.leave(boardId, me.id)
    await wipeStores(boardId, me.id)
    forgetBoard({ boardId, participantId: me.id })
    navigate('/')
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('leave.title')}
      description={t(saved ? 'leave.means' : 'leave.unsaved')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button look="attention" icon={DoorOpen} onClick={() => void leave()}>
            {t('leave.button')}
          </Button>
        </>
      }
    />
  )
}

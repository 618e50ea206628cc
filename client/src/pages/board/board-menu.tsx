import { DoorOpen, KeyRound, Menu as MenuIcon, Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, Dialog, IconButton, Menu, MenuItem, MenuSeparator } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { wipeStores } from '../../sync/index.ts'
import { forgetBoard } from '../known-boards.ts'
import { SettingsChoices } from '../shell/settings-menu.tsx'
import { useConnection } from './connection-context.ts'
import { ReturnKeyDialog } from './return-key-dialog.tsx'

interface BoardMenuProps {
  /** Absent for people who have no links to give. */
  readonly onShare: (() => void) | undefined
}

/** What is needed now and then: sharing, one's key, leaving the device, language and appearance. */
export function BoardMenu({ onShare }: BoardMenuProps) {
  const { t } = useTranslation()
  const [key, setKey] = useState(false)
  const [leaving, setLeaving] = useState(false)
  return (
    <>
      <Menu trigger={<IconButton icon={MenuIcon} label={t('board.menu')} />}>
        {onShare && (
          <MenuItem icon={Share2} onSelect={onShare}>
            {t('share.button')}
          </MenuItem>
        )}
        <MenuItem icon={KeyRound} onSelect={() => setKey(true)}>
          {t('returnKey.title')}
        </MenuItem>
        <MenuItem icon={DoorOpen} onSelect={() => setLeaving(true)}>
          {t('leave.button')}
        </MenuItem>
        <MenuSeparator />
        <SettingsChoices />
      </Menu>
      <ReturnKeyDialog open={key} onOpenChange={setKey} />
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
  const status = connection.state.getState().status
  const leave = async () => {
    await connection.destroy()
    await wipeStores(boardId, me.id)
    forgetBoard({ boardId, participantId: me.id })
    navigate('/')
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('leave.title')}
      description={t(status === 'saved' ? 'leave.means' : 'leave.unsaved')}
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

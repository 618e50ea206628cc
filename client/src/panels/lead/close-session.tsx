import { isUnderWay } from '@palabre/shared/session'
import { DoorClosed } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { openLead } from './lead-open.ts'
import { useLead, useSessionState } from './use-lead.ts'

/** Ends the session, once one has read what that means. */
export function CloseSession({ look = 'primary' }: { readonly look?: 'primary' | 'plain' | 'quiet' }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        look={look}
        size={look === 'primary' ? 'large' : 'medium'}
        wide
        icon={DoorClosed}
        onClick={() => setAsking(true)}
      >
        {t('lead.close')}
      </Button>
      <CloseSessionDialog open={asking} onOpenChange={setAsking} />
    </>
  )
}

interface CloseSessionDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** What ending the session means, before it ends. */
export function CloseSessionDialog({ open, onOpenChange }: CloseSessionDialogProps) {
  const { t } = useTranslation()
  const lead = useLead()
  const close = async () => {
    if (!(await lead.ask({ do: 'close' }))) return
    onOpenChange(false)
    openLead('after')
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('lead.closeTitle')}
      description={t('lead.closeMeans')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button look="primary" icon={DoorClosed} disabled={lead.busy} onClick={() => void close()}>
            {t('lead.close')}
          </Button>
        </>
      }
    >
      <Ends />
    </Dialog>
  )
}

/** What is still under way, and what becomes of it. */
function Ends() {
  const { t } = useTranslation()
  const { ballots, silent } = useSessionState()
  const open = Object.values(ballots).filter(({ state }) => state === 'open').length
  const notes = silent && isUnderWay(silent) ? silent.notes : 0
  return (
    <>
      {open > 0 && <p>{t('lead.closeEnds.ballots', { count: open })}</p>}
      {notes > 0 && <p>{t('lead.closeEnds.notes', { count: notes })}</p>}
    </>
  )
}

import type { Role } from '@palabre/shared/policy'
import type { LinksReply } from '@palabre/shared/protocol'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog, Tabs } from '../../../components/index.ts'
import { useServices } from '../../../panels/services.ts'
import type { Reply } from '../../../sync/api.ts'
import { api } from '../../api.ts'
import { LinkPanel } from './link-panel.tsx'
import styles from './share.module.css'

interface ShareDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** How people come in: QR, short code and link, for each role. Facilitators only. */
export function ShareDialog({ open, onOpenChange }: ShareDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('share.title')} wide>
      {open && <Links />}
    </Dialog>
  )
}

/** Participants first: that is what is asked for most. */
const order: readonly Role[] = ['participant', 'observer', 'facilitator']

function Links() {
  const { t } = useTranslation()
  const { boardId, me } = useServices()
  const [role, setRole] = useState<Role>('participant')
  const [reply, setReply] = useState<Reply<LinksReply>>()

  useEffect(() => {
    let current = true
    void api.links(boardId, me.id).then((answer) => {
      if (current) setReply(answer)
    })
    return () => {
      current = false
    }
  }, [boardId, me.id])

  if (!reply) return <p>{t('join.looking')}</p>
  if (!reply.ok) return <p className={styles.failure}>{t(`errors.${reply.failure.reason}`)}</p>
  const { links, joinCode } = reply.value
  return (
    <Tabs<Role>
      label={t('share.forWhom')}
      value={role}
      onChange={setRole}
      tabs={order.map((of) => ({
        value: of,
        label: t(`share.roles.${of}`),
        content: (
          <LinkPanel
            role={of}
            link={links[of]}
            code={of === 'participant' ? joinCode : null}
            onRotated={({ link, joinCode: code }) =>
              setReply({ ok: true, value: { links: { ...links, [of]: link }, joinCode: code ?? joinCode } })
            }
          />
        ),
      }))}
    />
  )
}

import type { LinksReply } from '@palabre/shared/protocol'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../../panels/services.ts'
import { api } from '../../api.ts'
import { QrCode } from '../share/qr-code.tsx'
import styles from './projector.module.css'

/** How people come in, for those who sit in the room: the QR code and the short code of the session. */
export function WayIn() {
  const { t } = useTranslation()
  const { boardId, me } = useServices()
  const [links, setLinks] = useState<LinksReply>()
  useEffect(() => {
    let current = true
    void api.links(boardId, me.id).then((reply) => {
      if (current && reply.ok) setLinks(reply.value)
    })
    return () => {
      current = false
    }
  }, [boardId, me.id])
  if (!links) return null
  const { participant } = links.links
  return (
    <aside className={styles.wayIn} aria-label={t('projector.wayIn')}>
      <QrCode text={participant} label={t('share.qr')} />
      {links.joinCode && (
        <p>
          {t('projector.code', { address: new URL(participant).host })}
          <strong className={styles.code}>{links.joinCode.replace(/(.{4})(?=.)/g, '$1\u00a0')}</strong>
        </p>
      )}
    </aside>
  )
}

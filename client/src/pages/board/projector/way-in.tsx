import type { LinksReply } from '@palabre/shared/protocol'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../../../panels/services.ts'
import { isOnThisMachineOnly } from '../../../panels/this-machine.ts'
import { useEditor } from '../../../panels/use-editor.ts'
import { api } from '../../api.ts'
import { useSession } from '../connection-context.ts'
import { QrCode } from '../share/qr-code.tsx'
import styles from './projector.module.css'

/** A link may be renewed from another screen, and nothing tells the others. */
const askAgainMs = 5_000

/** How people come in, for those who sit in the room: the QR code and the short code of the session. */
export function WayIn() {
  const { t } = useTranslation()
  const open = useSession(({ state }) => state.open)
  const opening = useSession(({ state }) => (state.open ? state.openedAt : null))
  const links = useLinks(opening)
  const card = useRef<HTMLElement>(null)
  useRoomBeside(card, links !== undefined)
  if (!links) return null
  const { participant } = links.links
  return (
    <aside ref={card} className={styles.wayIn} aria-label={t('projector.wayIn')}>
      <QrCode text={participant} label={t('share.qr')} />
      {open && links.joinCode && (
        <p>
          {t('projector.code', { address: new URL(participant).host })}
          <strong className={styles.code}>{links.joinCode.replace(/(.{4})(?=.)/g, '$1\u00a0')}</strong>
        </p>
      )}
      {!open && <p>{t('projector.closed')}</p>}
      {isOnThisMachineOnly(participant) && <p className={styles.localOnly}>{t('projector.localOnly')}</p>}
    </aside>
  )
}

/**
 * The ways in as they are now. Each opening has a code of its own (`opening`: its time, in epoch ms; null while closed):
 * what was answered before it is no longer shown.
 */
function useLinks(opening: number | null): LinksReply | undefined {
  const { boardId, me } = useServices()
  const [answer, setAnswer] = useState<{ readonly links: LinksReply; readonly opening: number | null }>()
  useEffect(() => {
    let current = true
    const ask = () =>
      void api.links(boardId, me.id).then((reply) => {
        if (current && reply.ok) setAnswer({ links: reply.value, opening })
      })
    ask()
    const timer = setInterval(ask, askAgainMs)
    return () => {
      current = false
      clearInterval(timer)
    }
  }, [boardId, me.id, opening])
  if (!answer) return undefined
  return answer.opening === opening ? answer.links : { ...answer.links, joinCode: null }
}

/** What is shown of the page keeps clear of the card. */
function useRoomBeside(card: React.RefObject<HTMLElement | null>, shown: boolean): void {
  const editor = useEditor()
  useEffect(() => {
    const element = card.current
    const stage = element?.parentElement
    if (!shown || !element || !stage) return
    const none = { top: 0, right: 0, bottom: 0, left: 0 }
    const measure = () => {
      const right = stage.getBoundingClientRect().right - element.getBoundingClientRect().left
      editor.setInsets({ ...none, right: Math.max(0, right) })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    observer.observe(stage)
    return () => {
      observer.disconnect()
      editor.setInsets(none)
    }
  }, [card, editor, shown])
}

import { X } from 'lucide-react'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './button.tsx'
import { dismiss, type Notice, noticesNow, onNotices } from './notices.ts'
import styles from './toast.module.css'

/** Long enough to read; longer where there is something to press. */
const shownMs = 6_000
const shownWithActionMs = 12_000

/** Where notices appear: once, around the app. */
export function NoticeArea({ children }: { readonly children: ReactNode }) {
  const notices = useSyncExternalStore(onNotices, noticesNow)
  return (
    <>
      {children}
      {/* There before anything is said: screen readers only follow regions that they know. */}
      <div className={styles.viewport} aria-live="polite">
        {notices.map((notice) => (
          <Toast key={notice.id} notice={notice} />
        ))}
      </div>
    </>
  )
}

/** Goes by itself, except while somebody points at it or is in it. */
function Toast({ notice }: { readonly notice: Notice & { readonly id: number } }) {
  const { t } = useTranslation()
  const [held, setHeld] = useState(false)
  const { id, text, kind = 'plain', action } = notice
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(id), action ? shownWithActionMs : shownMs)
    return () => clearTimeout(timer)
  }, [held, id, action])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it on screen
    <div
      className={styles.toast}
      data-type={kind}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className={styles.words}>{text}</p>
      {action && (
        <Button
          look="quiet"
          onClick={() => {
            dismiss(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label={t('common.close')} onClick={() => dismiss(id)} />
    </div>
  )
}

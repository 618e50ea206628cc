import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './message-page.module.css'
import { PageFrame } from './page-frame.tsx'
import { usePageTitle } from './page-title.ts'

interface MessageProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children: ReactNode
  /** Buttons and links: the way on. */
  readonly actions?: ReactNode
  readonly attention?: boolean
}

/** A kind page for when there is nothing else to show: what happened, and the way on. */
export function MessagePage(props: MessageProps) {
  usePageTitle(props.title)
  return (
    <PageFrame>
      <Message {...props} />
    </PageFrame>
  )
}

export function Message({ icon: Icon, title, children, actions, attention }: MessageProps) {
  return (
    <section className={styles.message} role={attention ? 'alert' : undefined}>
      <span className={`${styles.icon} ${attention ? styles.attention : ''}`}>
        <Icon size={32} aria-hidden />
      </span>
      <h1>{title}</h1>
      <p>{children}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  )
}

import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactElement, ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  /** The element that opens it, when the dialog keeps its own state; else give `open` and `onOpenChange`. */
  readonly trigger?: ReactElement
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  /** Buttons, at the bottom. */
  readonly footer?: ReactNode
  readonly wide?: boolean
  /** Where the focus goes first: a field that one opened the dialog to fill. Absent: the cross. */
  readonly first?: RefObject<HTMLElement | null>
  readonly children?: ReactNode
}

/** A modal window; on a phone it comes from below. Escape and the cross close it. */
export function Dialog({
  trigger,
  open,
  onOpenChange,
  title,
  description,
  footer,
  wide,
  first,
  children,
}: DialogProps) {
  const { t } = useTranslation()
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger && <Base.Trigger render={trigger} />}
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={`${styles.popup} ${wide ? styles.wide : ''}`} initialFocus={first}>
            <header className={styles.header}>
              <Base.Title render={<h2>{title}</h2>} />
              <Base.Close render={<IconButton icon={X} label={t('common.close')} tooltip={false} />} />
            </header>
            <div className={styles.body}>
              {description && <Base.Description className={styles.description}>{description}</Base.Description>}
              {children}
            </div>
            {footer && <footer className={styles.footer}>{footer}</footer>}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

/** Makes a button close the Dialog it stands in. */
export function DialogClose({ children }: { readonly children: ReactElement }) {
  return <Base.Close render={children} />
}

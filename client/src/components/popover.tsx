import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import styles from './popup.module.css'

interface PopoverProps {
  /** The element that opens it: a Button or an IconButton. */
  readonly trigger: ReactElement
  /** Names the popover for screen readers. */
  readonly label: string
  readonly children: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
  /** Beside what it opens; the trigger by default. */
  readonly anchor?: (() => Element | null) | undefined
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** It opened by itself: whoever was doing something goes on, and the keyboard stays where it was. */
  readonly unasked?: boolean
}

/** A small panel beside its trigger; does not trap focus. */
export function Popover({ trigger, label, children, side, align, anchor, open, onOpenChange, unasked }: PopoverProps) {
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          sideOffset={8}
          collisionPadding={8}
          side={side ?? 'bottom'}
          align={align ?? 'center'}
          {...(anchor ? { anchor } : {})}
        >
          <Base.Popup
            className={`${styles.popup} ${styles.roomy}`}
            aria-label={label}
            initialFocus={!unasked}
            data-unasked={unasked || undefined}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

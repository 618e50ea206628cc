import { Menu as Base } from '@base-ui/react/menu'
import { Check, type LucideIcon } from 'lucide-react'
import type { ReactElement, ReactNode } from 'react'
import styles from './popup.module.css'

interface MenuProps {
  /** The element that opens it: a Button or an IconButton. */
  readonly trigger: ReactElement
  readonly children: ReactNode
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
}

/** A list of actions or choices under its trigger. */
export function Menu({ trigger, children, side, align }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner
          className={styles.positioner}
          sideOffset={6}
          collisionPadding={8}
          side={side ?? 'bottom'}
          align={align ?? 'end'}
        >
          <Base.Popup className={styles.popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

interface MenuItemProps {
  readonly icon?: LucideIcon
  readonly children: ReactNode
  /** A shortcut, or a few words of help. */
  readonly hint?: string
  readonly onSelect: () => void
  readonly disabled?: boolean
  readonly attention?: boolean
}

export function MenuItem({ icon: Icon, children, hint, onSelect, disabled, attention }: MenuItemProps) {
  return (
    <Base.Item
      className={`${styles.item} ${attention ? styles.attention : ''}`}
      onClick={onSelect}
      disabled={disabled ?? false}
    >
      {Icon && <Icon size={20} aria-hidden />}
      <span className={styles.words}>{children}</span>
      {hint && <span className={styles.hint}>{hint}</span>}
    </Base.Item>
  )
}

interface MenuChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string; readonly lang?: string }[]
  readonly onChange: (value: Value) => void
}

/** One choice among a few, inside a Menu. */
export function MenuChoice<Value extends string>({ label, value, options, onChange }: MenuChoiceProps<Value>) {
  return (
    <Base.Group>
      <Base.GroupLabel className={styles.label}>{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(next: Value) => onChange(next)}>
        {options.map((option) => (
          <Base.RadioItem key={option.value} value={option.value} className={styles.item} lang={option.lang}>
            <span className={styles.mark}>
              <Base.RadioItemIndicator>
                <Check size={18} aria-hidden />
              </Base.RadioItemIndicator>
            </span>
            <span className={styles.words}>{option.label}</span>
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  return <div className={styles.label}>{children}</div>
}

export function MenuSeparator() {
  return <Base.Separator className={styles.separator} />
}

import type { LucideIcon } from 'lucide-react'
import type { ComponentProps, MouseEvent, ReactElement } from 'react'
import styles from './button.module.css'
import { Tooltip } from './tooltip.tsx'

interface Look {
  /** `primary` once a screen at most; `attention` for what cannot be undone; `quiet` inside bars. */
  readonly look?: 'plain' | 'primary' | 'quiet' | 'attention'
  readonly size?: 'medium' | 'large'
  readonly wide?: boolean
}

interface Resting {
  /** Leads nowhere for now and looks so, but keeps the focus of a keyboard that `disabled` would drop in mid-use. */
  readonly resting?: boolean
}

type ButtonProps = ComponentProps<'button'> & Look & Resting & { readonly icon?: LucideIcon }

/** A button with words; an icon may stand before them. */
export function Button({ look, size, wide, resting, icon: Icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={buttonClass({ look, size, wide }, className)}
      {...rest}
      {...(resting ? atRest : {})}
    >
      {Icon && <Icon size={20} aria-hidden />}
      {children}
    </button>
  )
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'children'> &
  Resting & {
    readonly icon: LucideIcon
    /** Said by screen readers and shown as a tooltip. */
    readonly label: string
    /** A keyboard shortcut to show beside the label. */
    readonly shortcut?: string
    readonly look?: 'plain' | 'quiet' | 'primary' | 'attention'
    /** Given for a button that stays pressed; absent for one that acts. */
    readonly pressed?: boolean
    /** False where an open tooltip would take the first Escape away from what it should close. */
    readonly tooltip?: boolean
  }

/** A square button with an icon; its name is in the tooltip. Works as a `render` target of popups. */
export function IconButton({
  icon: Icon,
  label,
  shortcut,
  look = 'quiet',
  pressed,
  tooltip = true,
  resting,
  className,
  ...rest
}: IconButtonProps): ReactElement {
  const button = (
    <button
      type="button"
      aria-label={label}
      aria-pressed={pressed}
      className={buttonClass({ look }, styles.icon, pressed && styles.pressed, className)}
      {...rest}
      {...(resting ? atRest : {})}
    >
      <Icon size={20} aria-hidden />
    </button>
  )
  return tooltip ? <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>{button}</Tooltip> : button
}

/** In place of what a button does and how it looks otherwise; one that would send its form is stopped as well. */
const atRest = {
  'aria-disabled': true,
  'data-disabled': true,
  onClick: (event: MouseEvent) => event.preventDefault(),
} as const

/** The class names of a button, for links and triggers that should look like one. */
export function buttonClass(
  { look = 'plain', size, wide }: { [Key in keyof Look]?: Look[Key] | undefined },
  ...more: (string | false | undefined)[]
): string {
  return [
    styles.button,
    look !== 'plain' && styles[look],
    size === 'large' && styles.large,
    wide && styles.wide,
    ...more,
  ]
    .filter(Boolean)
    .join(' ')
}

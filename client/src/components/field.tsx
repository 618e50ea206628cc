import { type ComponentProps, type ReactNode, useId } from 'react'
import styles from './field.module.css'

interface Labelled {
  readonly label: string
  readonly help?: ReactNode
  /** Why the value was refused; read out when it appears. */
  readonly error?: string | undefined
  readonly size?: 'medium' | 'large'
}

type TextFieldProps = Omit<ComponentProps<'input'>, 'size' | 'id'> & Labelled

/** One line of text with its label above. */
export function TextField({ label, help, error, size, ...rest }: TextFieldProps) {
  const { id, described, wrap } = useField({ label, help, error })
  return wrap(<input id={id} className={controlClass(size)} {...described} {...rest} />)
}

type TextAreaProps = Omit<ComponentProps<'textarea'>, 'id'> & Labelled

export function TextArea({ label, help, error, size, ...rest }: TextAreaProps) {
  const { id, described, wrap } = useField({ label, help, error })
  return wrap(<textarea id={id} className={controlClass(size)} {...described} {...rest} />)
}

type SelectFieldProps<Value extends string> = Labelled & {
  readonly value: Value | ''
  /** Said by the empty choice; without it there is none. */
  readonly empty?: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | undefined) => void
  readonly disabled?: boolean
}

/** The browser's own select: every phone knows how to show it. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, help, error, size, value, empty, options, onChange, disabled } = props
  const { id, described, wrap } = useField({ label, help, error })
  return wrap(
    <select
      id={id}
      className={controlClass(size)}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value)}
      {...described}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>,
  )
}

interface CheckFieldProps {
  readonly label: ReactNode
  readonly checked: boolean
  readonly onChange: (checked: boolean) => void
  readonly disabled?: boolean
}

export function CheckField({ label, checked, onChange, disabled }: CheckFieldProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

function useField({ label, help, error }: Labelled) {
  const id = useId()
  const described = {
    'aria-describedby': help || error ? `${id}-about` : undefined,
    'aria-invalid': error ? true : undefined,
  } as const
  const wrap = (control: ReactNode) => (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {control}
      <div id={`${id}-about`} aria-live="polite" hidden={!help && !error}>
        {error ? <p className={styles.error}>{error}</p> : <p className={styles.help}>{help}</p>}
      </div>
    </div>
  )
  return { id, described, wrap }
}

function controlClass(size: Labelled['size']): string {
  return size === 'large' ? `${styles.control} ${styles.large}` : (styles.control ?? '')
}

import { useId } from 'react'
import styles from '../method.module.css'

interface AxisFieldProps {
  readonly label: string
  /** 0–10. */
  readonly value: number
  readonly disabled: boolean
  readonly onChange: (value: number) => void
}

const most = 10

/** A value from 0 to 10, by slider or as a figure: whichever is at hand. */
export function AxisField({ label, value, disabled, onChange }: AxisFieldProps) {
  const id = useId()
  const shared = { min: 0, max: most, value, disabled } as const
  const take = (text: string): void => {
    const next = Number(text)
    if (text !== '' && Number.isFinite(next)) onChange(Math.min(most, Math.max(0, next)))
  }
  return (
    <div className={styles.axis}>
      <label className={styles.legend} htmlFor={id}>
        {label}
      </label>
      <input
        {...shared}
        type="range"
        step={0.5}
        aria-label={label}
        className={styles.range}
        onChange={(event) => take(event.target.value)}
      />
      <input
        {...shared}
        id={id}
        type="number"
        step={0.5}
        inputMode="decimal"
        className={`${styles.control} ${styles.figure}`}
        onChange={(event) => take(event.target.value)}
      />
    </div>
  )
}

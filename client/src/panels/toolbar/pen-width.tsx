import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useTranslation } from 'react-i18next'
import styles from './toolbar.module.css'

/** Pen widths on offer, page units. */
const widths = { fine: 2, medium: 4, broad: 8, marker: 16 } as const

interface PenWidthProps {
  /** Page units. */
  readonly value: number
  readonly onChange: (width: number) => void
  readonly disabled?: boolean
}

/** The width of the pen, as dots of that size; each says its name. */
export function PenWidth({ value, onChange, disabled }: PenWidthProps) {
  const { t } = useTranslation()
  return (
    <RadioGroup
      className={styles.widths}
      aria-label={t('toolbar.penWidth')}
      value={value}
      disabled={disabled ?? false}
      onValueChange={(width: number) => onChange(width)}
    >
      {Object.entries(widths).map(([name, width]) => {
        const word = t(`penWidth.${name as keyof typeof widths}`)
        return (
          <Radio.Root key={name} value={width} className={styles.width} aria-label={word} title={word}>
            <svg width={22} height={22} viewBox="0 0 22 22" aria-hidden="true">
              <circle cx={11} cy={11} r={1 + width / 2} fill="currentColor" />
            </svg>
          </Radio.Root>
        )
      })}
    </RadioGroup>
  )
}

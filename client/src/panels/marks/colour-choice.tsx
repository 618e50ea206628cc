import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { type Colour, type ColourName, colourNames } from '@palabre/shared/model'
import { type Paint, paintHex } from '@palabre/shared/scene'
import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useSceneTheme } from '../../styles/scene-theme.ts'
import utilities from '../../styles/utilities.module.css'
import styles from './colour-choice.module.css'

interface ColourChoiceProps {
  readonly label: string
  readonly value: Colour | undefined
  /** What the colour is for: notes are grounds, strokes are lines, fills are the grounds of shapes. */
  readonly use: 'note' | 'stroke' | 'fill'
  readonly onChange: (colour: ColourName | undefined) => void
  /** The word of the choice of no colour, where there is one. */
  readonly none?: string
  /** Hides the label from view where the place is small. */
  readonly compact?: boolean
  readonly disabled?: boolean
}

/** The named colours as a row of swatches; each says its name. Arrow keys go from one to the next. */
export function ColourChoice({ label, value, use, onChange, none, compact, disabled }: ColourChoiceProps) {
  const { t } = useTranslation()
  const theme = useSceneTheme()
  const labelId = useId()
  return (
    <div className={styles.choice}>
      <span id={labelId} className={compact ? utilities.visuallyHidden : styles.label}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        className={styles.swatches}
        value={value ?? ''}
        disabled={disabled ?? false}
        onValueChange={(next: string) => onChange(colourNames.find((name) => name === next))}
      >
        {none !== undefined && <Swatch value="" name={none} hex={undefined} />}
        {colourNames.map((name) => (
          <Swatch key={name} value={name} name={t(`colour.${name}`)} hex={paintHex(`${use}-${name}` as Paint, theme)} />
        ))}
      </RadioGroup>
    </div>
  )
}

function Swatch({ value, name, hex }: { value: string; name: string; hex: string | undefined }) {
  return (
    <Radio.Root value={value} className={styles.swatch} aria-label={name} title={name}>
      <span
        className={hex === undefined ? `${styles.paint} ${styles.none}` : styles.paint}
        style={hex === undefined ? undefined : { backgroundColor: hex }}
      >
        <Radio.Indicator className={styles.tick}>
          <Check size={16} aria-hidden />
        </Radio.Indicator>
      </span>
    </Radio.Root>
  )
}

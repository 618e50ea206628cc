import { bounds, type Family, familyShapes } from '@palabre/shared/model'
import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { familyWord } from '../../a11y/describe-item.ts'
import { IconButton, SelectField } from '../../components/index.ts'
import { DraftField } from '../fields/draft-fields.tsx'
import { FamilyMark } from '../marks/family-mark.tsx'
import styles from './families.module.css'

interface FamilyRowProps {
  readonly family: Family
  /** Whether actors of the page belong to it; they would read as “other”. */
  readonly used: boolean
  readonly disabled: boolean
  readonly onChange: (change: Partial<Family>) => void
  readonly onRemove: () => void
}

/** One family: its mark, its word, its colour and its shape. `other` stays, since everything else falls back on it. */
export function FamilyRow({ family, used, disabled, onChange, onRemove }: FamilyRowProps) {
  const { t } = useTranslation()
  const word = familyWord(family, t)
  return (
    <li className={styles.row}>
      <FamilyMark family={family} size={28} />
      <DraftField
        label={t('families.word')}
        value={word}
        maxLength={bounds.labelLength}
        disabled={disabled}
        onCommit={(label) => label !== word && onChange({ label })}
      />
      <SelectField
        label={t('families.shape')}
        value={family.shape}
        options={familyShapes.map((value) => ({ value, label: t(`familyShape.${value}`) }))}
        disabled={disabled}
        onChange={(shape) => shape && onChange({ shape })}
      />
      <label className={styles.colour}>
        <span>{t('families.colour')}</span>
        <input
          type="color"
          value={family.colour}
          disabled={disabled}
          onChange={(event) => onChange({ colour: event.target.value })}
        />
      </label>
      <IconButton
        icon={Trash2}
        label={used ? t('families.removeUsed', { family: word }) : t('families.remove', { family: word })}
        disabled={disabled || family.code === 'other'}
        onClick={onRemove}
      />
    </li>
  )
}

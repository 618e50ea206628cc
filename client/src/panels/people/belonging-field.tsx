import { type Belonging, belongings } from '@palabre/shared/protocol'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../components/index.ts'

interface BelongingFieldProps {
  readonly value: Belonging | undefined
  readonly onChange: (value: Belonging | undefined) => void
}

/** What somebody belongs to, if they like to say: counted with the others, never shown with their name. */
export function BelongingField({ value, onChange }: BelongingFieldProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('join.belonging')}
      help={t('join.belongingHelp')}
      empty={t('belonging.unsaid')}
      value={value ?? ''}
      options={belongings.map((each) => ({ value: each, label: t(`belonging.${each}`) }))}
      onChange={onChange}
    />
  )
}

import { Check, CircleHelp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import styles from './inspector.module.css'

interface ToValidateProps {
  readonly disabled: boolean
  readonly onValidate: () => void
}

/** Says that nobody has confirmed this reading yet, and lets people do so. */
export function ToValidate({ disabled, onValidate }: ToValidateProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.toValidate}>
      <p>
        <CircleHelp size={20} aria-hidden />
        <span>
          <strong>{t('inspector.toValidate')}</strong> {t('inspector.toValidateHelp')}
        </span>
      </p>
      <Button icon={Check} disabled={disabled} onClick={onValidate}>
        {t('inspector.validate')}
      </Button>
    </div>
  )
}

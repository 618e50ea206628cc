import { Blinds } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import styles from './curtain.module.css'
import { useCurtain } from './use-curtain.ts'

/** Reminds facilitators, who see the board as ever, that nobody else does. */
export function CurtainBanner() {
  const { t } = useTranslation()
  const { draw } = useCurtain()
  return (
    <div className={styles.banner} role="status">
      <Blinds size={20} aria-hidden />
      <p>{t('curtain.banner')}</p>
      <Button icon={Blinds} onClick={() => void draw(false)}>
        {t('curtain.open')}
      </Button>
    </div>
  )
}

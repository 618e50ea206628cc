import { UserRoundCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import styles from './claims.module.css'
import { ClaimsDialog } from './claims-dialog.tsx'
import { useSessionPart } from './use-promises.ts'

/** Says to facilitators that somebody waits for an answer; stays while the answers are being given. */
export function ClaimsButton() {
  const { t } = useTranslation()
  const count = useSessionPart(({ represents }) => represents.filter(({ state }) => state === 'claimed').length)
  const [open, setOpen] = useState(false)
  return (
    <>
      {count > 0 && (
        <Button
          look="quiet"
          icon={UserRoundCheck}
          aria-label={t('represents.pending', { count })}
          title={t('represents.pending', { count })}
          onClick={() => setOpen(true)}
        >
          <span className={styles.badge}>{count}</span>
        </Button>
      )}
      <ClaimsDialog open={open} onOpenChange={setOpen} />
    </>
  )
}

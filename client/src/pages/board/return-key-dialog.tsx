import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import type { CallFailure } from '../../sync/api.ts'
import { api } from '../api.ts'
import { useCopy } from '../shell/use-copy.ts'
import styles from './return-key-dialog.module.css'

interface ReturnKeyDialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Ma clé: brings the same person back on another device, months later. Made when asked for, shown once. */
export function ReturnKeyDialog({ open, onOpenChange }: ReturnKeyDialogProps) {
  const { t } = useTranslation()
  const { boardId, me } = useServices()
  const { copied, copy } = useCopy()
  const [key, setKey] = useState<string>()
  const [failure, setFailure] = useState<CallFailure>()
  const make = async () => {
    const reply = await api.returnKey(boardId, me.id, me.id)
    setFailure(reply.ok ? undefined : reply.failure.reason)
    if (reply.ok) setKey(reply.value.key)
  }
  const close = (next: boolean) => {
    onOpenChange(next)
    if (!next) setKey(undefined)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={close}
      title={t('returnKey.title')}
      description={t('returnKey.explain')}
      footer={
        key === undefined ? (
          <Button look="primary" onClick={() => void make()}>
            {t('returnKey.make')}
          </Button>
        ) : (
          <Button icon={copied ? Check : Copy} onClick={() => copy(key)}>
            {t(copied ? 'common.copied' : 'common.copy')}
          </Button>
        )
      }
    >
      <div aria-live="polite">
        {failure && <p className={styles.failure}>{t(`errors.${failure}`)}</p>}
        {key === undefined ? <p>{t('returnKey.replaces')}</p> : <p className={styles.key}>{key}</p>}
      </div>
    </Dialog>
  )
}

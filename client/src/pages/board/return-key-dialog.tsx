import { Check, Copy, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../../panels/services.ts'
import { useBoard } from '../../panels/use-editor.ts'
import type { CallFailure } from '../../sync/api.ts'
import { api } from '../api.ts'
import { appUrl } from '../base-path.ts'
import { useCopy } from '../shell/use-copy.ts'
import styles from './return-key-dialog.module.css'
import { QrCode } from './share/qr-code.tsx'

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
          <>
            <Button icon={copied ? Check : Copy} onClick={() => copy(key)}>
              {t(copied ? 'common.copied' : 'common.copy')}
            </Button>
            <Button look="primary" icon={Printer} onClick={() => print()}>
              {t('returnKey.print')}
            </Button>
          </>
        )
      }
    >
      <div aria-live="polite">
        {failure && <p className={styles.failure}>{t(`errors.${failure}`)}</p>}
        {key === undefined ? <p>{t('returnKey.replaces')}</p> : <Card value={key} />}
      </div>
    </Dialog>
  )
}

/** What one takes along: alone on the sheet when it is printed. */
function Card({ value }: { readonly value: string }) {
  const { t } = useTranslation()
  const { me } = useServices()
  const title = useBoard((board) => board.meta.title)
  // The key travels behind the #, which browsers keep to themselves.
  const link = appUrl(`j#key=${value}`).href
  return (
    <div className={styles.card}>
      <p className={styles.whose}>
        <strong>{me.name}</strong>
        <span>{title || t('board.untitled')}</span>
      </p>
      <QrCode text={link} label={t('returnKey.qr')} />
      <p className={styles.key}>{value}</p>
      <p className={styles.how}>{t('returnKey.how', { address: appUrl('j').href })}</p>
    </div>
  )
}

import type { Reported } from '@palabre/shared/protocol'
import { Flag } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { describeItem } from '../../a11y/describe-item.ts'
import { Button, Dialog, notify, TextArea } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { useServices } from '../services.ts'
import { useItem } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'
import styles from './people.module.css'
import { closeReport, reportOpen } from './report-open.ts'

const longestWords = 500

/** Tells facilitators that something is not right, in words or without; nobody learns who did. */
export function ReportDialog() {
  const { t } = useTranslation()
  const { post } = useServices()
  const around = useSurroundings()
  const id = useStore(reportOpen, ({ item }) => item)
  const item = useItem(id)
  const [words, setWords] = useState('')
  const [failure, setFailure] = useState<CallFailure>()
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const said = words.trim()
    const reply = await post<Reported>('/reports', { ...(id ? { item: id } : {}), ...(said ? { words: said } : {}) })
    setBusy(false)
    if (!reply.ok) return setFailure(reply.failure.reason)
    notify({ text: t('report.sent') })
    closeReport()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && closeReport()}
      title={t(item ? 'report.titleItem' : 'report.title')}
      description={t('report.means')}
      footer={
        <>
          <Button onClick={closeReport}>{t('common.cancel')}</Button>
          <Button look="primary" icon={Flag} disabled={busy} onClick={() => void send()}>
            {t('report.send')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {item && <p className={styles.quote}>{describeItem(item, around, t)}</p>}
        <TextArea
          label={t('report.words')}
          error={failure && t(`errors.${failure}`)}
          rows={3}
          maxLength={longestWords}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
    </Dialog>
  )
}

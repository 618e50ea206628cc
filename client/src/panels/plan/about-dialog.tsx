import { planBounds } from '@palabre/shared/protocol'
import type { AboutSession } from '@palabre/shared/session'
import { Save } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, notify, TextArea, TextField } from '../../components/index.ts'
import type { CallFailure } from '../../sync/api.ts'
import { useServices } from '../services.ts'
import styles from './plan.module.css'

const aboutParts = ['who', 'why', 'howLong'] as const

/** What people are told before they come in: who invites, why, and for how long. */
export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { session, post } = useServices()
  const [about, setAbout] = useState<AboutSession>(() => session.getState().state.about)
  const [failure, setFailure] = useState<CallFailure>()
  const save = async (): Promise<void> => {
    const said = aboutParts.flatMap((part) => (about[part]?.trim() ? [[part, about[part]?.trim()]] : []))
    const reply = await post('/session', { do: 'about', about: Object.fromEntries(said) })
    if (!reply.ok) return setFailure(reply.failure.reason)
    notify({ text: t('plan.about.saved') })
    onClose()
  }
  const field = (part: (typeof aboutParts)[number]) => ({
    label: t(`plan.about.${part}`),
    help: t(`plan.about.${part}Help`),
    value: about[part] ?? '',
    maxLength: planBounds.aboutLength,
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('plan.about.title')}
      description={t('plan.about.explain')}
      footer={
        <Button look="primary" icon={Save} onClick={() => void save()}>
          {t('plan.save')}
        </Button>
      }
    >
      <div className={styles.form}>
        {failure && (
          <p className={styles.failure} role="alert">
            {t(`errors.${failure}`)}
          </p>
        )}
        <TextField {...field('who')} onChange={(event) => setAbout({ ...about, who: event.target.value })} />
        <TextArea {...field('why')} rows={3} onChange={(event) => setAbout({ ...about, why: event.target.value })} />
        <TextField {...field('howLong')} onChange={(event) => setAbout({ ...about, howLong: event.target.value })} />
        <p className={styles.soft}>{t('plan.about.fixed')}</p>
      </div>
    </Dialog>
  )
}

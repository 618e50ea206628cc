import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, IconButton } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useNarrow } from '../use-media.ts'
import styles from './methods.module.css'
import { TemplateWords } from './template-words.tsx'
import { useTemplate } from './use-templates.ts'

/** On a page that was made from a template: its instruction, for whoever joins and whoever leads. */
export function MethodButton({ method }: { readonly method: string }) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const show = (): void => setOpen(true)
  return (
    <>
      {narrow ? (
        <IconButton icon={Lightbulb} label={t('template.instruction')} onClick={show} />
      ) : (
        <Button look="quiet" icon={Lightbulb} onClick={show}>
          {t('template.instruction')}
        </Button>
      )}
      {open && <InstructionDialog method={method} onClose={() => setOpen(false)} />}
    </>
  )
}

function InstructionDialog({ method, onClose }: { readonly method: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { takeHome } = useServices()
  const reply = useTemplate(takeHome.app, method)
  const title = reply?.ok ? t('template.instructionOf', { title: reply.value.title }) : t('template.instruction')
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={title}>
      {reply?.ok && <TemplateWords template={reply.value} />}
      {reply && !reply.ok && <p className={styles.missing}>{t(`errors.${reply.failure.reason}`)}</p>}
      {!reply && <p>{t('template.loadingOne')}</p>}
    </Dialog>
  )
}

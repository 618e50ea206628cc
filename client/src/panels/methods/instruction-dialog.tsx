import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import styles from './methods.module.css'
import { TemplateWords } from './template-words.tsx'
import { useTemplate } from './use-templates.ts'

interface InstructionDialogProps {
  /** Id of the template that the page was made from. */
  readonly method: string
  readonly onClose: () => void
}

/** What one does on a page that was made from a template: for whoever joins and whoever leads. */
export function InstructionDialog({ method, onClose }: InstructionDialogProps) {
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

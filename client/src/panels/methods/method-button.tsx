import { Lightbulb } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from '../../components/index.ts'
import { useNarrow } from '../use-media.ts'
import { InstructionDialog } from './instruction-dialog.tsx'
import styles from './methods.module.css'

/** Beside the map of a page that was made from a template: its instruction. */
export function MethodButton({ method }: { readonly method: string }) {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const [open, setOpen] = useState(false)
  const show = (): void => setOpen(true)
  return (
    <div className={styles.aid}>
      {narrow ? (
        <IconButton icon={Lightbulb} label={t('template.instruction')} onClick={show} />
      ) : (
        <Button look="quiet" icon={Lightbulb} onClick={show}>
          {t('template.instruction')}
        </Button>
      )}
      {open && <InstructionDialog method={method} onClose={() => setOpen(false)} />}
    </div>
  )
}

import { Lightbulb } from 'lucide-react'
import { lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, Later } from '../../components/index.ts'
import { useBoard, useEditorState } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import styles from './page-method.module.css'

const InstructionDialog = lazy(async () => ({ default: (await import('./instruction-dialog.tsx')).InstructionDialog }))

/** Beside the map of a page that was made from a template: its instruction. */
export function PageMethod() {
  const { t } = useTranslation()
  const narrow = useNarrow()
  const page = useEditorState((state) => state.page)
  const method = useBoard((board) => board.pages.find(({ id }) => id === page)?.method)
  const [open, setOpen] = useState(false)
  if (!method) return null
  const button = { icon: Lightbulb, onClick: () => setOpen(true) }
  const word = t('template.instruction')
  return (
    <div className={styles.aid}>
      {narrow ? (
        <IconButton label={word} {...button} />
      ) : (
        <Button look="quiet" {...button}>
          {word}
        </Button>
      )}
      <Later>{open && <InstructionDialog method={method} onClose={() => setOpen(false)} />}</Later>
    </div>
  )
}

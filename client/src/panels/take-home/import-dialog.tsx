import { Upload } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { useEditor, useEditorState } from '../use-editor.ts'
import { describeOutcome, warningWords } from './describe-outcome.ts'
import styles from './take-home.module.css'
import type { ImportOutcome } from './take-home.ts'

type Progress = 'waiting' | 'sending' | ImportOutcome

/** Brings in a JSON file and says what came of it. What is on the board stays. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { takeHome, announcer } = useServices()
  const page = useEditorState((state) => state.page)
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<Progress>('waiting')

  const send = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    if (!file) return
    setProgress('sending')
    const outcome = await takeHome.importFile(file, page)
    // The same file may be tried again.
    if (input.current) input.current.value = ''
    setProgress(outcome)
    announcer.say(describeOutcome(outcome, t), outcome.ok ? 'polite' : 'assertive')
    if (outcome.ok) editor.zoomTo(undefined)
  }
  const outcome = typeof progress === 'string' ? undefined : progress
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('takeHome.import')}
      description={t('takeHome.importHelp')}
      footer={
        <Button look={outcome?.ok ? 'primary' : 'plain'} onClick={onClose}>
          {t('common.close')}
        </Button>
      }
    >
      <input
        ref={input}
        className={styles.file}
        type="file"
        accept=".json,application/json"
        aria-label={t('takeHome.chooseFile')}
        tabIndex={-1}
        onChange={(event) => void send(event)}
      />
      <Button icon={Upload} disabled={progress === 'sending'} onClick={() => input.current?.click()}>
        {progress === 'sending' ? t('takeHome.sending') : t('takeHome.chooseFile')}
      </Button>
      {outcome && <p className={outcome.ok ? styles.done : styles.refused}>{describeOutcome(outcome, t)}</p>}
      {outcome?.ok && outcome.warnings.length > 0 && (
        <ul className={styles.leftOut}>
          {warningWords(outcome.warnings, t).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}

import { Upload } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, SelectField } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { describeOutcome, warningWords } from './describe-outcome.ts'
import { contentOf, type FileContent, type ImportChoice, type ImportOutcome, importText } from './import-file.ts'
import { PageLinks } from './page-links.tsx'
import styles from './take-home.module.css'

/** A file of several territories waits for one of them to be chosen. */
interface Choosing {
  readonly text: string
  readonly territories: Extract<FileContent, { format: 'territoires' }>['territories']
}

type Progress = 'waiting' | 'sending' | Choosing | ImportOutcome

/** Brings in a JSON file and says what came of it, and where it went. What is on the board stays. */
export function ImportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { takeHome, announcer } = useServices()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<Progress>('waiting')

  const finish = (outcome: ImportOutcome): void => {
    setProgress(outcome)
    announcer.say(describeOutcome(outcome, t), outcome.ok ? 'polite' : 'assertive')
    if (outcome.ok) editor.zoomTo(undefined)
  }
  const send = async (text: string, format: FileContent['format'], choice?: ImportChoice): Promise<void> => {
    setProgress('sending')
    finish(await importText(takeHome, text, format, choice))
  }
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0]
    if (!file) return
    const text = await file.text().catch(() => '')
    // The same file may be tried again.
    if (input.current) input.current.value = ''
    const content = contentOf(text)
    if (!content) return finish({ ok: false, code: 'import_not_a_board' })
    if (content.format === 'territoires' && content.territories.length > 1)
      return setProgress({ text, territories: content.territories })
    await send(text, content.format)
  }
  const outcome = typeof progress === 'object' && 'ok' in progress ? progress : undefined
  const choosing = typeof progress === 'object' && 'territories' in progress ? progress : undefined
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
        className={utilities.visuallyHidden}
        type="file"
        accept=".json,application/json"
        aria-label={t('takeHome.chooseFile')}
        tabIndex={-1}
        onChange={(event) => void take(event)}
      />
      <Button icon={Upload} disabled={progress === 'sending'} onClick={() => input.current?.click()}>
        {progress === 'sending' ? t('takeHome.sending') : t('takeHome.chooseFile')}
      </Button>
      {choosing && (
        <ChooseTerritory
          territories={choosing.territories}
          onChoose={(territory) => void send(choosing.text, 'territoires', territory === '' ? {} : { territory })}
        />
      )}
      {outcome && <p className={outcome.ok ? styles.done : styles.refused}>{describeOutcome(outcome, t)}</p>}
      {outcome?.ok && <PageLinks pages={outcome.pages} onGo={onClose} />}
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

interface ChooseTerritoryProps {
  readonly territories: Choosing['territories']
  /** With '' for all of them. */
  readonly onChoose: (territory: string) => void
}

/** Which territory of a file with several. */
function ChooseTerritory({ territories, onChoose }: ChooseTerritoryProps) {
  const { t } = useTranslation()
  const [territory, setTerritory] = useState(territories[0]?.id ?? '')
  return (
    <div className={styles.territory}>
      <SelectField
        label={t('takeHome.territory')}
        value={territory}
        empty={t('takeHome.allTerritories')}
        options={territories.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(value) => setTerritory(value ?? '')}
      />
      <Button look="primary" onClick={() => onChoose(territory)}>
        {t('takeHome.addTerritory')}
      </Button>
    </div>
  )
}

import type { Item, Need } from '@palabre/shared/model'
import { AlignVerticalJustifyStart, MessagesSquare, Split } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, TextField } from '../../components/index.ts'
import { useDiagnosticActions } from '../../lists/use-diagnostic-actions.ts'
import { ItemCombobox } from '../fields/item-combobox.tsx'
import { offerUndo } from '../offer-undo.ts'
import { useActions } from '../use-actions.ts'
import { useEditor } from '../use-editor.ts'
import { useMay } from '../use-permission.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { Originals, useOriginals } from '../wording/originals.tsx'
import { SplitDialog } from '../wording/split-dialog.tsx'
import { WordsArea } from '../words/words-area.tsx'
import styles from './inspector.module.css'

const heaviest = 100_000

/** A need: its words, what people said beneath them, its weight, and how it is split or joined with another. */
export function NeedFields({ item, disabled }: { readonly item: Need; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const { state } = useEditor()
  const { edit } = useActions()
  const { group } = useDiagnosticActions()
  const statements = useOriginals(item)
  const mayCreate = useMay('create', 'need')
  const [splitting, setSplitting] = useState(false)
  const weigh = (typed: string): void => {
    const priority = Number(typed.replace(',', '.'))
    const isWeight = typed.trim() !== '' && priority >= 0 && priority <= heaviest
    edit([item.id], { priority: isWeight ? priority : undefined })
  }
  return (
    <>
      <WordsArea item={item} label={t('needs.words')} disabled={disabled} />
      <Button icon={MessagesSquare} disabled={disabled} onClick={() => state.setState({ wordingTogether: item.id })}>
        {t('needs.wording')}
      </Button>
      <section className={styles.part}>
        <h3>{t('needs.originals', { count: statements.length })}</h3>
        <Originals statements={statements} />
        {statements.length > 1 && (
          <>
            <Button look="quiet" icon={Split} disabled={!mayCreate} onClick={() => setSplitting(true)}>
              {t('needs.split')}
            </Button>
            <Button
              look="quiet"
              icon={AlignVerticalJustifyStart}
              disabled={disabled}
              onClick={() =>
                group(
                  statements.map(({ id }) => id),
                  item.id,
                )
              }
            >
              {t('needs.tidy')}
            </Button>
          </>
        )}
      </section>
      <TextField
        label={t('field.priority')}
        help={t('needs.priorityHelp')}
        type="number"
        min={0}
        max={heaviest}
        step="any"
        value={item.priority ?? ''}
        disabled={disabled}
        onChange={(event) => weigh(event.target.value)}
      />
      <MergeField need={item} disabled={disabled} />
      {splitting && <SplitDialog need={item} onClose={() => setSplitting(false)} />}
    </>
  )
}

/** Takes another need into this one. */
function MergeField({ need, disabled }: { readonly need: Need; readonly disabled: boolean }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const around = useSurroundings()
  const { merge } = useDiagnosticActions()
  const mayDelete = useMay('delete', 'need')
  const mergeWith = (id: Item['id'] | undefined): void => {
    const other = id && editor.board.item(id)
    if (!other || !merge([need.id, other.id], need.id)) return
    offerUndo(editor, t('needs.merged', { name: itemName(other, around, t) }), t('shortcut.undo'))
  }
  return (
    <div className={styles.withHelp}>
      <ItemCombobox
        label={t('needs.mergeWith')}
        value={undefined}
        placeholder={t('needs.chooseOther')}
        accepts={(other: Item) => other.kind === 'need' && other.id !== need.id}
        disabled={disabled || !mayDelete}
        onChange={mergeWith}
      />
      <p>{t('needs.mergeHelp')}</p>
    </div>
  )
}

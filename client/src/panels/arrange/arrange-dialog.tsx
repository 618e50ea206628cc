import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogClose } from '../../components/index.ts'
import { offerUndo } from '../offer-undo.ts'
import { useBoard, useEditor, useEditorState } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import styles from './arrange.module.css'
import type { Arrangement } from './arrangements.ts'
import { runArrangement } from './run-arrangement.ts'

interface ArrangeDialogProps {
  readonly how: Arrangement
  readonly onClose: () => void
}

/** Says how many actors would move, lets people choose between the selection and the page, and reminds of undo. */
export function ArrangeDialog({ how, onClose }: ArrangeDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const actors = usePageItems((items) => items.actors)
  const selection = useEditorState((state) => state.selection)
  const selected = useBoard((board) => [...selection].filter((id) => board.items.get(id)?.kind === 'actor').length)
  const [onlySelected, setOnlySelected] = useState(selected > 1)
  const count = onlySelected ? selected : actors.length

  const run = (): void => {
    if (!runArrangement(editor, how, onlySelected ? selection : 'everything')) return
    editor.zoomTo(undefined)
    offerUndo(editor, t('arrange.done', { count }), t('shortcut.undo'))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t(`arrange.${how}`)}
      description={t(`arrange.${how}Help`)}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <DialogClose>
            <Button look="primary" disabled={count < 2} onClick={run}>
              {t('arrange.run')}
            </Button>
          </DialogClose>
        </>
      }
    >
      {selected > 1 && (
        <fieldset className={styles.scope}>
          <legend>{t('arrange.scope')}</legend>
          <Scope checked={onlySelected} onChange={() => setOnlySelected(true)}>
            {t('arrange.selection', { count: selected })}
          </Scope>
          <Scope checked={!onlySelected} onChange={() => setOnlySelected(false)}>
            {t('arrange.page', { count: actors.length })}
          </Scope>
        </fieldset>
      )}
      <p>
        <strong>{t('arrange.willMove', { count })}</strong> {t('arrange.undoHint')}
      </p>
    </Dialog>
  )
}

interface ScopeProps {
  readonly checked: boolean
  readonly onChange: () => void
  readonly children: string
}

function Scope({ checked, onChange, children }: ScopeProps) {
  return (
    <label className={styles.choice}>
      <input type="radio" name="arrange-scope" checked={checked} onChange={onChange} />
      {children}
    </label>
  )
}

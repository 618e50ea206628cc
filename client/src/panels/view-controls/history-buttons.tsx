import { Redo2, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/index.ts'
import { useShortcut } from '../shortcuts/use-shortcut.ts'
import { useEditor, useEditorState } from '../use-editor.ts'
import styles from './view-controls.module.css'

/** Undo and redo of one's own changes. */
export function HistoryButtons() {
  const editor = useEditor()
  const { t } = useTranslation()
  const canUndo = useEditorState((state) => state.canUndo)
  const canRedo = useEditorState((state) => state.canRedo)
  return (
    <div className={styles.group}>
      <IconButton
        icon={Undo2}
        label={t('history.undo')}
        shortcut={useShortcut('undo')}
        resting={!canUndo}
        onClick={() => editor.undo()}
      />
      <IconButton
        icon={Redo2}
        label={t('history.redo')}
        shortcut={useShortcut('redo')}
        resting={!canRedo}
        onClick={() => editor.redo()}
      />
    </div>
  )
}

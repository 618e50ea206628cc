import { hangingOn } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { offerUndo } from '../offer-undo.ts'
import { useActions } from '../use-actions.ts'
import { useEditor, useEditorState } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'
import { type Deletion, Question } from './question.tsx'

interface DeletionHook {
  /** Deletes at once what nothing hangs on (one undo brings it back); asks first where something does. */
  readonly askToDelete: (ids: readonly ItemId[]) => void
  /** To be rendered by the caller. */
  readonly dialog: ReactNode
}

export function useDeletion(): DeletionHook {
  const { t } = useTranslation()
  const editor = useEditor()
  const around = useSurroundings()
  const { remove } = useActions()
  const [asked, setAsked] = useState<Deletion>()

  const run = ({ items }: Deletion): void => {
    const [first] = items
    const text =
      items.length === 1 && first
        ? t('deletion.doneOne', { name: itemName(first, around, t) })
        : t('deletion.doneMany', { count: items.length })
    if (remove(items.map(({ id }) => id))) offerUndo(editor, text, t('shortcut.undo'))
  }
  return {
    askToDelete(ids) {
      const board = editor.board.snapshot()
      const items = ids.flatMap((id) => board.items.get(id) ?? [])
      const deletion = { items, hanging: hangingOn(board, ids) }
      if (deletion.hanging.connectors.length + deletion.hanging.referring.length > 0) setAsked(deletion)
      else if (deletion.items.length > 0) run(deletion)
    },
    dialog: asked && <Question deletion={asked} onClose={() => setAsked(undefined)} onDelete={() => run(asked)} />,
  }
}

/** Asks about what a key on the canvas was to delete; on screen whenever something is selected. */
export function AskedDeletion() {
  const { state } = useEditor()
  const { askToDelete, dialog } = useDeletion()
  const doomed = useEditorState((now) => now.doomed)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each time something is doomed.
  useEffect(() => {
    if (!doomed) return
    state.setState({ doomed: undefined })
    askToDelete(doomed)
  }, [doomed])
  return dialog
}

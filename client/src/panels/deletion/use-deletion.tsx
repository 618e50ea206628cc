import { type Hanging, hangingOn } from '@palabre/shared/commands'
import type { ItemId } from '@palabre/shared/ids'
import type { Item } from '@palabre/shared/model'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemName } from '../../a11y/describe-item.ts'
import { Button, Dialog, DialogClose } from '../../components/index.ts'
import { offerUndo } from '../offer-undo.ts'
import { useActions } from '../use-actions.ts'
import { useEditor } from '../use-editor.ts'
import { useSurroundings } from '../use-surroundings.ts'

/** What a deletion would take away. */
interface Deletion {
  readonly items: readonly Item[]
  /** What hangs on them though nobody chose it. */
  readonly hanging: Hanging
}

interface DeletionHook {
  /** Deletes at once what nothing hangs on (one undo brings it back); asks first where relations would go too. */
  readonly askToDelete: (ids: readonly ItemId[]) => void
  /** To be rendered by the caller. */
  readonly dialog: ReactNode
}

/** How many relations the question names before it counts the rest. */
const namedAtMost = 5

export function useDeletion(): DeletionHook {
  const { t } = useTranslation()
  const editor = useEditor()
  const around = useSurroundings()
  const { remove } = useActions()
  const [asked, setAsked] = useState<Deletion>()

  const run = ({ items }: Deletion): void => {
    if (!remove(items.map(({ id }) => id))) return
    const [first] = items
    const text =
      items.length === 1 && first
        ? t('deletion.doneOne', { name: itemName(first, around, t) })
        : t('deletion.doneMany', { count: items.length })
    offerUndo(editor, text, t('shortcut.undo'))
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

interface QuestionProps {
  readonly deletion: Deletion
  readonly onClose: () => void
  readonly onDelete: () => void
}

function Question({
  deletion: {
    items,
    hanging: { connectors: relations },
  },
  onClose,
  onDelete,
}: QuestionProps) {
  const { t } = useTranslation()
  const around = useSurroundings()
  const [first] = items
  const title =
    items.length === 1 && first
      ? t('deletion.titleOne', { name: itemName(first, around, t) })
      : t('deletion.titleMany', { count: items.length })
  const more = relations.length - namedAtMost
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={t('deletion.relationsGo', { count: relations.length })}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <DialogClose>
            <Button look="attention" onClick={onDelete}>
              {t('inspector.delete')}
            </Button>
          </DialogClose>
        </>
      }
    >
      <ul>
        {relations.slice(0, namedAtMost).map((relation) => (
          <li key={relation.id}>{itemName(relation, around, t)}</li>
        ))}
        {more > 0 && <li>{t('deletion.andMore', { count: more })}</li>}
      </ul>
    </Dialog>
  )
}

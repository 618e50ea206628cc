import type { Page } from '@palabre/shared/model'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogClose } from '../../components/index.ts'
import { offerUndo } from '../offer-undo.ts'
import { useActions } from '../use-actions.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { usePageItems } from '../use-page-items.ts'
import { pageTitles } from './page-title.ts'

interface DeletePageDialogProps {
  readonly page: Page
  readonly onClose: () => void
}

/** Says how much lies on a page before it goes. */
export function DeletePageDialog({ page, onClose }: DeletePageDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const { deletePage } = useActions()
  const count = usePageItems((items) => items.count)
  const pages = useBoard((board) => board.pages)
  const name = pageTitles(pages, t).get(page.id) ?? ''
  const run = (): void => {
    if (!deletePage(page.id)) return
    offerUndo(editor, t('deletion.doneOne', { name }), t('shortcut.undo'))
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('pages.deleteTitle', { name })}
      description={t('pages.deleteHelp', { count })}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <DialogClose>
            <Button look="attention" onClick={run}>
              {t('pages.delete')}
            </Button>
          </DialogClose>
        </>
      }
    />
  )
}

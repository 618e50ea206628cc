import { bounds, type Page } from '@palabre/shared/model'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogClose, TextField } from '../../components/index.ts'
import { useActions } from '../use-actions.ts'

interface RenamePageDialogProps {
  readonly page: Page
  readonly onClose: () => void
}

/** A title for a page; an empty one gives it the name of its kind back. */
export function RenamePageDialog({ page, onClose }: RenamePageDialogProps) {
  const { t } = useTranslation()
  const { renamePage } = useActions()
  const [title, setTitle] = useState(page.title ?? '')
  const formId = useId()
  const field = useRef<HTMLInputElement>(null)
  const rename = (event: FormEvent): void => {
    event.preventDefault()
    if (renamePage(page.id, title)) onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('pages.rename')}
      first={field}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button type="submit" form={formId} look="primary">
            {t('pages.renameRun')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={rename}>
        <TextField
          ref={field}
          label={t('pages.title')}
          value={title}
          placeholder={t(`page.${page.kind}`)}
          maxLength={bounds.nameLength}
          onChange={(event) => setTitle(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

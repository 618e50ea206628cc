import { type Retransmit, retransmit } from '@palabre/shared/commands'
import { bounds, type Page } from '@palabre/shared/model'
import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Dialog, DialogClose, notify, TextField } from '../../components/index.ts'
import { useBoard, useEditor } from '../use-editor.ts'
import { pageTitles } from './page-title.ts'
import styles from './pages.module.css'

interface RetransmitDialogProps {
  readonly page: Page
  readonly onClose: () => void
}

/** Hands a page on to another public: they draw over it, on a page of their own, with the map of before beneath. */
export function RetransmitDialog({ page, onClose }: RetransmitDialogProps) {
  const { t } = useTranslation()
  const editor = useEditor()
  const pages = useBoard((board) => board.pages)
  const before = pageTitles(pages, t).get(page.id) ?? ''
  const [title, setTitle] = useState('')
  const [sheet, setSheet] = useState(before)
  const formId = useId()
  const field = useRef<HTMLInputElement>(null)
  const hand = (event: FormEvent): void => {
    event.preventDefault()
    const args: Retransmit = {
      page: page.id,
      title: title.trim() || t('retransmit.defaultTitle', { title: before }),
      sheet: sheet.trim() || before,
    }
    const result = editor.run('retransmit', retransmit, args)
    if (!result.ok) return
    for (const change of result.value) if (change.op === 'create-page') editor.goToPage(change.page.id)
    notify({ text: t('retransmit.done') })
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('retransmit.title')}
      description={t('retransmit.about')}
      first={field}
      footer={
        <>
          <DialogClose>
            <Button>{t('common.cancel')}</Button>
          </DialogClose>
          <Button type="submit" form={formId} look="primary">
            {t('retransmit.run')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.fields} onSubmit={hand}>
        <TextField
          ref={field}
          label={t('retransmit.public')}
          value={title}
          placeholder={t('retransmit.defaultTitle', { title: before })}
          maxLength={bounds.nameLength}
          autoComplete="off"
          onChange={(event) => setTitle(event.target.value)}
        />
        <TextField
          label={t('retransmit.sheet')}
          value={sheet}
          maxLength={bounds.labelLength}
          autoComplete="off"
          onChange={(event) => setSheet(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

import { editBoard } from '@palabre/shared/commands'
import { limits } from '@palabre/shared/protocol'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Popover, TextField } from '../../components/index.ts'
import { useBoard, useEditor } from '../../panels/use-editor.ts'
import { useMay } from '../../panels/use-permission.ts'
import styles from './board-title.module.css'

/** The board's title; who may change it opens a field by pressing it. */
export function BoardTitle() {
  const { t } = useTranslation()
  const title = useBoard((board) => board.meta.title) || t('board.untitled')
  const may = useMay('edit-meta')
  const [open, setOpen] = useState(false)
  if (!may) return <h1 className={styles.title}>{title}</h1>
  return (
    <h1 className={styles.heading}>
      <Popover
        label={t('board.rename')}
        align="start"
        open={open}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={`${styles.title} ${styles.button}`} title={t('board.rename')}>
            {title}
          </button>
        }
      >
        <RenameForm done={() => setOpen(false)} />
      </Popover>
    </h1>
  )
}

function RenameForm({ done }: { readonly done: () => void }) {
  const { t } = useTranslation()
  const editor = useEditor()
  const [title, setTitle] = useState(editor.board.snapshot().meta.title)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title.trim()) editor.run('edit-board', editBoard, { title: title.trim() })
    done()
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('home.boardTitle')}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={limits.titleLength}
        autoComplete="off"
      />
      <Button type="submit" look="primary">
        {t('board.saveTitle')}
      </Button>
    </form>
  )
}

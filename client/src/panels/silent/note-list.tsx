import { ArrowUp, Pencil, Trash2 } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, TextArea } from '../../components/index.ts'
import type { OwnNote } from '../../sync/own-notes.ts'
import styles from './silent.module.css'
import { longestNote, useOwnNotes } from './use-silent.ts'

interface NoteListProps {
  readonly title: string
  readonly notes: readonly OwnNote[]
  /** The round that one may put them into. */
  readonly putIn?: string
  /** Told of the note that was taken back. */
  readonly onWithdrawn: (note: OwnNote) => void
}

/** One's own notes, to be changed or withdrawn. */
export function NoteList({ title, notes, putIn, onWithdrawn }: NoteListProps) {
  const { own } = useOwnNotes()
  const heading = useId()
  const list = useRef<HTMLUListElement>(null)
  const withdraw = (note: OwnNote) => {
    own?.remove(note.id)
    onWithdrawn(note)
    // What had the focus is gone: the list takes it, so that the keyboard goes on from here.
    list.current?.focus()
  }
  return (
    <section className={styles.notes} aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      <ul ref={list} tabIndex={-1}>
        {notes.map((note) => (
          <Note key={note.id} note={note} onWithdraw={() => withdraw(note)} putIn={putIn} />
        ))}
      </ul>
    </section>
  )
}

interface NoteProps {
  readonly note: OwnNote
  readonly onWithdraw: () => void
  readonly putIn: string | undefined
}

function Note({ note, onWithdraw, putIn }: NoteProps) {
  const { t } = useTranslation()
  const { own } = useOwnNotes()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { text } = note
  const done = () => {
    flushSync(() => setEditing(false))
    button.current?.focus()
  }
  if (editing) return <EditNote note={note} onDone={done} />
  return (
    <li className={styles.note}>
      <p>{text}</p>
      <div className={styles.noteActions}>
        {putIn && (
          <IconButton icon={ArrowUp} label={t('silent.putInOf', { text })} onClick={() => own?.putIn(note.id, putIn)} />
        )}
        <IconButton ref={button} icon={Pencil} label={t('silent.editOf', { text })} onClick={() => setEditing(true)} />
        <IconButton
          icon={Trash2}
          className={styles.withdraw}
          label={t('silent.withdrawOf', { text })}
          onClick={onWithdraw}
        />
      </div>
    </li>
  )
}

function EditNote({ note, onDone }: { readonly note: OwnNote; readonly onDone: () => void }) {
  const { t } = useTranslation()
  const { own } = useOwnNotes()
  const [text, setText] = useState(note.text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    // One goes on writing at the end.
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length)
  }, [])
  const save = () => {
    if (text.trim()) own?.edit(note.id, text.trim())
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
    else if (event.key === 'Escape') onDone()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <li className={styles.write}>
      <TextArea
        label={t('silent.editing')}
        rows={3}
        maxLength={longestNote}
        value={text}
        ref={field}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.add}>
        <Button look="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button disabled={!text.trim()} onClick={save}>
          {t('silent.saveEdit')}
        </Button>
      </div>
    </li>
  )
}

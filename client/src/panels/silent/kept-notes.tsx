import { Eye, Inbox, Lock, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, CheckField, Dialog, notify } from '../../components/index.ts'
import type { OwnNote } from '../../sync/own-notes.ts'
import { useAsk } from '../use-ask.ts'
import { useEditor } from '../use-editor.ts'
import { showNotes } from './show-revealed.ts'
import styles from './silent.module.css'
import { isKept, leftOver, useOwnNotes, useRound } from './use-silent.ts'

/** Asks the author of notes that were not shown what becomes of them. Nothing while there are none. */
export function KeptNotes() {
  const { t } = useTranslation()
  const round = useRound()
  const { notes, state } = useOwnNotes()
  const [open, setOpen] = useState(false)
  const left = leftOver(notes, round)
  // What this device still has may have been shown long ago: ask once the server has said what it has.
  if (!open && (left.length === 0 || state !== 'saved')) return null
  return (
    <>
      {left.length > 0 && (
        <div className={styles.bar} role="status">
          <Inbox size={20} aria-hidden />
          <span>{t('silent.ask.late', { count: left.length })}</span>
          <Button onClick={() => setOpen(true)}>{t('silent.ask.choose')}</Button>
        </div>
      )}
      {open && <AskDialog notes={left} onClose={() => setOpen(false)} />}
    </>
  )
}

interface AskDialogProps {
  readonly notes: readonly OwnNote[]
  readonly onClose: () => void
}

function AskDialog({ notes, onClose }: AskDialogProps) {
  const { t } = useTranslation()
  const round = useRound()
  const all = useOwnNotes()
  const kept = all.notes.filter(isKept)
  const bound = round?.anonymous === true
  const [unnamed, setUnnamed] = useState(round?.reveal?.anonymous ?? true)
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('silent.ask.title')}
      description={t('silent.ask.explain')}
      footer={<Button onClick={onClose}>{t(notes.length > 0 ? 'silent.ask.done' : 'silent.close')}</Button>}
    >
      <div className={styles.sheet}>
        {notes.length === 0 && <p role="status">{t('silent.ask.none')}</p>}
        {round ? (
          <CheckField
            label={t('silent.showMine.unnamed')}
            checked={unnamed || bound}
            disabled={bound}
            onChange={setUnnamed}
          />
        ) : (
          <p>{t('silent.ask.noRound')}</p>
        )}
        <ul className={styles.plain}>
          {[...notes, ...kept].map((note) => (
            <AskAbout key={note.id} note={note} round={round?.id} anonymous={unnamed || bound} />
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

interface AskAboutProps {
  readonly note: OwnNote
  readonly round: string | undefined
  readonly anonymous: boolean
}

function AskAbout({ note, round, anonymous }: AskAboutProps) {
  const { t } = useTranslation()
  const ask = useAsk()
  const editor = useEditor()
  const { own, state } = useOwnNotes()
  const { text, id } = note
  const kept = isKept(note)
  const show = async () => {
    const shown = await ask(`/silent/${round}/mine/reveal`, { anonymous, notes: [id] })
    if (!shown) return
    notify({
      text: t('silent.showMine.done'),
      action: { label: t('silent.see'), run: () => showNotes(editor, [id]) },
    })
  }
  const keep = () => {
    own?.keep(id)
    notify({ text: t('silent.ask.kept') })
  }
  const discard = () => {
    own?.remove(id)
    notify({ text: t('silent.ask.discarded') })
  }
  return (
    <li className={styles.ask}>
      <p>{text}</p>
      <div className={styles.answers}>
        {kept ? (
          <span className={styles.mark}>
            <Lock size={16} aria-hidden />
            {t('silent.ask.keptOnes')}
          </span>
        ) : (
          <Button icon={Lock} aria-label={t('silent.ask.keepOf', { text })} onClick={keep}>
            {t('silent.ask.keep')}
          </Button>
        )}
        <Button
          icon={Eye}
          aria-label={t('silent.ask.showOf', { text })}
          disabled={round === undefined || state !== 'saved'}
          onClick={() => void show()}
        >
          {t('silent.ask.show')}
        </Button>
        <Button look="quiet" icon={Trash2} aria-label={t('silent.ask.discardOf', { text })} onClick={discard}>
          {t('silent.ask.discard')}
        </Button>
      </div>
    </li>
  )
}

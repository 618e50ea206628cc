import type { SilentRound } from '@palabre/shared/session'
import { EyeOff, Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button, Dialog, TextArea } from '../../components/index.ts'
import { draftOf } from '../../sync/kept-draft.ts'
import type { OwnNote } from '../../sync/own-notes.ts'
import { useServices } from '../services.ts'
import { useSheetOpen } from '../session-sheets.ts'
import { useNarrow } from '../use-media.ts'
import { NoteList } from './note-list.tsx'
import { PutBack } from './put-back.tsx'
import { SavedState } from './saved-state.tsx'
import { ShowMine } from './show-mine.tsx'
import styles from './silent.module.css'
import { isKept, isLate, longestNote, useCountWords, useOwnNotes } from './use-silent.ts'

interface WritingSheetProps {
  readonly round: SilentRound
  readonly onClose: () => void
}

/** Where one writes for oneself: the question, who sees this, one note after the other. */
export function WritingSheet({ round, onClose }: WritingSheetProps) {
  const { t } = useTranslation()
  useSheetOpen()
  const narrow = useNarrow()
  const field = useRef<HTMLElement | null>(null)
  const count = useCountWords(round)
  const { notes } = useOwnNotes()
  /** The note taken back last: it may have been a slip of the finger. */
  const [withdrawn, setWithdrawn] = useState<OwnNote>()
  const mine = notes.filter((note) => note.round === round.id)
  const kept = notes.filter(isKept)
  const writing = round.state === 'open'
  const late = mine.filter((note) => isLate(note, round))
  const due = mine.filter((note) => !late.includes(note))
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('silent.title')}
      // On a phone the keyboard would hide the question: it comes when one touches the field.
      {...(writing && !narrow ? { first: field } : {})}
      footer={
        <div className={styles.foot}>
          <div>
            <p className={styles.count}>{count}</p>
            <SavedState />
          </div>
          {writing && mine.length === 0 ? (
            <Button onClick={onClose} title={t('silent.away')}>
              {t('silent.pass')}
            </Button>
          ) : (
            <Button onClick={onClose}>{t('silent.close')}</Button>
          )}
        </div>
      }
    >
      <div className={styles.sheet}>
        {round.question && <p className={styles.question}>{round.question}</p>}
        {writing ? (
          <WriteNote round={round} field={field} count={mine.length} />
        ) : (
          !(due.length === 0 && late.length > 0) && <p>{t(`silent.${due.length > 0 ? 'waiting' : 'nothingLeft'}`)}</p>
        )}
        <p className={styles.privacy}>
          <EyeOff size={20} aria-hidden />
          <span>
            {t('silent.privacy')} {t(`silent.names.${round.anonymous ? 'promised' : 'open'}`)}
          </span>
        </p>
        {due.length > 0 && <NoteList title={t('silent.list')} notes={due} onWithdrawn={setWithdrawn} />}
        {late.length > 0 && (
          <>
            <p>{t('silent.lateAre')}</p>
            <NoteList title={t('silent.lateOnes')} notes={late} onWithdrawn={setWithdrawn} />
          </>
        )}
        {withdrawn && <PutBack note={withdrawn} onDone={() => setWithdrawn(undefined)} />}
        {kept.length > 0 && (
          <NoteList
            title={t('silent.ask.keptOnes')}
            notes={kept}
            onWithdrawn={setWithdrawn}
            {...(writing ? { putIn: round.id } : {})}
          />
        )}
        {mine.length > 0 && writing && <ShowMine round={round} onShown={onClose} />}
      </div>
    </Dialog>
  )
}

interface WriteNoteProps {
  readonly round: SilentRound
  readonly field: { current: HTMLElement | null }
  readonly count: number
}

function WriteNote({ round, field, count }: WriteNoteProps) {
  const { t } = useTranslation()
  const { announcer, boardId, me } = useServices()
  const draft = draftOf(boardId, me.id)
  const { own } = useOwnNotes()
  const text = useStore(draft, (now) => now.text)
  const words = text.trim()
  const add = () => {
    if (!words || !own) return
    own.add(words, { round: round.id, page: round.page })
    draft.setState({ text: '' }, true)
    announcer.say(t('silent.added', { count: count + 1 }))
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    add()
  }
  const left = longestNote - text.length
  return (
    <div className={styles.write}>
      <TextArea
        label={t('silent.field')}
        size="large"
        rows={4}
        maxLength={longestNote}
        value={text}
        onChange={({ target }) => draft.setState({ text: target.value, round: round.id }, true)}
        onKeyDown={onKeyDown}
        ref={(element) => {
          field.current = element
        }}
        {...(left < 100 ? { help: t('silent.tooLong', { count: left }) } : {})}
      />
      <div className={styles.add}>
        <span className={styles.shortcut}>{t('silent.addShortcut')}</span>
        <Button look="primary" icon={Plus} disabled={!words || !own} onClick={add}>
          {t('silent.add')}
        </Button>
      </div>
    </div>
  )
}

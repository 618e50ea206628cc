import { keptRound } from '@palabre/shared/document'
import { Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/index.ts'
import type { OwnNote } from '../../sync/own-notes.ts'
import styles from './silent.module.css'
import { useOwnNotes } from './use-silent.ts'

interface PutBackProps {
  readonly note: OwnNote
  readonly onDone: () => void
}

/** Says that a note was taken back, and gives it again to whoever did not mean to. */
export function PutBack({ note, onDone }: PutBackProps) {
  const { t } = useTranslation()
  const { own } = useOwnNotes()
  const putBack = () => {
    own?.add(note.text, { round: note.round ?? keptRound, page: note.page })
    onDone()
  }
  return (
    <div className={styles.gone} role="status">
      <span>{t('silent.withdrawn')}</span>
      <Button
        look="quiet"
        icon={Undo2}
        disabled={!own}
        aria-label={t('silent.putBackOf', { text: note.text })}
        onClick={putBack}
      >
        {t('silent.putBack')}
      </Button>
    </div>
  )
}

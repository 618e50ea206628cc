import { Check, CloudOff, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './silent.module.css'
import { useOwnNotes } from './use-silent.ts'

const icons = { opening: LoaderCircle, saving: LoaderCircle, saved: Check, offline: CloudOff } as const

/** Whether the server has one's notes: said only when it said so. Nothing while there are none. */
export function SavedState() {
  const { t } = useTranslation()
  const { state, kept, notes } = useOwnNotes()
  if (notes.length === 0 && state !== 'offline') return null
  const Icon = icons[state]
  const word = state === 'offline' && kept ? 'offlineKept' : state
  return (
    <p className={`${styles.state} ${state === 'offline' ? styles.attention : ''}`} role="status">
      <Icon size={16} aria-hidden />
      {t(`silent.state.${word}`)}
    </p>
  )
}

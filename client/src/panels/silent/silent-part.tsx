import { isUnderWay } from '@palabre/shared/session'
import { PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../components/index.ts'
import { useServices } from '../services.ts'
import { openSheet, sheetOpen } from './sheet-open.ts'
import styles from './silent.module.css'
import { useRoundVoice } from './use-round-voice.ts'
import { useCountWords, useOwnNotes, useRound } from './use-silent.ts'
import { WritingSheet } from './writing-sheet.tsx'

/** Writing for oneself while a round is open. */
export function SilentPart() {
  const { t } = useTranslation()
  const { me } = useServices()
  const round = useRound()
  /** The round whose sheet is open: the next one does not open with it. */
  const sheetOf = useStore(sheetOpen, (open) => open.round)
  useRoundVoice(round)
  const { notes } = useOwnNotes()
  const count = useCountWords(round ?? { notes: 0, people: 0 })
  if (!round || !isUnderWay(round)) return null
  const mine = notes.filter((note) => note.round === round.id).length
  const writes = me.role !== 'observer'
  const inTurns = round.gathered && round.reveal?.order === 'turns'
  const shown =
    round.state === 'open' ? count : inTurns ? t('silent.inTurns', { count: round.people }) : t('silent.gathering')
  return (
    <section className={styles.part} aria-label={t('silent.title')}>
      {writes && (round.state === 'open' || mine > 0) && (
        <Button
          look={round.state === 'open' && me.role === 'participant' ? 'primary' : 'plain'}
          icon={PencilLine}
          onClick={() => openSheet(round.id)}
        >
          {t(round.state === 'open' ? 'silent.write' : 'silent.list')}
          {mine > 0 && (
            <span className={styles.badge}>
              <span aria-hidden>{mine}</span>
              <span className={styles.hidden}>{t('silent.mine', { count: mine })}</span>
            </span>
          )}
        </Button>
      )}
      <span className={styles.count}>{shown}</span>
      {writes && sheetOf === round.id && <WritingSheet round={round} onClose={() => openSheet(undefined)} />}
    </section>
  )
}

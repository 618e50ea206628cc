import { isUnderWay, type SessionState } from '@palabre/shared/session'
import { Eye, PencilLine } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Button } from '../../components/index.ts'
import utilities from '../../styles/utilities.module.css'
import { useServices } from '../services.ts'
import { useEditor } from '../use-editor.ts'
import { useNarrow } from '../use-media.ts'
import { openSheet, sheetOpen } from './sheet-open.ts'
import { showRevealed } from './show-revealed.ts'
import styles from './silent.module.css'
import { useRoundVoice } from './use-round-voice.ts'
import { useCountWords, useOwnNotes, useRound } from './use-silent.ts'
import { useTurnWords } from './use-turn.ts'
import { WritingSheet } from './writing-sheet.tsx'

/** Follows the rounds, whether a session is open or has just ended; shows nothing. */
export function SilentVoice() {
  useRoundVoice(useRound())
  return null
}

/** Writing for oneself while a round is open, and the way to the notes once they were shown. */
export function SilentPart() {
  const { t } = useTranslation()
  const { me, session } = useServices()
  const editor = useEditor()
  const round = useRound()
  /** The round whose sheet is open: the next one does not open with it. */
  const sheetOf = useStore(sheetOpen, (open) => open.round)
  const { notes } = useOwnNotes()
  const count = useCountWords(round ?? { notes: 0, people: 0 })
  const turn = useTurnWords(round)
  const narrow = useNarrow()
  const isShown = useStore(session, ({ state }) => hasJustShown(state))
  if (!round || !(isUnderWay(round) || isShown)) return null
  const mine = notes.filter((note) => note.round === round.id).length
  const writes = me.role !== 'observer'
  const inTurns = round.gathered && round.reveal?.order === 'turns'
  const left = inTurns ? t('silent.inTurns', { count: round.people }) : t('silent.gathering')
  const standing = round.state === 'open' ? count : isUnderWay(round) ? left : ''
  const said = isShown ? turn : undefined
  const words = said && narrow ? said : [said, standing].filter(Boolean).join(' ')
  return (
    <section className={styles.part} aria-label={t('silent.title')}>
      {writes && (round.state === 'open' || (isUnderWay(round) && mine > 0)) && (
        <Button
          look={round.state === 'open' && me.role === 'participant' ? 'primary' : 'plain'}
          icon={PencilLine}
          onClick={() => openSheet(round.id)}
        >
          {/* Where the way to what is shown stands beside it, a phone has room for one of the two. */}
          <span className={narrow && isShown ? utilities.visuallyHidden : undefined}>
            {t(round.state === 'open' ? 'silent.write' : 'silent.list')}
          </span>
          {mine > 0 && (
            <span className={styles.badge}>
              <span aria-hidden>{mine}</span>
              <span className={utilities.visuallyHidden}>{t('silent.mine', { count: mine })}</span>
            </span>
          )}
        </Button>
      )}
      {isShown && (
        <Button icon={Eye} onClick={() => showRevealed(editor, round)}>
          {t('silent.seeNotes')}
        </Button>
      )}
      {words && <span className={styles.count}>{words}</span>}
      {writes && sheetOf === round.id && <WritingSheet round={round} onClose={() => openSheet(undefined)} />}
    </section>
  )
}

/** Whether notes were shown in this step: for its time, everybody finds the way to them. */
function hasJustShown({ silent, plan, step }: SessionState): boolean {
  if (silent?.view === undefined || (silent.state !== 'revealing' && silent.state !== 'revealed')) return false
  return silent.shownIn === plan[step]?.id
}

import { isUnderWay, type SilentRound } from '@palabre/shared/session'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { notify } from '../../components/index.ts'
import { draftOf } from '../../sync/kept-draft.ts'
import { useServices } from '../services.ts'
import { afterSheet, isSheetOpen } from '../session-sheets.ts'
import { useEditor } from '../use-editor.ts'
import { openSheet } from './sheet-open.ts'
import { showRevealed } from './show-revealed.ts'
import { useTurnWords } from './use-turn.ts'

/**
 * Follows the rounds: says what happens, opens the sheet by itself once a round, unless somebody types or drags, or
 * once the vote that is open is closed, and keeps what was being typed when the reveal came.
 */
export function useRoundVoice(round: SilentRound | null): void {
  const { t } = useTranslation()
  const { announcer, boardId, me, ownNotes, session } = useServices()
  const own = useStore(ownNotes)
  const turn = useTurnWords(round)
  const editor = useEditor()
  const before = useRef<SilentRound | null>(null)
  const pressed = usePressed()
  /** Calls off the sheet that waits for another one to be closed. */
  const waits = useRef<() => void>(undefined)

  useEffect(() => {
    const was = before.current
    before.current = round
    if (!round) return waits.current?.()
    const known = was?.id === round.id
    const draft = draftOf(boardId, me.id)
    const words = draft.getState()
    const isOfRound = words.round === undefined || words.round === round.id
    const hasDraft = words.text.trim() !== ''
    if (round.state === 'open' && !(known && was.state === 'open')) {
      announcer.say(t('silent.opened'))
      if (me.role === 'participant' && (isFirstSight(round.id) || hasDraft)) {
        if (isSheetOpen()) waits.current = afterSheet('round', () => openSheet(round.id))
        else if (!pressed.current && !isBusy()) openSheet(round.id)
      }
    }
    if (round.state !== 'open') waits.current?.()
    const tookWords = round.gathered || !isUnderWay(round)
    // Words for a round that is over become a note of one's own, also where the page was closed meanwhile.
    if (hasDraft && own && (tookWords || !isOfRound)) {
      own.add(words.text.trim(), { round: words.round ?? round.id, page: round.page })
      draft.setState({ text: '' }, true)
    }
    if (known && round.gathered && !was.gathered) openSheet(undefined)
    if (!known || was.state === round.state) return
    if (round.state === 'revealing') announcer.say(t('silent.gathering'))
    if (round.state === 'closed') notify({ text: t('silent.closed') })
    // Whoever is led to the notes has read so there.
    if (round.state === 'revealed' && session.getState().state.spotlight?.notes !== round.id)
      notify({
        text: t('silent.revealed'),
        action: { label: t('silent.see'), run: () => showRevealed(editor, round) },
      })
  }, [round, t, announcer, boardId, me, own, session, editor, pressed])

  useEffect(() => {
    if (turn) announcer.say(turn)
  }, [announcer, turn])
}

/** Whether a pointer is down: somebody drags. */
function usePressed() {
  const pressed = useRef(false)
  useEffect(() => {
    const set = ({ type }: PointerEvent) => {
      pressed.current = type === 'pointerdown'
    }
    const types = ['pointerdown', 'pointerup', 'pointercancel'] as const
    for (const type of types) addEventListener(type, set, true)
    return () => {
      for (const type of types) removeEventListener(type, set, true)
    }
  }, [])
  return pressed
}

/** Whether somebody types, or has something else open that they would lose sight of. */
function isBusy(): boolean {
  const { activeElement } = document
  const types = activeElement?.matches('input, textarea, select, [contenteditable]:not([contenteditable=false])')
  return types === true || document.querySelector('[role=dialog], [role=alertdialog]') !== null
}

/** A page that is loaded again does not open the same round's sheet a second time. */
function isFirstSight(id: string): boolean {
  try {
    if (sessionStorage.getItem('palabre:silent') === id) return false
    sessionStorage.setItem('palabre:silent', id)
  } catch {
    // Without storage a page that is loaded again counts as new.
  }
  return true
}

import { keptRound } from '@palabre/shared/document'
import { bounds } from '@palabre/shared/model'
import { isUnderWay, type Phase, type SilentRound } from '@palabre/shared/session'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { OwnNote, OwnNotes, OwnNotesView } from '../../sync/own-notes.ts'
import { useServices } from '../services.ts'

/** What fits on a note that a group reads together; the server takes more. */
export const longestNote = Math.min(1_000, bounds.textLength)

const noNotes = createStore<OwnNotesView>(() => ({ notes: [], state: 'opening', kept: false }))

/** The round of silent writing under way, or the last one. */
export function useRound(): SilentRound | null {
  return useStore(useServices().session, ({ state }) => state.silent)
}

/** One's own notes, and what can be done with them; nothing while they are not open. */
export function useOwnNotes(): { readonly own: OwnNotes | undefined } & OwnNotesView {
  const own = useStore(useServices().ownNotes)
  return { own, ...useStore(own?.view ?? noNotes) }
}

/** The step that the session stands at. */
export function useStep(): Phase | undefined {
  return useStore(useServices().session, ({ state }) => state.plan[state.step])
}

/** How many notes of how many people, in words. */
export function useCountWords({ notes, people }: Pick<SilentRound, 'notes' | 'people'>): string {
  const { t } = useTranslation()
  return t('silent.count', {
    notes: t('silent.notes', { count: notes }),
    people: t('silent.people', { count: people }),
  })
}

export function isKept({ round }: OwnNote): boolean {
  return round === keptRound
}

/** Whether a note came once it was known what a reveal takes along: it stays its author's, whom the end asks about it. */
export function isLate(note: OwnNote, round: SilentRound): boolean {
  return (round.gathered === true || round.state === 'revealed') && note.due !== round.id
}

/** Notes that were not shown and whose author has not said what becomes of them. */
export function leftOver(notes: readonly OwnNote[], round: SilentRound | null): readonly OwnNote[] {
  return notes.filter((note) => {
    if (isKept(note)) return false
    if (note.round !== round?.id) return true
    // On its way to the board, or still to be shown.
    return !isUnderWay(round) && !(round?.state === 'revealed' && note.due === round.id)
  })
}

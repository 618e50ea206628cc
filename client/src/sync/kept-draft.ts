import type { BoardId, ParticipantId } from '@palabre/shared/ids'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Words that somebody is typing for a round of silent writing and has not added yet. */
export interface Draft {
  readonly text: string
  /** The round they are for. */
  readonly round?: string
}

const empty: Draft = { text: '' }
const drafts = new Map<string, StoreApi<Draft>>()
const keyOf = (boardId: BoardId, person: ParticipantId) => `palabre:draft:${boardId}:${person}`

/**
 * A person's draft on a board: kept on this device beside their notes, also when the sheet is closed, a reveal closes it,
 * or the page is loaded again. Each person's own, since several may come and go on one device.
 */
export function draftOf(boardId: BoardId, person: ParticipantId): StoreApi<Draft> {
  const key = keyOf(boardId, person)
  const known = drafts.get(key)
  if (known) return known
  const draft = createStore<Draft>(() => kept(key))
  draft.subscribe((now) => keep(key, now))
  drafts.set(key, draft)
  return draft
}

/** Takes a person's draft off this device. */
export function forgetDraft(boardId: BoardId, person: ParticipantId): void {
  const key = keyOf(boardId, person)
  drafts.get(key)?.setState(empty, true)
  keep(key, empty)
}

function kept(key: string): Draft {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    const { text, round } = (draft ?? {}) as Partial<Record<keyof Draft, unknown>>
    if (typeof text !== 'string') return empty
    return typeof round === 'string' ? { text, round } : { text }
  } catch {
    return empty
  }
}

function keep(key: string, draft: Draft): void {
  try {
    if (draft.text) localStorage.setItem(key, JSON.stringify(draft))
    else localStorage.removeItem(key)
  } catch {
    // Without storage the words last as long as the page.
  }
}

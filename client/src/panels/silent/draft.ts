import type { ParticipantId } from '@palabre/shared/ids'
import { createStore, type StoreApi } from 'zustand/vanilla'

const drafts = new Map<ParticipantId, StoreApi<string>>()

/**
 * Words that somebody is typing and has not added yet: kept when the sheet is closed, and when a reveal closes it. Each
 * person's own, since several may come and go on one device.
 */
export function draftOf(person: ParticipantId): StoreApi<string> {
  const known = drafts.get(person)
  if (known) return known
  const draft = createStore<string>(() => '')
  drafts.set(person, draft)
  return draft
}

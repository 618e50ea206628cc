/** What a commitment is taken for: what its record says counts only as far as somebody who may has confirmed it. */
import type { ItemId, ParticipantId } from '../ids.ts'
import type { Commitment } from './items/commitment.ts'

export const standings = ['proposed', 'to-confirm-again', 'confirmed', 'ongoing', 'kept', 'released'] as const
export type Standing = (typeof standings)[number]

/** Somebody who said yes, and on behalf of which entry of the commitment's `subjects`. */
export interface Voice {
  readonly by: ParticipantId
  readonly name: string
  readonly subject: string
  /** Epoch ms. */
  readonly at: number
}

/** That a commitment was confirmed; kept in the session document, which the server alone writes. */
export interface Confirmation {
  /** Who was the first to confirm this text, or who released it, as they were called then. */
  readonly by: ParticipantId
  readonly name: string
  /** Epoch ms. */
  readonly at: number
  /** SHA-256 of `text` in hexadecimal. */
  readonly hash: string
  /** The words that were confirmed (`commitmentText`). */
  readonly text: string
  /** Everyone who confirmed this text. */
  readonly voices: readonly Voice[]
  /** Taken back since, freely. */
  readonly released?: true
}

export type Confirmations = ReadonlyMap<ItemId, Confirmation>

/**
 * What people commit to, as canonical JSON: the same words make the same text whoever reads them and in whatever order
 * names were added. State, history, place and looks are not part of it.
 */
export function commitmentText(commitment: Commitment): string {
  const { subjects, what, with: partners, answers, part, counterpart, due, form } = commitment
  return JSON.stringify({
    subjects: [...subjects].sort(),
    what: what.trim(),
    with: [...partners].sort(),
    answers: [...answers].sort(),
    part: part ?? null,
    counterpart: counterpart?.trim() || null,
    due: due ?? null,
    form: form ?? null,
  })
}

/**
 * Where a commitment stands. `confirmed` in its record means nothing by itself: the confirmation does. What became of
 * it (under way, kept, released) is noted by the group like any other field.
 */
export function standingOf(commitment: Commitment, confirmation: Confirmation | undefined): Standing {
  const { state } = commitment
  if (state === 'released' || state === 'kept') return state
  if (confirmation?.released) return state === 'confirmed' ? 'released' : state
  if (confirmation && confirmation.text !== commitmentText(commitment)) return 'to-confirm-again'
  if (state === 'ongoing') return state
  return confirmation ? 'confirmed' : 'proposed'
}

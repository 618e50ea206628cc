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
  /** A file said so: nobody has confirmed or released it on this board. */
  readonly fromFile?: true
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

/** The same words where ids among them are others now. A text that is not of this form stays as it is. */
export function commitmentTextFollowing(text: string, follow: (entry: string) => string): string {
  const words = canonicalWords(text)
  if (!words) return text
  const followed = (entries: readonly string[]) => entries.map(follow).sort()
  const { subjects, with: partners, answers } = words
  const ids = { subjects: followed(subjects), with: followed(partners), answers: followed(answers) }
  return JSON.stringify({ ...words, ...ids })
}

type CanonicalWords = Readonly<Record<'subjects' | 'with' | 'answers', readonly string[]>>

function canonicalWords(text: string): CanonicalWords | undefined {
  try {
    const { subjects, what, with: partners, answers, part, counterpart, due, form } = JSON.parse(text)
    const isList = (list: unknown) => Array.isArray(list) && list.every((entry) => typeof entry === 'string')
    const areWords = [what, part, counterpart, due, form].every((word) => word === null || typeof word === 'string')
    if (!areWords || ![subjects, partners, answers].every(isList)) return undefined
    const words = { subjects, what, with: partners, answers, part, counterpart, due, form }
    return JSON.stringify(words) === text ? words : undefined
  } catch {
    return undefined
  }
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

/** Whether where a commitment stands is what a file says: nobody has said it on this board. */
export function restsOnFile(commitment: Commitment, confirmation: Confirmation | undefined): boolean {
  if (!confirmation?.fromFile) return false
  const standing = standingOf(commitment, confirmation)
  if (standing === 'released') return confirmation.released === true
  return standing === 'confirmed' || standing === 'to-confirm-again'
}

/** The confirmation rule: only who commits confirms or releases, in person or for an organisation they represent. */
import type { ItemId, ParticipantId } from '../ids.ts'
import { type Commitment, type Confirmation, commitmentText } from '../model/index.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Representation } from './confirmations.ts'

export type ConfirmingRefusal = 'no_subject' | 'not_yours' | 'commitment_changed'

export interface Confirming {
  readonly commitment: Commitment
  readonly before: Confirmation | undefined
  readonly representations: readonly Representation[]
  readonly by: { readonly id: ParticipantId; readonly name: string }
  /** Epoch ms. */
  readonly now: number
  /** SHA-256 in hexadecimal. */
  readonly hash: (text: string) => string
  /** The text that the person had before their eyes; refused when it reads otherwise now. */
  readonly seen?: string | undefined
}

/** The entries of `subjects` that a person may speak for: themselves, and actors that they represent. */
export function subjectsOf(
  person: ParticipantId,
  { subjects }: Pick<Commitment, 'subjects'>,
  representations: readonly Representation[],
): readonly string[] {
  const mine = new Set<string>([person])
  for (const { participant, actor, state } of representations)
    if (participant === person && state === 'valid') mine.add(actor)
  return subjects.filter((subject) => mine.has(subject))
}

/**
 * The confirmation after somebody said yes. Saying yes again to the same text changes nothing. What a file said gives way
 * whole: from then on the voices are those of this board.
 */
export function confirmed(confirming: Confirming): Result<Confirmation, ConfirmingRefusal> {
  const { by, now, hash } = confirming
  const spoken = spokenFor(confirming)
  if (!spoken.ok) return spoken
  const { text, subjects } = spoken.value
  const before = saidHere(confirming)
  const same = before && !before.released && before.text === text ? before : undefined
  const silent = subjects.filter((subject) => !same?.voices.some((voice) => voice.subject === subject))
  if (same && silent.length === 0) return ok(same)
  const voices = silent.map((subject) => ({ by: by.id, name: by.name, subject, at: now }))
  if (same) return ok({ ...same, voices: [...same.voices, ...voices] })
  return ok({ by: by.id, name: by.name, at: now, hash: hash(text), text, voices })
}

/** The confirmation after somebody took their word back, whether it had been given or not. */
export function released(confirming: Confirming): Result<Confirmation, ConfirmingRefusal> {
  const { by, now, hash } = confirming
  const spoken = spokenFor(confirming)
  if (!spoken.ok) return spoken
  const { text } = spoken.value
  const before = saidHere(confirming)
  if (before?.released && before.text === text) return ok(before)
  return ok({ by: by.id, name: by.name, at: now, hash: hash(text), text, voices: [], released: true })
}

/** What was said on this board: what a file says was said elsewhere, if at all. */
function saidHere({ before }: Confirming): Confirmation | undefined {
  return before?.fromFile ? undefined : before
}

function spokenFor({
  commitment,
  by,
  representations,
  seen,
}: Confirming): Result<{ readonly text: string; readonly subjects: readonly string[] }, ConfirmingRefusal> {
  if (commitment.subjects.length === 0) return fail('no_subject')
  const subjects = subjectsOf(by.id, commitment, representations)
  if (subjects.length === 0) return fail('not_yours')
  const text = commitmentText(commitment)
  return seen === undefined || seen === text ? ok({ text, subjects }) : fail('commitment_changed')
}

/** What a participant may say of themselves: enough for anybody, too little to fill a document. */
const mostClaims = 40

/** What is written when somebody says that they speak for an actor; a facilitator's word needs no other. */
export function claimed(
  representations: readonly Representation[],
  claim: {
    readonly participant: ParticipantId
    readonly actor: ItemId
    readonly trusted: boolean
    readonly now: number
  },
): Result<Representation, 'too_many_claims'> {
  const { participant, actor, trusted, now } = claim
  const own = representations.filter((representation) => representation.participant === participant)
  const before = own.find((representation) => representation.actor === actor)
  if (before?.state === 'valid') return ok(before)
  if (!before && own.length >= mostClaims) return fail('too_many_claims', { detail: `more than ${mostClaims}` })
  return ok({ participant, actor, state: trusted ? 'valid' : 'claimed', at: now })
}

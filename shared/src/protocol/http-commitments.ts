/** Bodies and replies about commitments: confirming, releasing, and speaking for an organisation. */
import * as v from 'valibot'
import { type ItemId, isId, type ParticipantId } from '../ids.ts'

const actorId = v.custom<ItemId>(isId, 'an item id')

/** `POST /api/boards/:id/commitments/:itemId/confirm`: with `text`, only if the commitment still reads so. */
export const confirmBody = v.object({ text: v.optional(v.pipe(v.string(), v.maxLength(60_000))) })
export type ConfirmBody = v.InferInput<typeof confirmBody>

/** The reply of `…/confirm` and `…/release`. */
export interface Confirmed {
  readonly confirmedBy: ParticipantId
  /** Epoch ms. */
  readonly at: number
  /** SHA-256 of the words it is about, in hexadecimal. */
  readonly hash: string
}

/** `POST /api/boards/:id/represents`: « I speak for this actor », or with `withdraw` not any more. */
export const representBody = v.object({ actorId, withdraw: v.optional(v.boolean(), false) })
export type RepresentBody = v.InferInput<typeof representBody>

/** `POST /api/boards/:id/participants/:pid/represents`: a facilitator's answer. */
export const settleBody = v.object({ actorId, valid: v.boolean() })
export type SettleBody = v.InferInput<typeof settleBody>

/** What the board says of it now; `none` once it was withdrawn. */
export interface Represents {
  readonly participantId: ParticipantId
  readonly actorId: ItemId
  readonly state: 'claimed' | 'valid' | 'refused' | 'none'
}

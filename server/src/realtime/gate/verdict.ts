import { type CloseCode, closeCodes } from '@palabre/shared/protocol'

/** Why an update is refused: the code its connection is closed with, and a word for the log (nothing personal). */
export interface Refusal {
  readonly code: CloseCode
  readonly detail: string
}

/** What the gate says of an update. */
export type Verdict =
  /**
   * Applied. `update` is what it changed, as the document itself tells it: this is logged and sent on. `repair` is what
   * the server put right after it.
   */
  | { readonly outcome: 'accepted'; readonly update: Uint8Array; readonly repair?: Uint8Array }
  /** Nothing in it that the document does not have. */
  | { readonly outcome: 'unchanged' }
  /** Something it builds on is missing. Not applied. */
  | { readonly outcome: 'incomplete' }
  /** `dirty`: found out after it was applied, the document must be rebuilt. */
  | { readonly outcome: 'refused'; readonly refusal: Refusal; readonly dirty: boolean }

export const malformed = (detail: string): Refusal => ({ code: closeCodes.malformed, detail })
export const againstSchema = (detail: string): Refusal => ({ code: closeCodes.refusedBySchema, detail })
export const foreignClientId = (detail: string): Refusal => ({ code: closeCodes.foreignClientId, detail })
export const notAllowed = (detail: string): Refusal => ({ code: closeCodes.role, detail })
export const tooLarge = (detail: string): Refusal => ({ code: closeCodes.tooLarge, detail })

/**
 * Why the server closes a socket. 4400–4499 are final: the client must not retry with the same document copy.
 * Honest people never see one for what they wrote.
 */
export const closeCodes = {
  malformed: 4400,
  noPerson: 4401,
  role: 4403,
  noBoard: 4404,
  foreignClientId: 4409,
  otherEpoch: 4410,
  tooLarge: 4413,
  refusedBySchema: 4422,
  /** Too fast or overloaded: retry later. */
  tryAgainLater: 1013,
  /** The server is stopping: retry. */
  goingAway: 1001,
} as const
export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes]

/** Whether the client must not come back with what it has. */
export function isFinal(code: number): boolean {
  return code >= 4400 && code < 4500
}

/** Codes after which the local copy is set aside and the document starts clean. */
export const setAsideCodes: ReadonlySet<number> = new Set([
  closeCodes.foreignClientId,
  closeCodes.otherEpoch,
  closeCodes.refusedBySchema,
])

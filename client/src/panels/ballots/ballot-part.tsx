/** Voting while a ballot is open, and its result once it is closed. */
export function BallotPart() {
  return null
}

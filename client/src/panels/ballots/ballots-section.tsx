/** Putting something to the vote, and what came of it. */
export function BallotsSection() {
  return null
}

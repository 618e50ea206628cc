/** Writing for oneself while a round is open. */
export function SilentPart() {
  return null
}

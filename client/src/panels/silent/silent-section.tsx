/** Opening a round of silent writing and bringing its notes to the board. */
export function SilentSection() {
  return null
}

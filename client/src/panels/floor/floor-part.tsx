/** A raised hand, a reaction, « je passe »: one tap each. */
export function FloorPart() {
  return null
}

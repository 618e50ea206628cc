/** Who speaks, who would like to, and a round in which everybody has their turn. */
export function FloorSection() {
  return null
}

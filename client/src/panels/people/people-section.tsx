/** Who is here, who waits to be let in, and care for the group. */
export function PeopleSection() {
  return null
}

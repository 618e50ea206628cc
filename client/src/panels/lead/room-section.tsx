/** What the group may do, what it looks at, and what is kept from view. */
export function RoomSection() {
  return null
}

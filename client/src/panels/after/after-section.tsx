/** Minutes, participation, the poll at the end, and the session before. */
export function AfterSection() {
  return null
}

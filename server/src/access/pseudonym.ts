import type { BoardId } from '@palabre/shared/ids'

/**
 * A kind name for somebody who gave none. Each board begins elsewhere in the list, and goes through all of it before
 * a name comes back with a number.
 */
export function pseudonym(names: readonly string[], board: BoardId, number: number): string {
  const start = [...board].reduce((sum, letter) => sum + letter.charCodeAt(0), 0)
  const name = names[(start + number) % names.length] as string
  const round = Math.floor((number - 1) / names.length)
  return round === 0 ? name : `${name} ${round + 1}`
}

import type { JoinWay } from '../../sync/api.ts'

/** A return key has 16 letters, a join code 8; people type spaces and hyphens as they like. */
const keyLetters = 16

/** What somebody typed in the code field, as a way to come in; undefined for nothing. */
function wayOfTyped(typed: string): JoinWay | undefined {
  const letters = typed.replace(/[\s-]/g, '')
  if (letters === '') return undefined
  return letters.length >= keyLetters ? { key: letters } : { code: letters }
}

/** The address of the join page, or a token pasted whole, as a way to come in. */
export function wayOfPasted(typed: string): JoinWay | undefined {
  const token = /\/j#([\w.-]{20,})$/.exec(typed.trim())?.[1]
  return token ? { token } : wayOfTyped(typed)
}

/** The smallest replacement that turns one text into another, in UTF-16 units; `undefined` when they are equal. */
export interface Splice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/**
 * Compares from both ends, so that two people who write at different places of one text both keep what they wrote.
 * Never cuts through a surrogate pair.
 */
export function spliceBetween(before: string, after: string): Splice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  if (start > 0 && isHighSurrogate(before, start - 1)) start -= 1
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  if (end > 0 && isLowSurrogate(before, before.length - end)) end -= 1
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

function isHighSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xd800
}

function isLowSurrogate(text: string, index: number): boolean {
  return (text.charCodeAt(index) & 0xfc00) === 0xdc00
}

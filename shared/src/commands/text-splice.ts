/** A replacement in a text: `remove` UTF-16 units at `at` give way to `insert`. */
export interface TextSplice {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

/**
 * The smallest single replacement that turns one text into another; undefined when they are equal. Comparing from
 * both ends lets two people write at different places of one text. Surrogate pairs stay whole.
 */
export function spliceBetween(before: string, after: string): TextSplice | undefined {
  if (before === after) return undefined
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(before.charCodeAt(before.length - end))) end--
  return { at: start, remove: before.length - start - end, insert: after.slice(start, after.length - end) }
}

/**
 * `splice`, meant for a text that has changed by `other` meanwhile: what others inserted stays, what they removed is
 * not removed twice. What is only inserted stays with the letters before it, as the caret does (`moveCaret`): two people
 * who write at the same place get one's words beside the other's, not letter by letter.
 */
export function rebaseSplice(splice: TextSplice, other: TextSplice | undefined): TextSplice {
  if (!other) return splice
  if (splice.remove === 0) return { ...splice, at: rebasePosition(splice.at, other, 'before') }
  const from = rebasePosition(splice.at, other, 'after')
  const to = rebasePosition(splice.at + splice.remove, other, 'before')
  return { at: Math.min(from, Math.max(from, to)), remove: Math.max(0, to - from), insert: splice.insert }
}

function rebasePosition(position: number, { at, remove, insert }: TextSplice, side: 'before' | 'after'): number {
  if (position < at || (position === at && side === 'before')) return position
  if (position >= at + remove) return position + insert.length - remove
  return side === 'after' ? at + insert.length : at
}

function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800
}

function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00
}
